import type { Collection } from '../retrieval/collection.ts'
import type { Library } from '../retrieval/library.ts'
import type { Answer, Answerer, Question } from './answer.ts'
import { type Considered, consider } from './answerer.ts'
import { languageForeignTo } from './language-of-question.ts'

/** Answers from documents of any languages. */
export const createCollectionAnswerer = (collection: Collection): Answerer => ({
  answer: async question => (await considerAll(collection, question)).answer,
})

/**
 * The answer to a question from whichever language has the surest, with what else was found out about it. Those that the
 * question may be written in are asked first, and the others where they have no answer: they are found by names.
 */
export async function considerAll(collection: Collection, question: Question): Promise<Considered> {
  const [first, ...rest] = librariesFor(collection, question)
  if (rest.length === 0) return consider(first, question)
  const libraries = [first, ...rest]
  const isForeign = ({ questionAnalyzer }: Library): boolean =>
    languageForeignTo(questionAnalyzer, question.text) !== undefined
  const own = libraries.filter(library => !isForeign(library))
  const others = libraries.filter(isForeign)
  const found = await surest(own, question, undefined)
  return found?.answer.kind === 'quoted'
    ? found
    : ((await surest(others, question, found)) ?? consider(first, question))
}

/** The surest answer of some libraries, or `best` if that is as sure. */
async function surest(
  libraries: readonly Library[],
  question: Question,
  best: Considered | undefined,
): Promise<Considered | undefined> {
  let surer = best
  for (const library of libraries) {
    const next = await consider(library, question)
    surer = surer ? together(surer, next) : next
  }
  return surer
}

/** The first of two unless the second is surer; it stands alone if both do, since either could have been chosen. */
function together(first: Considered, second: Considered): Considered {
  const isBetter = rankOf(second.answer) > rankOf(first.answer)
  return {
    answer: isBetter ? second.answer : first.answer,
    standsAlone: first.standsAlone && second.standsAlone,
  }
}

/** An answer comes before none, however sure. */
const rankOf = ({ kind, confidence }: Answer): number => (kind === 'quoted' ? 1 : 0) + confidence

function librariesFor({ libraries }: Collection, { within }: Question): Collection['libraries'] {
  const holding: readonly Library[] =
    within === undefined ? libraries : libraries.filter(({ documents }) => documents.has(within))
  const [first, ...rest] = holding
  return first ? [first, ...rest] : libraries
}
