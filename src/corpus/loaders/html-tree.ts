import type { HtmlDocument, HtmlElement, HtmlNode } from 'linkedom'
import { DocumentError } from '../problem.ts'

/** No page that people read has more elements in each other; browsers stop at 512. */
export const DEEPEST_HTML = 512

/**
 * The tree of a page or of a part of one. Nothing in it is run or fetched.
 *
 * @throws DocumentError nested-too-deep
 */
export async function parsedHtml(html: string): Promise<HtmlDocument> {
  checkDepth(html)
  const { parseHTML } = await import('linkedom')
  // The parser takes the first element for the root, whatever it is, and pages may leave out all three of these.
  const inside = html.replaceAll(FRAME, '')
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${inside}</body></html>`)
  checkTree(document.body)
  return document
}

/** The tags around a page. What stands in quotation marks may hold any signs, unless they are never closed. */
const FRAME = /<!doctype[^<>]*>|<\/?(?:html|head|body)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*|\s[^<>]*)?>/giu

/** Elements that have no end, or whose end may be left out. */
const NEVER_DEEP =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|t[dhr]|tbody|thead|tfoot|option|optgroup|colgroup|r[pt])$/

/** Comments, scripts and styles with all that is in them, and tags. */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1|$)|<(\/?)([a-z][a-z0-9-]{0,40})(?:[^<>"']|"[^"<]*"|'[^'<]*')*?(\/?)>/giu

/** Before a tree is built of it, which takes long where it is deep. */
function checkDepth(html: string): void {
  let depth = 0
  for (const [, , end, name, isClosed] of html.matchAll(TAG)) {
    if (name === undefined || isClosed === '/' || NEVER_DEEP.test(name.toLowerCase())) continue
    depth = Math.max(0, depth + (end === '/' ? -1 : 1))
    if (depth > DEEPEST_HTML) throw new DocumentError({ kind: 'nested-too-deep' })
  }
}

function checkTree(root: HtmlElement): void {
  let depth = 0
  for (let node: HtmlNode | null = root; node !== null; ) {
    if (depth > DEEPEST_HTML) throw new DocumentError({ kind: 'nested-too-deep' })
    if (node.firstChild) {
      node = node.firstChild
      depth++
      continue
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode
      depth--
    }
    node = node === root || node === null ? null : node.nextSibling
  }
}

const ELEMENT = 1
const TEXT = 3

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === ELEMENT

export const isText = (node: HtmlNode): boolean => node.nodeType === TEXT

/** The nodes directly in another, in order. */
export function* childrenOf(node: HtmlNode): Generator<HtmlNode, void> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child
}
