import { createDocument, type Document, documentId, type LoadedText } from '../../src/corpus/document.ts'
import { markdownLoader } from '../../src/corpus/loaders/markdown.ts'
import { loadPlainText } from '../../src/corpus/loaders/plain-text.ts'
import { type Span, slice } from '../../src/text/span.ts'

/** A document from plain text; `given` stands for what front matter would say. */
export const plainDocument = (text: string, id = 'notes', given: Partial<LoadedText> = {}): Document =>
  createDocument(documentId(id), { ...loadPlainText(text), ...given })

/** A document from Markdown, read as from a file. */
export const markdownDocument = async (text: string, id = 'handbook'): Promise<Document> =>
  createDocument(documentId(id), await markdownLoader.load(new TextEncoder().encode(text)))

/** What stands in `text` at each of some spans. */
export const slices = (text: string, spans: readonly Span[]): readonly string[] => spans.map(span => slice(text, span))

/** The span of the first place where `part` stands in `text`. */
export function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part)
  if (start < 0) throw new RangeError(`"${part}" does not stand in the text.`)
  return { start, end: start + part.length }
}

/** The only value of a list, or its first. */
export function first<T>(values: readonly T[]): T {
  const [value] = values
  if (value === undefined) throw new RangeError('The list is empty.')
  return value
}
