import { setImmediate } from 'node:timers/promises'

/** Work in steps, which ends with its result. What else there is to do may be done between two of them. */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** Takes all steps at once. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/**
 * Takes all steps, and lets everything else that waits go first as soon as some time is up.
 *
 * @param turn in ms; a single step may take longer
 */
export async function inTurns<Result>(steps: Steps<Result>, turn = 20): Promise<Result> {
  let startedAt = performance.now()
  let step = steps.next()
  while (step.done !== true) {
    if (performance.now() - startedAt >= turn) {
      await setImmediate()
      startedAt = performance.now()
    }
    step = steps.next()
  }
  return step.value
}
