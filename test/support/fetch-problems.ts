import { FetchError } from '../../src/fetching/fetch-error.ts'
import type { FetchProblem } from '../../src/fetching/page.ts'

/** The problem that some fetching comes to; null if it comes to none. */
export async function problemOf(fetching: () => unknown): Promise<FetchProblem | null> {
  try {
    await fetching()
    return null
  } catch (thrown) {
    if (thrown instanceof FetchError) return thrown.problem
    throw thrown
  }
}
