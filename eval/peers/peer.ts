import type { Document } from '../../src/corpus/document.ts'
import { passagesOf } from '../../src/corpus/passage.ts'
import type { Span } from '../../src/text/span.ts'
import { slice } from '../../src/text/span.ts'
import type { GivenAnswer, System } from '../given-answer.ts'
import type { GoldQuestion } from '../judgment.ts'
import type { QuestionSet } from '../question-sets.ts'
import { mostHandling } from './threshold.ts'

/** A sentence as peers are given it. */
export interface SentenceRecord {
  /** Its number among the records, from 0. */
  readonly id: number
  readonly heading: string
  readonly text: string
  readonly document: string
  readonly span: Span
}

/** A record that a peer found. */
export interface Found {
  readonly id: number
  readonly score: number
}

/** A search library: it builds an index and gives what finds records in it, best first. */
export interface Peer {
  readonly name: string
  index(records: readonly SentenceRecord[]): (question: string) => readonly Found[]
}

/** As many records are given back as quotes are graded. */
const GIVEN_RECORDS = 3

/**
 * A search library as a system that answers: the best sentence is its answer and the best score its confidence. A
 * question about one document is asked of an index of that document alone. Building is not part of the time.
 */
export const systemOf = (peer: Peer): System => ({
  name: peer.name,
  answer: async set => {
    const search = searchOver(peer, set)
    const given = set.questions.map(gold => answerTo(gold, search))
    const threshold = mostHandling(set.questions, given)
    return given.map(each => ({ ...each, answered: each.quotes.length > 0 && each.confidence >= threshold }))
  },
})

type Search = (gold: GoldQuestion) => readonly (readonly [SentenceRecord, number])[]

function searchOver(peer: Peer, { library, questions }: QuestionSet): Search {
  const documents = [...library.documents.values()]
  const named = new Set(questions.map(({ document }) => document))
  const indexes = new Map(
    [...named].map(name => {
      const records = recordsOf(documents.filter(({ id }) => name === undefined || id === name))
      return [name, { records, find: peer.index(records) }] as const
    }),
  )
  return ({ document, question }) => {
    const { records = [], find } = indexes.get(document) ?? {}
    const found = find?.(question).slice(0, GIVEN_RECORDS) ?? []
    return found.flatMap(({ id, score }) => {
      const record = records[id]
      return record ? [[record, score] as const] : []
    })
  }
}

/** Every sentence of some documents with the headings it stands under. */
export const recordsOf = (documents: readonly Document[]): readonly SentenceRecord[] =>
  documents
    .flatMap(document =>
      passagesOf(document).flatMap(({ headings, sentences }) =>
        sentences.map(({ span }) => ({
          heading: headings.join('\n'),
          text: slice(document.text, span),
          document: document.id,
          span,
        })),
      ),
    )
    .map((record, id) => ({ id, ...record }))

function answerTo(gold: GoldQuestion, search: Search): GivenAnswer {
  const start = performance.now()
  const found = search(gold)
  const quotes = found.map(([{ document, text, span }]) => ({
    document,
    ...span,
    text,
    highlights: [{ ...span, text }],
  }))
  const ms = performance.now() - start
  return { id: gold.id, answered: false, confidence: found[0]?.[1] ?? 0, ms, quotes }
}
