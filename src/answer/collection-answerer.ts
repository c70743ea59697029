import type { Collection } from '../retrieval/collection.ts'
import type { Library } from '../retrieval/library.ts'
import type { Answer, Answerer, Question } from './answer.ts'
import { type Considered, consider } from './answerer.ts'

/** Answers from documents of any languages. */
export const createCollectionAnswerer = (collection: Collection): Answerer => ({
  answer: async question => (await considerAll(collection, question)).answer,
})

/** The answer to a question from whichever language has the surest, with what else was found out about it. */
export async function considerAll(collection: Collection, question: Question): Promise<Considered> {
  const [first, ...rest] = librariesFor(collection, question)
  let best = await consider(first, question)
  for (const library of rest) {
    const next = await consider(library, question)
    const isBetter = rankOf(next.answer) > rankOf(best.answer)
    best = { answer: isBetter ? next.answer : best.answer, standsAlone: best.standsAlone && next.standsAlone }
  }
  return best
}

/** An answer comes before none, however sure. */
const rankOf = ({ kind, confidence }: Answer): number => (kind === 'quoted' ? 1 : 0) + confidence

function librariesFor({ libraries }: Collection, { within }: Question): Collection['libraries'] {
  const holding: readonly Library[] =
    within === undefined ? libraries : libraries.filter(({ documents }) => documents.has(within))
  const [first, ...rest] = holding
  return first ? [first, ...rest] : libraries
}
