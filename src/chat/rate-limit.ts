import { type Clock, monotonic, ShortMemory } from './short-memory.ts'
import type { Visitor } from './visitor.ts'

/** So many questions at once, and so many again in each span of time. */
export interface Rate {
  /** At least 1. */
  readonly count: number
  /** Greater than 0. */
  readonly seconds: number
}

/** How much is let through of one person, and of all people of one community together. */
export interface RateLimits {
  readonly person: Rate
  readonly community: Rate
}

/** What a press of a button costs, in questions: what it shows was found before. */
const PRESS = 0.25

/** Of more people or communities, those are let through anew that were let through longest ago. */
const MOST_BUCKETS = 10_000

/**
 * Keeps people from asking faster than is good for the others. Each person and each community has a bucket of tokens that
 * fills steadily; a question takes a token from both, a press of a button a part of one from the person's alone. Whoever
 * is turned away takes nothing, so that nobody pays for what another person asks too much.
 */
export class RateLimiter {
  readonly #people: Buckets
  readonly #communities: Buckets
  /** Until when those who were told to wait have to wait. */
  readonly #told: ShortMemory<number>
  readonly #now: Clock

  constructor({ person, community }: RateLimits, now: Clock = monotonic) {
    this.#people = new Buckets(person, now)
    this.#communities = new Buckets(community, now)
    this.#told = new ShortMemory(
      { lifetime: 1_000 * Math.max(person.seconds, community.seconds), most: MOST_BUCKETS },
      now,
    )
    this.#now = now
  }

  /** Lets a question through, which counts then, and returns 0; or returns how many ms from now one is let through. */
  admitQuestion({ person, community }: Pick<Visitor, 'person' | 'community'>): number {
    const waits = [this.#people.wait(person, 1), community === undefined ? 0 : this.#communities.wait(community, 1)]
    const wait = Math.max(...waits)
    if (wait > 0) return wait
    this.#people.take(person, 1)
    if (community !== undefined) this.#communities.take(community, 1)
    return 0
  }

  /** The same for a press of a button, for which the community does not count. */
  admitPress({ person }: Pick<Visitor, 'person'>): number {
    const wait = this.#people.wait(person, PRESS)
    if (wait === 0) this.#people.take(person, PRESS)
    return wait
  }

  /** True once in each time of waiting: whoever was told how long it is need not hear it again before it is over. */
  isNewsTo(person: string, wait: number): boolean {
    const now = this.#now()
    if ((this.#told.get(person) ?? 0) > now) return false
    this.#told.set(person, now + wait)
    return true
  }
}

/** One bucket of tokens for each name. A bucket is known by when it is full again; one that is full need not be kept. */
class Buckets {
  readonly #fullAt: ShortMemory<number>
  readonly #now: Clock
  /** In ms, from empty to full. */
  readonly #span: number
  /** In ms, for one token. */
  readonly #interval: number

  constructor({ count, seconds }: Rate, now: Clock) {
    this.#span = seconds * 1_000
    this.#interval = this.#span / count
    this.#fullAt = new ShortMemory({ lifetime: this.#span, most: MOST_BUCKETS }, now)
    this.#now = now
  }

  /** In how many ms so many tokens are there. */
  wait(name: string, tokens: number): number {
    return Math.max(0, this.#after(name, tokens) - this.#now() - this.#span)
  }

  take(name: string, tokens: number): void {
    this.#fullAt.set(name, this.#after(name, tokens))
  }

  /** When the bucket would be full again, were so many tokens taken now. */
  #after(name: string, tokens: number): number {
    const now = this.#now()
    return Math.max(now, this.#fullAt.get(name) ?? now) + tokens * this.#interval
  }
}
