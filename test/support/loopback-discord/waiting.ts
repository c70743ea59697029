// Taken from node:timers so that a test with fake timers still sees its waiting end.
import { clearTimeout, setTimeout } from 'node:timers'

interface Waiter {
  attempt(): boolean
  fail(error: Error): void
}

/**
 * Less than jest gives a test, so that the test ends with what it waited for and not just with a time-out; far more than
 * anything takes, since a machine may stand still for seconds.
 */
const defaultTimeoutMs = 30_000

/** Promises for "as soon as this is so": whoever changes something calls `changed()`, and every open question is asked again. */
export class Waiting {
  readonly #waiters = new Set<Waiter>()
  readonly #context: () => string
  #stopped = false

  /** `context` is put into the message of a wait that ran out of time. */
  constructor(context: () => string) {
    this.#context = context
  }

  until<T extends object | string | number | true>(
    what: string,
    find: () => T | undefined,
    timeoutMs: number = defaultTimeoutMs,
  ): Promise<T> {
    const promise = new Promise<T>((resolve, reject) => {
      const already = find()
      if (already !== undefined) return resolve(already)
      if (this.#stopped) return reject(new Error(`waited for ${what}, but the loopback Discord was stopped`))
      const timer = setTimeout(() => {
        waiter.fail(new Error(`waited ${timeoutMs} ms for ${what}\n${this.#context()}`))
      }, timeoutMs)
      const waiter: Waiter = {
        attempt: () => {
          const found = find()
          if (found === undefined) return false
          clearTimeout(timer)
          resolve(found)
          return true
        },
        fail: error => {
          clearTimeout(timer)
          this.#waiters.delete(waiter)
          reject(error)
        },
      }
      this.#waiters.add(waiter)
    })
    // A wait that nobody awaits any more must not become an unhandled rejection; who awaits it still sees it fail.
    promise.catch(() => {})
    return promise
  }

  changed(): void {
    for (const waiter of this.#waiters) if (waiter.attempt()) this.#waiters.delete(waiter)
  }

  stop(): void {
    this.#stopped = true
    for (const waiter of this.#waiters) waiter.fail(new Error('the loopback Discord was stopped'))
  }
}
