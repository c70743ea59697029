import type { APIInteractionResponseCallbackData } from 'discord-api-types/v10'
import { log } from '../log.ts'

/** Discord is told of it at most once in so many ms. */
const SHOW_EVERY = 1_000

/**
 * How far something has come, from whoever does it to whoever shows that. Only the latest word counts: those before it
 * may never be seen.
 */
export class ProgressFeed {
  readonly #messageOf: (sentence: string) => APIInteractionResponseCallbackData
  #latest: string | null = null
  #wake: () => void = () => {}

  constructor(messageOf: (sentence: string) => APIInteractionResponseCallbackData) {
    this.#messageOf = messageOf
  }

  note(sentence: string): void {
    this.#latest = sentence
    this.#wake()
  }

  /**
   * Shows what is noted, one after the other, until `end` settles; settles when nothing is being shown any more. Never
   * rejects: nobody needs to see it.
   *
   * @param lifetime in ms, after which nothing is shown
   */
  async showUntil(
    end: Promise<unknown>,
    show: (message: APIInteractionResponseCallbackData) => Promise<void>,
    lifetime: number,
  ): Promise<void> {
    const over = Promise.race([settled(end), expired(lifetime, end)])
    for (let next = await this.#next(over); next !== null; next = await this.#next(over)) {
      try {
        await show(this.#messageOf(next))
      } catch (thrown) {
        log.debug({ err: thrown }, 'It could not be shown how far something has come.')
      }
      await Promise.race([over, expired(SHOW_EVERY, over)])
    }
  }

  /** The latest word that was not taken yet, or null once all is over. */
  async #next(over: Promise<void>): Promise<string | null> {
    const woken =
      this.#latest === null
        ? new Promise<void>(resolve => {
            this.#wake = resolve
          })
        : Promise.resolve()
    const isOver = await Promise.race([over.then(() => true), woken.then(() => false)])
    if (isOver) return null
    const sentence = this.#latest
    this.#latest = null
    return sentence
  }
}

async function settled(work: Promise<unknown>): Promise<void> {
  await Promise.allSettled([work])
}

/** Settles after `limit` ms; its clock is stopped when `end` settles before. */
function expired(limit: number, end: Promise<unknown>): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, limit).unref()
    const stop = (): void => clearTimeout(timer)
    end.then(stop, stop)
  })
}
