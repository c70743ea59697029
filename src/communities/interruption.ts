import { AppError } from '../errors.ts'
import { ReadingEnded } from '../ingestion/reading-thread.ts'

/** What was asked for is not done, and is not given up: another process goes on with it, or this program's next start. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'

  constructor(options?: ErrorOptions) {
    super('The program ends before this was done; it is done when the program starts again.', options)
  }
}

/** True for what says nothing of a task, so that it may be done at another time. */
export const isPassing = (thrown: unknown): boolean =>
  thrown instanceof ReadingEnded || (thrown instanceof AppError && thrown.code === 'store-unreachable')
