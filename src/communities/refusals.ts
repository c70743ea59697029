import { DocumentError } from '../corpus/problem.ts'
import { FetchError } from '../fetching/fetch-error.ts'
import type { Refusal } from './keeper.ts'

/** What `act` gives, or why it is refused; whatever is no fault of what was brought is thrown on. */
export async function orRefusal<Result>(act: () => Promise<Result>): Promise<Result | Refusal> {
  try {
    return await act()
  } catch (thrown) {
    if (thrown instanceof DocumentError) return { kind: 'document', problem: thrown.problem }
    if (thrown instanceof FetchError) return { kind: 'page', problem: thrown.problem }
    throw thrown
  }
}
