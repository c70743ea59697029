import { type AnswerRecord, recordOf } from './answer/answer-record.ts'
import { createCollectionAnswerer } from './answer/collection-answerer.ts'
import { readDocuments } from './corpus/reading.ts'
import { AppError } from './errors.ts'
import { createCollection } from './retrieval/collection.ts'
import { findDocument } from './retrieval/texts.ts'

export type { AnswerRecord, HighlightRecord, QuoteRecord, SliceRecord } from './answer/answer-record.ts'
export { AppError, type ErrorCode } from './errors.ts'

/** A document as it is listed. */
export interface DocumentRecord {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly url?: string
  /** YYYY-MM-DD */
  readonly date?: string
  /** What all offsets count in, in UTF-16 code units. */
  readonly text: string
}

/** What can be asked besides the question. */
export interface AskOptions {
  /** The id or the title of the only document to search in. */
  readonly document?: string
  /** The questions before this one, oldest first. */
  readonly history?: readonly string[]
}

/** Documents that answer questions. */
export interface OpenLibrary {
  readonly documents: readonly DocumentRecord[]
  /** One sentence for each file that was left out. */
  readonly problems: readonly string[]
  /** @throws AppError no-such-document if `options.document` is none of the documents */
  ask(question: string, options?: AskOptions): Promise<AnswerRecord>
}

/**
 * Reads documents and makes them answer questions. No Discord, no network.
 *
 * @param paths folders, .md or .txt files, or .jsonl files of `{id, title, text, url?}`
 * @throws AppError bad-input if a path does not exist or is of no known kind
 */
export async function openLibrary(paths: string | readonly string[]): Promise<OpenLibrary> {
  const { documents, problems } = await readDocuments(typeof paths === 'string' ? [paths] : paths)
  const library = createCollection(documents)
  const answerer = createCollectionAnswerer(library)
  return {
    documents: documents.map(({ id, title, language, url, date, text }) => ({
      id,
      title,
      language,
      text,
      ...(url === undefined ? {} : { url }),
      ...(date === undefined ? {} : { date }),
    })),
    problems,
    ask: async (text, { document, history } = {}) => {
      const within = document === undefined ? undefined : findDocument(library, document)
      if (document !== undefined && !within)
        throw new AppError('no-such-document', `There is no document "${document}".`)
      const answer = await answerer.answer({
        text,
        ...(within ? { within: within.id } : {}),
        ...(history ? { history } : {}),
      })
      return recordOf(answer, library)
    },
  }
}
