import type { Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toString as textOf } from 'mdast-util-to-string'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmTable } from 'micromark-extension-gfm-table'
import { type Span, slice, trimmed } from '../../text/span.ts'
import type { Block, ListItem, Paragraph } from '../block.ts'
import { decode } from '../decode.ts'
import type { LoadedText } from '../document.ts'
import { DocumentError } from '../problem.ts'
import { type FrontMatter, looksLikeFrontMatter, parseFrontMatter } from './front-matter.ts'
import type { Loader } from './loader.ts'

/** CommonMark with tables and front matter. The document's text is the file's: quotes keep its markup. */
export const markdownLoader: Loader = {
  format: 'Markdown',
  extensions: ['.md', '.markdown'],
  mediaTypes: ['text/markdown', 'text/x-markdown'],
  load: async (bytes, charset) => loadMarkdown(decode(bytes, charset)),
}

/** Quotes in quotes and lists in lists, so many on one line or so far to the right: the parser takes long over them. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}|^[ \t]{200,}(?:[-*+]|\d{1,9}[.)])[ \t]/mu

function loadMarkdown(text: string): LoadedText {
  if (TOO_DEEP.test(text)) throw new DocumentError({ kind: 'nested-too-deep' })
  const root = rootOf(text)
  const blocks = root.children.flatMap(node => blocksOf(text, node))
  const { title = titleOf(blocks), ...rest } = frontMatterOf(root)
  return {
    mediaType: 'text/markdown',
    text,
    blocks,
    ...(title === undefined ? {} : { title }),
    ...withoutUndefined(rest),
  }
}

function rootOf(text: string): Root {
  const root = fromMarkdown(text, {
    extensions: [frontmatter(['yaml']), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown()],
  })
  const [first] = root.children
  // A file may begin with a rule, and another one may come.
  if (first?.type !== 'yaml' || looksLikeFrontMatter(first.value)) return root
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
}

function frontMatterOf(root: Root): FrontMatter {
  const [first] = root.children
  return first?.type === 'yaml' ? parseFrontMatter(first.value) : {}
}

type Described = Pick<LoadedText, 'language' | 'url' | 'date' | 'questions'>

const withoutUndefined = ({ language, url, date, questions }: FrontMatter): Described => ({
  ...(language === undefined ? {} : { language }),
  ...(url === undefined ? {} : { url }),
  ...(date === undefined ? {} : { date }),
  ...(questions === undefined ? {} : { questions }),
})

/** The first heading of the highest level names the document if its front matter does not. */
function titleOf(blocks: readonly Block[]): string | undefined {
  const first = blocks.find(block => block.kind === 'heading')
  return first?.level === 1 ? first.title : undefined
}

function blocksOf(text: string, node: RootContent, parent?: Span): readonly Block[] {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- nothing else is a block of text
  switch (node.type) {
    case 'heading': {
      const span = innerSpan(text, node.children)
      const title = textOf(node, { includeHtml: false }).replaceAll(/\s+/g, ' ').trim()
      return span && title !== '' ? [{ kind: 'heading', level: node.depth, title, span }] : []
    }
    case 'paragraph':
      return prose(text, node)
    case 'blockquote':
      return node.children.flatMap(child => blocksOf(text, child, parent))
    case 'list':
      return node.children.flatMap(item => blocksOf(text, item, parent))
    case 'listItem':
      return itemBlocks(text, node.children, parent)
    case 'table':
      return tableBlocks(text, node)
    case 'code':
      return codeLines(text, spanOf(node))
    case 'html':
      return textBetweenTags(text, spanOf(node))
    default:
      return []
  }
}

function itemBlocks(text: string, children: readonly RootContent[], parent: Span | undefined): readonly Block[] {
  const [first, ...rest] = children
  if (first?.type !== 'paragraph') return children.flatMap(child => blocksOf(text, child, parent))
  const [paragraph] = prose(text, first)
  if (!paragraph) return rest.flatMap(child => blocksOf(text, child, parent))
  const item: ListItem = { ...paragraph, kind: 'item', ...(parent ? { parent } : {}) }
  return [item, ...rest.flatMap(child => blocksOf(text, child, item.span))]
}

function prose(text: string, node: Extract<RootContent, { type: 'paragraph' }>): readonly Paragraph[] {
  const span = trimmed(text, spanOf(node))
  return span ? [{ kind: 'paragraph', span, atoms: node.children.flatMap(atomsOf) }] : []
}

/** Inline markup whose inside is no prose, or whose parting would break it. */
const ATOMS: ReadonlySet<Nodes['type']> = new Set([
  'inlineCode',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'html',
])

function atomsOf(node: Nodes): readonly Span[] {
  if (ATOMS.has(node.type)) return [spanOf(node)]
  return 'children' in node ? node.children.flatMap(atomsOf) : []
}

/** From the first character of the first node to the last of the last, white space aside: to Markdown a tab of lines is none. */
function innerSpan(text: string, nodes: readonly Nodes[]): Span | null {
  const [first] = nodes
  const last = nodes.at(-1)
  return first && last ? trimmed(text, { start: spanOf(first).start, end: spanOf(last).end }) : null
}

function tableBlocks(text: string, node: Extract<RootContent, { type: 'table' }>): readonly Block[] {
  const [header, ...below] = node.children.map(row =>
    innerSpan(
      text,
      row.children.flatMap(cell => cell.children),
    ),
  )
  const rows = below.flatMap(row => row ?? [])
  if (!header) return rows.length > 0 ? [{ kind: 'table', rows }] : []
  return [rows.length > 0 ? { kind: 'table', header, rows } : { kind: 'table', rows: [header] }]
}

function codeLines(text: string, span: Span): readonly Block[] {
  const all = lineSpans(text, span)
  const isFenced = /^(?:`{3}|~{3})/.test(slice(text, span).trimStart())
  const isClosed = isFenced && /(?:`{3}|~{3})\s*$/.test(slice(text, all.at(-1) ?? span))
  const lines = all.slice(isFenced ? 1 : 0, isClosed && all.length > 1 ? -1 : undefined)
  return lines.length > 0 ? [{ kind: 'code', lines }] : []
}

/** The lines with something on them, without white space at their ends. */
const lineSpans = (text: string, span: Span): readonly Span[] =>
  Array.from(slice(text, span).matchAll(/[^\r\n]+/g)).flatMap(match => {
    const start = span.start + match.index
    return trimmed(text, { start, end: start + match[0].length }) ?? []
  })

/** A comment, a script or style with all that is in it, a tag; or, in the second group, text. */
const TAG_OR_TEXT =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<[a-z/!?][^>]*>?|((?:[^<]|<(?![a-z/!?]))+)/gi

/** HTML in Markdown: what stands between tags and comments is prose. */
const textBetweenTags = (text: string, span: Span): readonly Block[] =>
  Array.from(slice(text, span).matchAll(TAG_OR_TEXT)).flatMap(match => {
    const start = span.start + match.index
    const run = match[2] === undefined ? null : trimmed(text, { start, end: start + match[2].length })
    return run ? [{ kind: 'paragraph' as const, span: run, atoms: [] }] : []
  })

/** Where a node stands in the source. Nodes that were parsed from a text always have a place in it. */
function spanOf(node: Nodes): Span {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) throw new TypeError(`A ${node.type} has no place in its text.`)
  return { start, end }
}
