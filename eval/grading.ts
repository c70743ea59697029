import type { Exchange } from './given-answer.ts'
import { answers } from './judgment.ts'

/** A question with its answer and what that is worth. */
export interface Graded extends Exchange {
  /** For each of the first three quotes, whether its first highlight answers. */
  readonly hits: readonly boolean[]
  /** Answered, and the first highlight is right; or rightly not answered. */
  readonly isHandled: boolean
}

/** How well a system did on some questions. Shares are between 0 and 1, null where there is nothing to share. */
export interface Figures {
  readonly questions: number
  /** The share of quotes and highlights that are the exact slice of their document at their offsets. */
  readonly verbatim: number | null
  readonly handled: number
  /** Of the answerable questions, the share whose first quote's first highlight answers. */
  readonly hit1: number | null
  /** The same for any of the first three quotes. */
  readonly hit3: number | null
  /** The chance that an answerable question gets more confidence than an unanswerable one; ties count half. */
  readonly auc: number | null
  /** Times per question, in ms. */
  readonly medianMs: number
  readonly p95Ms: number
}

/** Quotes behind these are not looked at. */
const GRADED_QUOTES = 3

/** Grades one answer by the rules of the grader that comes with the question sets. */
export function grade({ gold, given }: Exchange): Graded {
  const hits = given.quotes.slice(0, GRADED_QUOTES).map(({ document, highlights: [first] }) => {
    return first !== undefined && answers(gold, { document, ...first })
  })
  return { gold, given, hits, isHandled: gold.answerable ? given.answered && hits[0] === true : !given.answered }
}

/** @param texts the documents' texts by their ids; quotes from any other document are not checked */
export function figuresOf(graded: readonly Graded[], texts: ReadonlyMap<string, string>): Figures {
  const answerable = graded.filter(({ gold }) => gold.answerable)
  const times = graded.map(({ given }) => given.ms).toSorted((a, b) => a - b)
  return {
    questions: graded.length,
    verbatim: verbatimShare(graded, texts),
    handled: share(graded, ({ isHandled }) => isHandled) ?? 0,
    hit1: share(answerable, ({ hits }) => hits[0] === true),
    hit3: share(answerable, ({ hits }) => hits.includes(true)),
    auc: aucOf(graded),
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
  }
}

/** The questions of each type, types in the order of their first question. */
export function byType(graded: readonly Graded[]): ReadonlyMap<string, readonly Graded[]> {
  const types = new Map<string, Graded[]>()
  for (const each of graded) {
    const known = types.get(each.gold.type)
    if (known) known.push(each)
    else types.set(each.gold.type, [each])
  }
  return types
}

/** The share of `values` of which something holds; null if there are none. */
export const share = <T>(values: readonly T[], holds: (value: T) => boolean): number | null =>
  values.length === 0 ? null : values.filter(holds).length / values.length

function verbatimShare(graded: readonly Graded[], texts: ReadonlyMap<string, string>): number | null {
  const slices = graded.flatMap(({ given }) =>
    given.quotes.flatMap(quote => {
      const source = texts.get(quote.document)
      return source === undefined ? [] : [quote, ...quote.highlights].map(each => ({ ...each, source }))
    }),
  )
  return share(slices, ({ source, start, end, text }) => text.length > 0 && source.slice(start, end) === text)
}

/** Wins and ties are counted over the sorted confidences (Mann and Whitney, 1947), not over all pairs. */
function aucOf(graded: readonly Graded[]): number | null {
  const counts = new Map<number, { answerable: number; unanswerable: number }>()
  for (const { gold, given } of graded) {
    const count = counts.get(given.confidence) ?? { answerable: 0, unanswerable: 0 }
    count[gold.answerable ? 'answerable' : 'unanswerable']++
    counts.set(given.confidence, count)
  }
  let lower = 0
  let wins = 0
  for (const [, { answerable, unanswerable }] of [...counts].toSorted(([a], [b]) => a - b)) {
    wins += answerable * (lower + unanswerable / 2)
    lower += unanswerable
  }
  const pairs = lower * (graded.length - lower)
  return pairs === 0 ? null : wins / pairs
}

const quantile = (ascending: readonly number[], part: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * part))] ?? 0
