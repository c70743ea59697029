import type { Document } from '../corpus/document.ts'
import type { Passage } from '../corpus/passage.ts'
import type { Analyzer } from '../text/analyzer.ts'
import { PassageWords } from './analysing.ts'
import { bm25Postings, fieldLengths } from './bm25.ts'
import type { Field } from './field.ts'
import { ForwardIndex, type WordSequences, wordsIn } from './forward-index.ts'
import { indexWithLunr } from './lunr-index.ts'
import { MeaningIndex } from './meaning-index.ts'
import { PostingLists, type PostingsRun } from './postings.ts'
import type { Steps } from './steps.ts'
import { WordNearness } from './word-nearness.ts'
import type { WordTable } from './word-numbers.ts'

/**
 * So many passages are indexed at once. lunr's objects take some 20 kB a passage until they are made into postings, and
 * this keeps them from ever being there for a whole large library.
 */
const SEGMENT = 4_000

/** What is known of the passages of a library. */
export interface IndexedPassages {
  readonly postings: PostingLists
  readonly forwardIndex: ForwardIndex
  readonly meaningIndex: MeaningIndex
  readonly wordNearness: WordNearness
  /** How often each word occurs, folded but not stemmed, in texts, headings and titles. */
  readonly wordCounts: ReadonlyMap<string, number>
}

/** Analyses and indexes passages, given with their documents. */
export function* indexPassages(
  passages: Iterable<readonly [Passage, Document]>,
  analyzerOf: (document: Document) => Analyzer,
): Steps<IndexedPassages> {
  const words = new PassageWords()
  for (const [passage, document] of passages) {
    words.add(passage, document, analyzerOf(document))
    yield
  }
  const { table, sequences } = words.finish()
  return {
    postings: new PostingLists(table.terms, yield* runsOf(table, sequences)),
    forwardIndex: new ForwardIndex(table, sequences),
    meaningIndex: new MeaningIndex(table, sequences),
    wordNearness: new WordNearness(table),
    wordCounts: countsOf(table, sequences),
  }
}

/** Segment by segment, the postings that lunr's inverted index holds. */
function* runsOf({ terms, termOf }: WordTable, sequences: WordSequences): Steps<readonly PostingsRun[]> {
  const { fields, starts, ends } = sequences
  const lengthsOf = (field: Field) =>
    fieldLengths(fields[field].map(sequence => (ends[sequence] ?? 0) - (starts[sequence] ?? 0)))
  const lengths = { text: lengthsOf('text'), heading: lengthsOf('heading'), title: lengthsOf('title') }
  const termsIn = (field: Field, passage: number): readonly string[] => {
    const found: string[] = []
    for (const word of wordsIn(sequences, fields[field][passage] ?? 0)) found.push(terms[termOf[word] ?? 0] ?? '')
    return found
  }
  const numbers = new Map(terms.map((term, number) => [term, number]))
  const runs: PostingsRun[] = []
  const count = fields.text.length
  for (let from = 0; from < count; from += SEGMENT) {
    const to = Math.min(count, from + SEGMENT)
    const index = yield* indexWithLunr(from, to, termsIn)
    runs.push(bm25Postings(index, [from, to], lengths, term => numbers.get(term) ?? 0))
    yield
  }
  return runs
}

function countsOf({ words }: WordTable, sequences: WordSequences): ReadonlyMap<string, number> {
  const counts = new Uint32Array(words.length)
  for (const field of Object.values(sequences.fields))
    for (const sequence of field)
      for (const word of wordsIn(sequences, sequence)) counts[word] = (counts[word] ?? 0) + 1
  const byWord = new Map<string, number>()
  words.forEach((word, number) => {
    const count = counts[number] ?? 0
    if (count > 0) byWord.set(word, (byWord.get(word) ?? 0) + count)
  })
  return byWord
}
