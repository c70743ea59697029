import { graphemesOf } from './graphemes.ts'

/**
 * Text to Discord's Markdown and back.
 *
 * A quote must be shown as it stands in its document, so every character that a Discord client could take for markup is
 * written with a backslash before it. Clients drop that backslash before any character which is no ASCII letter, ASCII
 * digit or white space, and show what follows as it is.
 *
 * Discord itself changes some white space, and no source can prevent that: it trims the whole message, shows a tab as
 * four spaces, a CRLF or a lone CR as one line break, no form feed, and no spaces at the end of a line.
 *
 * The backslash changes what is shown, not who is notified: a message must also be sent with `allowed_mentions` empty.
 *
 * Sources: Discord's help article "Markdown Text 101"; discord-api-docs "Message Formatting", issues 6185 (no escapes in
 * masked links), 6116 (no emoji in them), 7721 (no URLs in them); the rules of the simple-markdown parser which the
 * clients use, as public re-implementations of them record. Lengths are UTF-16 code units.
 */

/**
 * Special wherever it stands. One backslash before a mention as a whole is not enough, since Discord's server looks for
 * `<@1>` by its letters: `<`, `@`, `#`, `:` and `>` are each parted from their neighbours.
 *
 * A colon opens a URL (`https://`) or an emoji's name (`:smile:` is shown as the emoji also when a program sends it);
 * before a space or a line break it opens nothing. A URL whose colon is escaped is no link, so that the rest of it can be
 * escaped as ordinary text. `discord.gg/x` needs no scheme to become an invitation's card, hence its dot.
 */
const SPECIAL = /[\\*_~|`[<>@#]|:(?![ \n])|(?<=discord(?:app)?)\./giu

/** White space and characters without a shape of their own, on one line: a client or the server may drop them. */
const UNSEEN = '(?:(?![\\n\\r\\u2028\\u2029])[\\s\\p{Cc}\\p{Cf}])'

/** A list or subtext. `*` and `#` are escaped everywhere; `+` and `1)` are lists elsewhere, and the care costs little. */
const BULLET = new RegExp(`^(${UNSEEN}*)([-+])`, 'gmu')
const NUMBERING = new RegExp(`^(${UNSEEN}*\\d(?:\\d|${UNSEEN})*)([.)])`, 'gmu')

/**
 * Discord Markdown that a client shows as `text`, line breaks included, anywhere in a message: in subtext, bold or a
 * block quote too. It is not for a masked link's label (see {@link link}), the end of a heading (see {@link heading}), or
 * code.
 *
 * A text may be escaped in pieces when markup such as {@link bold} parts them. Pieces which touch must be escaped
 * together: `1` and `. b` are harmless, their sum is a list.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, '\\$&').replace(BULLET, '$1\\$2').replace(NUMBERING, '$1\\$2')
}

/** The text that {@link escapeMarkdown} was given, from what it returned. Other Markdown is not interpreted. */
export function unescapeMarkdown(source: string): string {
  return source.replace(/\\([^0-9A-Za-z\s])/gu, '$1')
}

/**
 * Shows escaped text in bold, line by line: a span that crosses a line would not survive the `> ` of a block quote, and
 * one that begins or ends with white space not every client. White space at either end of a line therefore stays outside
 * the asterisks, and an empty line stays empty.
 *
 * @param escaped what {@link escapeMarkdown} returned; a backslash with nothing after it would free the closing asterisks
 *
 * Two bold spans must not touch (`**a****b**` is shown with asterisks in it), nor may a bold span lie in another.
 */
export function bold(escaped: string): string {
  return lines(escaped)
    .map(line => {
      const inner = line.trim()
      if (inner === '') return line
      const start = line.length - line.trimStart().length
      return `${line.slice(0, start)}**${inner}**${line.slice(start + inner.length)}`
    })
    .join('\n')
}

/**
 * A small heading of one escaped line. It is in bold, which headings are anyway: clients take `#` away from the end of a
 * heading's source, escaped or not, and would show `About C\#` as `About C\`; they leave asterisks there.
 */
export function heading(escapedLine: string): string {
  return `### ${bold(escapedLine)}`
}

/**
 * Escaped lines, bold or not, as one block quote, which must begin on a line of its own.
 *
 * White space after the last word is left out. Discord trims a message, and a last line of `> ` would be shown as `>`.
 */
export function quoteBlock(escapedLines: string): string {
  const quoted = escapedLines.trimEnd()
  if (quoted === '') return ''
  return lines(quoted)
    .map(line => `> ${line}`)
    .join('\n')
}

function lines(text: string): string[] {
  return text.split(/\r\n|\r|\n/u)
}

/** Discord refuses a button whose URL is longer; the same limit for every link lets either be put for the other. */
const LONGEST_URL = 512

/**
 * A link that opens `url` and makes no preview card. Its label is `label` as {@link visible} leaves it.
 *
 * Clients show the backslashes in a masked link's label, and show no link at all if the label holds an emoji, a mention
 * or a URL. A label that cannot be shown exactly is therefore followed by its URL instead: `the label <https://…>`.
 * Without an acceptable URL (see {@link linkTarget}) only the label is left. Either way the label keeps its characters.
 */
export function link(label: string, url: string): string {
  const text = visible(label)
  const target = linkTarget(url)
  if (target === undefined) return escapeMarkdown(text)
  if (isLiteralLabel(text)) return `[${text}](<${target}>)`
  return `${escapeMarkdown(text)} <${target}>`.trimStart()
}

/**
 * The URL in a form that can stand in Markdown, or nothing unless it is http or https, free of a user name and password,
 * on a host of letters, digits, dots and hyphens (or an IP address), and at most 512 code units long when normalised.
 */
export function linkTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, username, password, host, pathname, search, hash } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return undefined
  if (username !== '' || password !== '' || !/^[\w.:[\]-]+$/u.test(host)) return undefined
  const path = `${pathname}${search}${hash}`.replace(/[()<>[\]*|`\\'"]/gu, percentEncoded)
  const target = `${protocol}//${host}${path}`
  return target.length <= LONGEST_URL ? target : undefined
}

/** `encodeURIComponent` leaves the parentheses, the asterisk and the apostrophe as they are. */
function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

/** Whether a masked link shows the label character by character. Markup that needs a pair is harmless when alone. */
function isLiteralLabel(label: string): boolean {
  if (label === '') return false
  if (/[\\[\]<>@]|\|\||~~|:\S+:|([*_`]).*\1|discord(?:app)?\./iu.test(label)) return false
  if (/^(?:[-+*#]|\d+[.)])/u.test(label)) return false
  // Look-alikes count: clients compare a label with URLs after replacing them.
  if (label.normalize('NFKC').includes('//')) return false
  return !/\p{Cf}|\p{Default_Ignorable_Code_Point}|\p{Emoji_Presentation}|(?![©®™])\p{Extended_Pictographic}/u.test(
    label,
  )
}

/** JavaScript counts the byte order mark as white space; it has no width. */
const WHITE_SPACE = /(?:(?!\uFEFF)[\s\u0085])+/gu

/**
 * What has no place in a label: control characters, halves of surrogate pairs, and everything Unicode calls ignorable by
 * default, such as bidirectional controls, zero-width spaces and soft hyphens. They can hide text or turn it round.
 * Group 1 is a flag such as Scotland's, whose letters are ignorable but make the picture.
 */
const HIDDEN =
  /(\u{1F3F4}[\u{E0020}-\u{E007E}]{3,6}\u{E007F})|(?![\u200C\u200D\p{Variation_Selector}])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu

/** A variation selector that follows nothing it could vary. A run of them can carry a hidden message. */
const STRAY_SELECTOR = /(?<=^|[\s\p{Variation_Selector}])\p{Variation_Selector}/gu

/** A joiner that does not stand between letters or emoji, where Persian, Indic scripts and emoji families need it. */
const STRAY_JOINER =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu

/** Letters, digits and punctuation of ASCII with single spaces between them: most labels, and there is nothing to do. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/u

/**
 * A label as people see it: on one line, every run of white space one space, nothing at either end, nothing hidden.
 * For titles, headings and the text of buttons, never for a quote. The result is plain text: escape it for Markdown.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(WHITE_SPACE, ' ')
    .replace(HIDDEN, '$1')
    .replace(STRAY_SELECTOR, '')
    .replace(STRAY_JOINER, '')
    .replace(/ {2,}/gu, ' ')
    .trim()
}

/** A text of several lines as people see it: each line as {@link visible} leaves it. For everything but quotes. */
export const visibleLines = (text: string): string => lines(text).map(visible).join('\n')

/**
 * At most `limit` UTF-16 code units of plain text, Discord's unit for labels. A text that is cut ends in `…`, after a
 * whole character as people count them. Cut first and escape afterwards: a cut could part a backslash from its character.
 */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text
  if (limit < 1) return ''
  const end = graphemesOf(text).containing(limit - 1)?.index ?? 0
  return `${text.slice(0, end).trimEnd()}…`
}
