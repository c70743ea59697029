import type { Document } from '../corpus/document.ts'
import { type Passage, passageId } from '../corpus/passage.ts'
import type { Sentence } from '../corpus/sentence.ts'
import type { Span } from '../text/span.ts'
import type { Numbers } from './number-columns.ts'
import type { PassageRange } from './ranked-index.ts'

/** The kinds of sentences by number. */
export const UNITS = ['sentence', 'item', 'row', 'code'] as const satisfies readonly Sentence['unit'][]

/** The passages of one document as numbers, whatever the document is called. */
export interface PassageColumns {
  /** Where each passage begins and ends in the text. */
  readonly starts: Numbers
  readonly ends: Numbers
  /** For each passage the number of the headings that it stands under, in `paths`. */
  readonly headings: Numbers
  readonly paths: readonly (readonly string[])[]
  /** The number of each passage's first sentence, and of all sentences at the end. */
  readonly firstSentences: Numbers
  readonly sentences: SentenceColumns
}

/** The sentences of one document, passage after passage. */
export interface SentenceColumns {
  readonly starts: Numbers
  readonly ends: Numbers
  /** Numbers of `UNITS`. */
  readonly units: Numbers
  /** Where what introduces the sentence begins, plus 1; 0 where nothing does. */
  readonly introducedFrom: Numbers
  readonly introducedTo: Numbers
}

/** @param passages all passages of a document, in order */
export function columnsOf(passages: readonly Passage[]): PassageColumns {
  const paths: (readonly string[])[] = []
  const headings = Uint32Array.from(passages, passage => {
    if (paths.at(-1) !== passage.headings) paths.push(passage.headings)
    return paths.length - 1
  })
  const firstSentences = new Uint32Array(passages.length + 1)
  passages.forEach(({ sentences }, at) => {
    firstSentences[at + 1] = (firstSentences[at] ?? 0) + sentences.length
  })
  const all = passages.flatMap(({ sentences }) => sentences)
  return {
    starts: Uint32Array.from(passages, ({ span }) => span.start),
    ends: Uint32Array.from(passages, ({ span }) => span.end),
    headings,
    paths,
    firstSentences,
    sentences: {
      starts: Uint32Array.from(all, ({ span }) => span.start),
      ends: Uint32Array.from(all, ({ span }) => span.end),
      units: Uint32Array.from(all, ({ unit }) => UNITS.indexOf(unit)),
      introducedFrom: Uint32Array.from(all, ({ introducedBy }) => (introducedBy ? introducedBy.start + 1 : 0)),
      introducedTo: Uint32Array.from(all, ({ introducedBy }) => introducedBy?.end ?? 0),
    },
  }
}

/**
 * One passage of the document that it was taken from, or of one that differs in nothing but its id.
 *
 * @param range the numbers of all passages of the document
 */
export function passageIn({ id }: Document, columns: PassageColumns, at: number, { from, to }: PassageRange): Passage {
  const { starts, ends, headings, paths, firstSentences } = columns
  const sentences: Sentence[] = []
  const end = firstSentences[at + 1] ?? 0
  for (let sentence = firstSentences[at] ?? 0; sentence < end; sentence++)
    sentences.push(sentenceAt(columns.sentences, sentence))
  return {
    id: passageId(id, at - from + 1),
    documentId: id,
    span: spanAt(starts, ends, at),
    headings: paths[headings[at] ?? 0] ?? [],
    ordinal: at - from + 1,
    of: to - from,
    sentences,
  }
}

const spanAt = (starts: Numbers, ends: Numbers, at: number): Span => ({
  start: starts[at] ?? 0,
  end: ends[at] ?? 0,
})

function sentenceAt({ starts, ends, units, introducedFrom, introducedTo }: SentenceColumns, at: number): Sentence {
  const span = spanAt(starts, ends, at)
  const unit = UNITS[units[at] ?? 0] ?? 'sentence'
  const from = introducedFrom[at] ?? 0
  return from === 0 ? { span, unit } : { span, unit, introducedBy: { start: from - 1, end: introducedTo[at] ?? 0 } }
}
