import { Page, preprocessed, type Shown } from './shown.ts'

/**
 * A model of what a Discord client shows, stricter than any client: what is markup on some client, or was at some time,
 * is markup here (`+ item`, `1) item`, the name of an emoji that does not exist, an identifier of one digit).
 *
 * Written from Discord's help article "Markdown Text 101", discord-api-docs and what public re-implementations record of
 * the client's rules: among them that a masked link's label knows no escapes, and that a label holding a URL, a mention
 * or an emoji is shown with its brackets and its target, as no link at all.
 */
export function show(source: string): Shown {
  const page = new Page()
  new Reader(page, preprocessed(source.trim()), {}).read()
  return page
}

interface Place {
  /** Something other than spaces stands before the source on its line. */
  readonly midLine?: boolean
  readonly inQuote?: boolean
  readonly inLabel?: boolean
}

/** A pattern and what becomes of its match, or false if the client would not accept it after all. */
type Rule = readonly [pattern: RegExp, take: (reader: Reader, match: readonly string[]) => void | false]

class Reader {
  readonly page: Page
  readonly place: Place
  private readonly source: string
  private position = 0

  constructor(page: Page, source: string, place: Place) {
    this.page = page
    this.source = source
    this.place = place
  }

  read(): void {
    while (this.position < this.source.length) {
      if (rules.some(rule => this.accepts(rule))) continue
      this.page.text += this.source.charAt(this.position)
      this.position += 1
    }
  }

  /** Reads a part of the source that stands where the match began. */
  readInside(part: string | undefined, place: Place = {}): void {
    new Reader(this.page, part ?? '', { ...this.place, midLine: !this.startsLine(), ...place }).read()
  }

  startsLine(): boolean {
    const before = this.source.slice(0, this.position)
    return /(?:^|\n) *$/.test(before) && (before.includes('\n') || this.place.midLine !== true)
  }

  rest(): string {
    return this.source.slice(this.position)
  }

  private accepts([pattern, take]: Rule): boolean {
    pattern.lastIndex = this.position
    const match = pattern.exec(this.source)
    if (match === null || take(this, match) === false) return false
    this.position += match[0].length
    return true
  }
}

const block =
  (name: string, place: Place = {}) =>
  (reader: Reader, [, content]: readonly string[]): void | false => {
    if (!reader.startsLine() || reader.place.inLabel || (name === 'quote' && reader.place.inQuote)) return false
    reader.page.special.push(name)
    reader.readInside(content, place)
  }

const span =
  (name: string) =>
  (reader: Reader, [, content]: readonly string[]): void => {
    reader.page.special.push(name)
    reader.readInside(content)
  }

const code = (reader: Reader, [, , content]: readonly string[]): void => {
  reader.page.special.push('code')
  reader.page.text += content ?? ''
}

const mention = (reader: Reader, [source]: readonly string[]): void => {
  reader.page.mentions.push(source ?? '')
  reader.page.text += source ?? ''
}

const symbol =
  (name: string) =>
  (reader: Reader, [source]: readonly string[]): void => {
    reader.page.special.push(name)
    reader.page.text += source ?? ''
  }

const target = (reader: Reader, [, url]: readonly string[]): void => {
  reader.page.links.push(url ?? '')
  reader.page.text += url ?? ''
}

const outsideLabel =
  (take: Rule[1]): Rule[1] =>
  (reader, match) =>
    reader.place.inLabel ? false : take(reader, match)

const strong = /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/

const patterns: readonly Rule[] = [
  // Lines. A quote of several lines is one match, its markers are removed before the lines are read.
  [/>>> +([\s\S]*)/, block('quote', { inQuote: true })],
  [
    />(?!>>) +[^\n]*(?:\n *>(?!>>) +[^\n]*)*/,
    (reader, [lines]) => block('quote', { inQuote: true })(reader, ['', (lines ?? '').replace(/^ *> ?/gm, '')]),
  ],
  [/#{1,3}\s+(?!#)([^\n]+?)#*\s*(?=\n|$)/, block('heading')],
  [/-# +(?!-#)([^\n]+)/, block('subtext')],
  [/(?:[*+-]|\d+[.)])(?: +|(?=\n|$))([^\n]*)/, block('list', { midLine: false })],

  // Escapes and code.
  [/¯\\_\(ツ\)_\/¯/, (reader, [source]) => void (reader.page.text += source ?? '')],
  [/\\([^0-9A-Za-z\s])/, outsideLabel((reader, [, escaped]) => void (reader.page.text += escaped ?? ''))],
  [/(```)(?:[\w+\-.#]+\n)?\n*([\s\S]+?)\n*```/, outsideLabel(code)],
  [/(`+)([\s\S]+?)(?<!`)\1(?!`)/, code],

  // What can be followed, and who is called.
  [/<([^: >]+:\/[^ >]+)>/, target],
  [/<((?:mailto:|tel:|sms:)?(?:[^\s@<>]+@[^\s<>]+|\+[\d -]{3,}))>/, target],
  [/((?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"')\]\s])/, target],
  [/((?<!\w)discord(?:app)?\.(?:gg|gift|new|com\/(?:invite|gifts|template))\/[\w-]+)/i, target],
  [
    /\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['"].*?['"])?\s*\)/s,
    outsideLabel((reader, [source, label, url]) => {
      const alone = new Page()
      new Reader(alone, label ?? '', { inLabel: true }).read()
      const emoji = alone.special.includes('emoji') || /\p{Emoji_Presentation}|\uFE0F/u.test(alone.text)
      if (emoji || alone.links.length > 0 || alone.mentions.length > 0 || !URL.canParse(url ?? '')) {
        reader.page.text += source ?? ''
        reader.page.special.push('broken link')
        return
      }
      reader.page.links.push(url ?? '')
      reader.readInside(label, { inLabel: true })
    }),
  ],
  [/<@[!&]?\d+>|<#\d+>|<\/[^:<>]+:\d+>|<id:[\w-]+(?::\d+)?>/, mention],
  [/@(?:everyone|here)/, mention],
  [/<t:-?\d+(?::[a-zA-Z])?>/, symbol('timestamp')],
  [/<a?:\w+:\d+>/, symbol('emoji')],
  [/:[^\s:]+(?:::skin-tone-\d)?:/, symbol('emoji')],

  // Spans. Of an italic and a bold span that begin together the longer one counts.
  [
    /\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    (reader, match) => {
      const rival = new RegExp(`^${strong.source}`).exec(reader.rest())
      return rival && rival[0].length > (match[0]?.length ?? 0) ? false : span('italics')(reader, match)
    },
  ],
  [strong, (reader, [, content]) => reader.page.inBold(() => reader.readInside(content))],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/, span('underline')],
  [/_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/, span('italics')],
  [/~~([\s\S]+?)~~(?!_)/, span('strikethrough')],
  [/\|\|([\s\S]+?)\|\|/, span('spoiler')],

  // Spaces before a line break are not shown.
  [/ +(?=\n|$)/, () => {}],
]

const rules = patterns.map(([pattern, take]): Rule => [new RegExp(pattern.source, `${pattern.flags}y`), take])
