import { Languages } from './languages.ts'
import { RateLimiter, type RateLimits } from './rate-limit.ts'
import { type Clock, monotonic } from './short-memory.ts'

/** How people are met, at whichever door of one bot: what is known of them for a while, in memory alone. */
export interface Manners {
  /** Null lets everybody through. */
  readonly limiter: RateLimiter | null
  readonly languages: Languages
}

export const createManners = (limits: RateLimits | null = null, now: Clock = monotonic): Manners => ({
  limiter: limits && new RateLimiter(limits, now),
  languages: new Languages(now),
})
