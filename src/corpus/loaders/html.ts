import type { HtmlDocument, HtmlElement } from 'linkedom'
import * as z from 'zod'
import { cleaned, composed, type Part } from '../composition.ts'
import { decode } from '../decode.ts'
import type { LoadedText } from '../document.ts'
import type { LeftOut } from '../problem.ts'
import { isUnread, partsOf, wordsOf } from './html-parts.ts'
import { parsedHtml } from './html-tree.ts'
import { unfold } from './html-unfolding.ts'
import type { Loader } from './loader.ts'

/** A page of the web: its article, or, where it has none, all of it but navigation, forms and scripts. */
export const htmlLoader: Loader = {
  format: 'HTML',
  extensions: ['.html', '.htm', '.xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  load: async (bytes, charset) => loadHtml(decode(bytes, charset ?? charsetIn(bytes))),
}

/** So many bytes of a page may name its encoding. */
const HEAD_OF_CHARSET = 1024

function charsetIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_OF_CHARSET)).toString('latin1')
  const named = /<meta[^<>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/iu.exec(head)
  // Pages in XML may say it in their first line instead.
  return (named ?? /^\s*<\?xml\b[^<>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})/iu.exec(head))?.[1]
}

async function loadHtml(html: string): Promise<LoadedText> {
  const document = await unfoldedPage(html)
  const described = descriptionOf(html, document)
  const { parts, root } = await articleOf(html, withoutFrame(document.body))
  const { text, blocks } = composed(parts)
  const pictures = [...root.querySelectorAll('img')].length
  const leftOut: readonly LeftOut[] = pictures > 0 ? [{ kind: 'pictures', count: pictures }] : []
  return { mediaType: 'text/html', text, blocks, ...described, ...(leftOut.length > 0 ? { leftOut } : {}) }
}

async function unfoldedPage(html: string): Promise<HtmlDocument> {
  const document = await parsedHtml(html)
  unfold(document)
  return document
}

interface Article {
  readonly parts: readonly Part[]
  readonly root: HtmlElement
}

/** Finding the article takes long in pages of more elements. */
const MOST_ELEMENTS = 20_000

/** An article that holds less of the words of a page is only a part of what it says. */
const LEAST_SHARE = 1 / 2

async function articleOf(html: string, whole: Article): Promise<Article> {
  // Bundled, a package in the older format of modules has this one export only.
  const { default: readability } = await import('@mozilla/readability')
  try {
    // It changes the tree, so it is given one of its own; and it forgets what says that something is hidden.
    const document = await unfoldedPage(html)
    for (const element of document.querySelectorAll('[role], [hidden], [aria-hidden], [style]'))
      if (isUnread(element)) element.remove()
    const options = { maxElemsToParse: MOST_ELEMENTS, serializer: (element: HtmlElement) => element }
    const root = new readability.Readability(document, options).parse()?.content
    if (!root) return whole
    const article = { parts: partsOf(root), root }
    return lengthOf(article) >= lengthOf(whole) * LEAST_SHARE ? article : whole
  } catch {
    // Too many elements, or a tree that it cannot make sense of: it is a guess, and all else is there without it.
    return whole
  }
}

const lengthOf = ({ parts }: Article): number => composed(parts).text.length

/** All that people read on a page, without its header, its footer and its forms. */
function withoutFrame(body: HtmlElement): Article {
  const length = lengthIn(body)
  for (const element of body.querySelectorAll('header, footer, form')) {
    // Some servers put all of a page into a form, and an article has a header of its own.
    if (lengthIn(element) < length / 2 && isFrame(element)) element.remove()
  }
  const [main, ...others] = body.querySelectorAll('main, [role=main]')
  const parts = main && others.length === 0 ? partsOf(main) : []
  return main && parts.length > 0 ? { parts, root: main } : { parts: partsOf(body), root: body }
}

const lengthIn = (element: HtmlElement): number => element.textContent?.length ?? 0

const isFrame = (element: HtmlElement): boolean =>
  element.localName === 'form' || element.closest('article, main') === null

const address = z.url({ protocol: /^https?$/u })

const languageTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u

/** What a page says of itself. */
function descriptionOf(html: string, document: HtmlDocument): Pick<LoadedText, 'title' | 'language' | 'url'> {
  const title = titleOf(document)
  const language = /<html\b[^<>]*?\slang\s*=\s*["']?([\w-]{2,20})/iu.exec(html)?.[1]
  const url = address.safeParse(document.querySelector('link[rel=canonical]')?.getAttribute('href')).data
  return {
    ...(title === '' ? {} : { title }),
    ...(language !== undefined && languageTag.test(language) ? { language } : {}),
    ...(url === undefined ? {} : { url }),
  }
}

const LONGEST_TITLE = 300

/** The page's title; its only heading of the first level instead where the title says that and the name of the site. */
function titleOf(document: HtmlDocument): string {
  const title = cleaned([...document.querySelectorAll('title')].find(isOfPage)?.textContent ?? '')
  const first = [...document.querySelectorAll('h1')].map(wordsOf).filter(words => words !== '')
  const [heading = ''] = first
  const named = title.replaceAll(/\s+/gu, ' ').trim()
  const best = named === '' || (first.length === 1 && named.includes(heading)) ? heading : named
  return best.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/u, '')
}

/** Drawings have titles too. */
const isOfPage = (title: HtmlElement): boolean => {
  const { parentNode } = title
  return parentNode === null || !('localName' in parentNode) || parentNode.localName !== 'svg'
}
