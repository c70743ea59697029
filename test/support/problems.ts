import { DocumentError, type DocumentProblem } from '../../src/corpus/problem.ts'

/** Why reading a document fails. */
export async function problemOf(read: () => Promise<unknown>): Promise<DocumentProblem> {
  try {
    await read()
  } catch (thrown) {
    if (thrown instanceof DocumentError) return thrown.problem
    throw thrown
  }
  throw new Error('It was read.')
}
