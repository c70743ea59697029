import type { Answerer } from '../answer/answer.ts'
import type { Considered } from '../answer/answerer.ts'
import { considerAll } from '../answer/collection-answerer.ts'
import type { Collection } from '../retrieval/collection.ts'
import { type Clock, monotonic, ShortMemory } from './short-memory.ts'

/** As long as anything else that people said is kept. */
const LIFETIME = 15 * 60_000

/** An answer takes a few kilobytes: its quotes are slices of documents that are in memory anyway. */
const MOST_ANSWERS = 500

/**
 * Answers from some documents, and remembers for 15 minutes what it answered: a community asks the same questions again and
 * again. Who asked is not remembered. A collection never changes, so an answer stays right as long as it is kept; a question
 * that leans on the turns before it is answered from memory only after the same ones.
 */
export function rememberingAnswerer(collection: Collection, now: Clock = monotonic): Answerer {
  const memory = new ShortMemory<Considered>({ lifetime: LIFETIME, most: MOST_ANSWERS }, now)
  return {
    answer: async question => {
      const { text, within = null, history = [] } = question
      const alone = JSON.stringify([text, within])
      const known = memory.get(alone)
      if (known && (known.standsAlone || history.length === 0)) return known.answer
      const inTurn = history.length === 0 ? alone : JSON.stringify([text, within, history])
      const knownInTurn = memory.get(inTurn)
      if (knownInTurn) return knownInTurn.answer
      const considered = await considerAll(collection, question)
      memory.set(considered.standsAlone ? alone : inTurn, considered)
      return considered.answer
    },
  }
}
