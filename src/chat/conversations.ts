import { type Clock, monotonic, ShortMemory, type ShortMemoryLimits } from './short-memory.ts'
import type { Visitor } from './visitor.ts'

/** Nothing of a conversation is kept longer after its last turn, in ms. */
export const CONVERSATION_LIFETIME = 15 * 60_000

/** What is kept of people at all. */
export const CONVERSATION_LIMITS: ShortMemoryLimits = { lifetime: CONVERSATION_LIFETIME, most: 10_000 }

/** Questions of one conversation. */
const MOST_TURNS = 5

/** Of a longer question the beginning is kept, in UTF-16 code units. */
const LONGEST_TURN = 2_000

/** Who asks, and where. */
type Speaker = Pick<Visitor, 'person' | 'channel'>

/**
 * The last questions of each person in each channel, so that "and when?" is understood. They are kept in memory alone: a
 * lost turn costs the context of the next one and nothing else.
 */
export class Conversations {
  readonly #turns: ShortMemory<readonly string[]>
  /** Those who were quoted to. */
  readonly #people: ShortMemory<true>

  constructor(now: Clock = monotonic) {
    this.#turns = new ShortMemory(CONVERSATION_LIMITS, now)
    this.#people = new ShortMemory(CONVERSATION_LIMITS, now)
  }

  /** How many conversations are remembered. */
  get size(): number {
    return this.#turns.size
  }

  /** The questions of a conversation, oldest first. */
  turnsOf(speaker: Speaker): readonly string[] {
    return this.#turns.get(nameOf(speaker)) ?? []
  }

  remember(speaker: Speaker, question: string): void {
    const turns = [...this.turnsOf(speaker), question.slice(0, LONGEST_TURN)]
    this.#turns.set(nameOf(speaker), turns.slice(-MOST_TURNS))
  }

  /** Notes that something is quoted to a person; true the first time, as far as is remembered. */
  isFirstQuoteTo(person: string): boolean {
    const isFirst = this.#people.get(person) === undefined
    this.#people.set(person, true)
    return isFirst
  }
}

const nameOf = ({ person, channel }: Speaker): string => JSON.stringify([person, channel])
