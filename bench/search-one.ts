// One side of bench/search.ts, in a process of its own so that its memory can be told apart: `lunr` or `verbatim`, the
// number of passages, the number of questions. Sends what it measured to its parent.
import { createAnswerer } from '../src/answer/answerer.ts'
import { analyseQuestion } from '../src/answer/question.ts'
import { passagesOf } from '../src/corpus/passage.ts'
import { candidatesOf } from '../src/retrieval/candidates.ts'
import { createLibrary } from '../src/retrieval/library.ts'
import type { Hit } from '../src/retrieval/passage-index.ts'
import { asLunrQuery, plainLunr } from './plain-lunr.ts'
import { timeOf } from './quantiles.ts'
import { someOf } from './questions.ts'
import type { SideMeasured, Times } from './search-measured.ts'
import { passageTexts, readTexts } from './texts.ts'

const MB = 2 ** 20

/** As answering asks for them. */
const MOST_PASSAGES = 20

const WARM_UP = 50

const [side, passageCount, questionCount] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
const { origin, documents, questions: all } = await readTexts(passageCount)
const questions = someOf(all, questionCount)

/** Asked before anything is measured, so that the code is compiled and nothing is read for the first time. */
const asked = new Set(questions)
const firstQuestions = someOf(
  all.filter(question => !asked.has(question)),
  WARM_UP,
)

/** What is in use after everything that nobody needs is gone, in MB. */
function memory(): { readonly used: number; readonly resident: number } {
  for (let round = 0; round < 3; round++) global.gc?.()
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
  return { used: (heapUsed + arrayBuffers) / MB, resident: rss / MB }
}

async function timesOf(act: (question: string) => unknown): Promise<Times> {
  const times: number[] = []
  for (const question of firstQuestions) await act(question)
  for (const question of questions) times.push(await timeOf(() => act(question)))
  return times
}

async function lunrSide(): Promise<SideMeasured> {
  const texts = passageTexts(documents)
  const before = memory()
  const start = performance.now()
  const index = plainLunr(texts)
  const build = performance.now() - start
  const after = memory()
  const search = await timesOf(question => index.search(asLunrQuery(question)))
  return { origin, passages: texts.length, build, splitting: 0, before, after, search, candidates: [], answer: [] }
}

async function verbatimSide(): Promise<SideMeasured> {
  const splitting = await timeOf(() => documents.map(passagesOf))
  const before = memory()
  const start = performance.now()
  const library = createLibrary(documents)
  const build = performance.now() - start
  const after = memory()
  const answerer = createAnswerer(library)
  const hitsOf = (text: string): Promise<readonly Hit[]> =>
    library.index.search(analyseQuestion(text, library.questionAnalyzer), MOST_PASSAGES)
  const search = await timesOf(hitsOf)
  const candidates = await timesOf(async text => candidatesOf(library, await hitsOf(text)))
  const answer = await timesOf(text => answerer.answer({ text }))
  return { origin, passages: library.passages.length, build, splitting, before, after, search, candidates, answer }
}

process.send?.(side === 'lunr' ? await lunrSide() : await verbatimSide())
