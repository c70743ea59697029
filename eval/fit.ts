/**
 * Fits the weights of src/answer/weights.ts to the question sets of a folder and reports how they do on documents that
 * they were not fitted to.
 *
 *   npm run fit -- [QUESTIONS DOCUMENTS] [--write]      (default: ../shared/eval ../shared/corpus)
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  type Collected,
  collect,
  confidenceExamples,
  evidenceNames,
  featureNames,
  rankingExamples,
} from './fitting-data.ts'
import { readQuestionSets } from './question-sets.ts'
import { bestThreshold, judge, type Scores, scoresOf } from './scoring.ts'
import { fitConfidence, fitRanking } from './training.ts'

const FOLDS = 5

interface Fitted {
  readonly ranking: Float64Array
  readonly confidence: Float64Array
  readonly threshold: number
}

function fit(questions: readonly Collected[]): Fitted {
  const ranking = fitRanking(rankingExamples(questions), featureNames.length)
  const examples = confidenceExamples(questions, ranking)
  const confidence = fitConfidence(examples, evidenceNames.length)
  return { ranking, confidence, threshold: bestThreshold(questions, ranking, confidence) }
}

/** Each document's questions are judged by weights fitted without that document. */
function crossValidate(questions: readonly Collected[]): ReadonlyMap<string, Scores> {
  const documents = [...new Set(questions.map(({ document }) => document))].toSorted()
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const held = new Set(documents.filter((_document, index) => index % FOLDS === fold))
    const fitted = fit(questions.filter(({ document }) => !held.has(document)))
    return judge(
      questions.filter(({ document }) => held.has(document)),
      fitted.ranking,
      fitted.confidence,
      fitted.threshold,
    )
  }).flat()
  return scoresOf(judged)
}

function print(title: string, scores: ReadonlyMap<string, Scores>): void {
  console.log(`\n${title}`)
  for (const [name, { questions, handled, hit1, hit3, auc }] of scores)
    console.log(
      `  ${name.padEnd(26)} ${String(questions).padStart(5)} questions  handled ${handled.toFixed(3)}  hit1 ${hit1.toFixed(3)}  hit3 ${hit3.toFixed(3)}  auc ${auc.toFixed(3)}`,
    )
}

/** As the formatter leaves it. */
const named = (names: readonly string[], values: Float64Array): string =>
  names.map((name, index) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${digits(values[index] ?? 0)},`).join('\n')

const digits = (value: number): string => String(Number(value.toFixed(3)))

const source = (
  { ranking, confidence, threshold }: Fitted,
  sets: readonly string[],
): string => `import type { Weights } from './ranking.ts'

// Made by \`npm run fit -- --write\` (eval/fit.ts) from the question sets ${sets.join(', ')}.

/** A candidate's score is the sum of its features times these; fitted listwise (softmax over a question's candidates). */
export const rankingWeights: Weights = {
${named(featureNames, ranking)}
}

/** The confidence is the logistic of the sum of the evidence times these; fitted as a logistic regression. */
export const confidenceWeights: Weights = {
${named(evidenceNames, confidence)}
}

/** Below this confidence the closest passages are offered as such: where most questions were handled rightly. */
export const answerThreshold = ${digits(threshold)}
`

const folders = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const [questionFolder = '../shared/eval', documentFolder = '../shared/corpus'] = folders
const sets = await readQuestionSets(questionFolder, documentFolder)
const questions = (await Promise.all(sets.map(collect))).flat()
print('On documents that the weights were not fitted to', crossValidate(questions))
const fitted = fit(questions)
print(
  'On the documents that they were fitted to',
  scoresOf(judge(questions, fitted.ranking, fitted.confidence, fitted.threshold)),
)
console.log(
  `\nthreshold ${fitted.threshold.toFixed(3)}\n${named(featureNames, fitted.ranking)}\n\n${named(evidenceNames, fitted.confidence)}`,
)
if (process.argv.includes('--write'))
  await writeFile(
    path.join(import.meta.dirname, '../src/answer/weights.ts'),
    source(
      fitted,
      sets.map(({ name }) => name),
    ),
  )
