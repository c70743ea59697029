import type { Span } from '../text/span.ts'
import type { Document } from './document.ts'

/** The pages from one to another, counted from 1. */
export interface Pages {
  readonly first: number
  readonly last: number
}

/** The pages that a part of a document stands on; undefined where it has none. */
export function pagesOf({ pages }: Pick<Document, 'pages'>, { start, end }: Span): Pages | undefined {
  if (pages === undefined || pages.length === 0) return undefined
  // A page without a text begins where the next one does: the last of them is the one with the words.
  const pageAt = (offset: number): number => Math.max(1, pages.findLastIndex(page => page <= offset) + 1)
  return { first: pageAt(start), last: pageAt(end - 1) }
}
