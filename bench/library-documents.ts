import { readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { createDocument, type Document, documentId } from '../src/corpus/document.ts'
import { loadPlainText } from '../src/corpus/loaders/plain-text.ts'
import { segmentOf } from '../src/retrieval/segment.ts'
import { encodeSegment } from '../src/retrieval/segment-bytes.ts'
import { passageTexts, readTexts } from './texts.ts'

const PASSAGES_EACH = 20

/**
 * Whole sentences up to so many UTF-16 code units: passages of what people write have 340 on average, in corpus/ and in the
 * six documents of ../shared/corpus, and the paragraphs that these are cut from have twice as many.
 */
const LONGEST = 400

const SENTENCES = new RegExp(String.raw`^[\s\S]{1,${LONGEST}}[.!?](?=\s|$)`)

const shortened = (text: string): string => SENTENCES.exec(text)?.[0] ?? text

/** A document as a database keeps it. */
export interface KeptDocument {
  readonly document: Document
  readonly segment: Uint8Array
}

/** Documents of 20 passages each, and questions about them. */
export async function documentsOf20(
  count: number,
): Promise<{ readonly documents: readonly Document[]; readonly questions: readonly string[] }> {
  const { documents, questions } = await readTexts(count * PASSAGES_EACH)
  const texts = passageTexts(documents)
  return {
    documents: Array.from({ length: count }, (_, at) => {
      const passages = texts.slice(at * PASSAGES_EACH, (at + 1) * PASSAGES_EACH)
      const text = passages.map((passage, number) => `Part ${number + 1}\n\n${shortened(passage)}`).join('\n\n')
      return createDocument(documentId(`document ${at}`), { ...loadPlainText(text), title: `Chapter ${at}` })
    }),
    questions,
  }
}

export function writeKept(file: string, documents: readonly Document[]): void {
  const kept = documents.map(document => ({ document, segment: encodeSegment(segmentOf(document)) }))
  writeFileSync(file, serialize(kept))
}

export function readKept(file: string): readonly KeptDocument[] {
  const kept: unknown = deserialize(readFileSync(file))
  if (Array.isArray(kept) && kept.every(isKept)) return kept
  throw new TypeError(`${file} holds no documents.`)
}

const isKept = (value: unknown): value is KeptDocument =>
  typeof value === 'object' && value !== null && 'document' in value && 'segment' in value
