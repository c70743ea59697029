import { parse } from 'discord-markdown-parser'
import { Page, type Shown } from './shown.ts'

/**
 * What `discord-markdown-parser`, an independent public parser built on the clients' own engine, makes of a message.
 *
 * It knows neither lists nor emoji names nor invitations nor what is forbidden in a masked link's label, and reads
 * mentions only with identifiers of realistic length; {@link show} in the model next to it covers those.
 */
export function witness(source: string): Shown {
  const page = new Page()
  write(page, parse(source.trim(), 'extended'))
  const endOfLine = / +(?=\n|$)/g
  const dropped = [...page.text.matchAll(endOfLine)]
  const shift = (offset: number): number =>
    dropped.reduce((sum, spaces) => (spaces.index < offset ? sum - spaces[0].length : sum), offset)
  const bold = page.bold.map(([start, end]): [number, number] => [shift(start), shift(end)])
  const { mentions, links, special } = page
  return { text: page.text.replace(endOfLine, ''), bold, mentions, links, special }
}

const spans = new Map([
  ['em', 'italics'],
  ['underline', 'underline'],
  ['strikethrough', 'strikethrough'],
  ['spoiler', 'spoiler'],
  ['heading', 'heading'],
  ['subtext', 'subtext'],
  ['blockQuote', 'quote'],
])
const callers = new Set(['user', 'role', 'channel', 'everyone', 'here', 'slashCommand', 'guildNavigation'])

function write(page: Page, nodes: unknown): void {
  if (!Array.isArray(nodes)) throw new TypeError('a list of nodes was expected')
  for (const node of nodes) writeNode(page, node)
}

function writeNode(page: Page, node: unknown): void {
  const type = text(node, 'type')
  const special = spans.get(type)
  if (type === 'text') page.text += text(node, 'content')
  else if (type === 'br') page.text += '\n'
  else if (type === 'twemoji') page.text += text(node, 'name')
  else if (type === 'strong') page.inBold(() => write(page, property(node, 'content')))
  else if (callers.has(type)) page.mentions.push(type)
  else if (type === 'link' || type === 'url' || type === 'autolink') {
    page.links.push(text(node, 'target'))
    write(page, property(node, 'content'))
  } else if (special !== undefined) {
    page.special.push(special)
    write(page, property(node, 'content'))
  } else page.special.push(type)
}

function property(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null && name in node ? Reflect.get(node, name) : undefined
}

function text(node: unknown, name: string): string {
  const value = property(node, name)
  if (typeof value !== 'string') throw new TypeError(`a node without ${name}`)
  return value
}
