// Part of bench/answer.ts, in a process of its own: asks about the article that ships, and plain lunr on the same
// passages. Sends what it measured to its parent.
import path from 'node:path'
import { createAnswerer } from '../src/answer/answerer.ts'
import { analyseQuestion } from '../src/answer/question.ts'
import { readDocuments } from '../src/corpus/reading.ts'
import { candidatesOf } from '../src/retrieval/candidates.ts'
import { createLibrary } from '../src/retrieval/library.ts'
import type { AnswersMeasured } from './answers-measured.ts'
import { asLunrQuery, plainLunr } from './plain-lunr.ts'
import { timeOf } from './quantiles.ts'
import { readQuestions } from './questions.ts'
import { passageTexts } from './texts.ts'

/** The bundle is in dist/bench. */
const ROOT = path.resolve(import.meta.dirname, '../..')

/** Each question is asked so often; the first rounds are left out, in which the code is compiled. */
const ROUNDS = 30
const WARM_UP = 5

/** As answering asks for them. */
const MOST_PASSAGES = 20

const { documents } = await readDocuments([path.join(ROOT, 'corpus')])
const questions = readQuestions(path.join(ROOT, 'eval/sets/the-rise-of-deepseek.questions.jsonl'))
const library = createLibrary(documents)
const answerer = createAnswerer(library)
const lunr = plainLunr(passageTexts([...library.documents.values()]))

const answers: number[] = []
const retrievals: number[] = []
const searches: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  for (const text of questions) {
    const search = await timeOf(() => lunr.search(asLunrQuery(text)))
    const query = analyseQuestion(text, library.questionAnalyzer)
    const retrieval = await timeOf(async () => candidatesOf(library, await library.index.search(query, MOST_PASSAGES)))
    const answer = await timeOf(() => answerer.answer({ text }))
    if (round < WARM_UP) continue
    retrievals.push(retrieval)
    searches.push(search)
    answers.push(answer)
  }
}
const measured: AnswersMeasured = {
  questions: questions.length,
  passages: library.passages.length,
  answers,
  retrievals,
  searches,
}
process.send?.(measured)
