/**
 * Fits the weights of src/answer/weights.ts to the question sets of a folder and reports how they do on documents that
 * they were not fitted to.
 *
 *   npm run fit -- [QUESTIONS DOCUMENTS] [--write | --ablation]      (default: ../shared/eval ../shared/corpus)
 *
 * With --ablation it prints how the ranking does without each group of features instead.
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ablationTable, groupsToLeaveOut } from './ablation.ts'
import { fitConfidence } from './confidence-training.ts'
import {
  type Collected,
  collect,
  confidenceExamples,
  evidenceNames,
  evidenceSigns,
  featureNames,
  rankingExamples,
} from './fitting-data.ts'
import { readQuestionSets } from './question-sets.ts'
import { fitRanking } from './ranking-training.ts'
import { bestThreshold, judge, type Scores, scoresOf } from './scoring.ts'
import { type Fitted, namedWeights, weightsFile } from './weights-file.ts'

const FOLDS = 5

function fit(questions: readonly Collected[]): Fitted {
  const ranking = fitRanking(rankingExamples(questions), featureNames.length)
  const examples = confidenceExamples(questions, ranking)
  const confidence = fitConfidence(examples, evidenceNames.indexOf('constant'), evidenceSigns)
  return { ranking, confidence, threshold: bestThreshold(questions, ranking, confidence) }
}

/** Parts of the questions by document, and for each the other questions. */
function* folds(
  questions: readonly Collected[],
): Generator<{ held: readonly Collected[]; others: readonly Collected[] }> {
  const documents = [...new Set(questions.map(({ document }) => document))].toSorted()
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = new Set(documents.filter((_document, index) => index % FOLDS === fold))
    yield {
      held: questions.filter(({ document }) => inFold.has(document)),
      others: questions.filter(({ document }) => !inFold.has(document)),
    }
  }
}

/** Each document's questions are judged by weights fitted without that document. */
const crossValidate = (questions: readonly Collected[]): ReadonlyMap<string, Scores> =>
  scoresOf(
    [...folds(questions)].flatMap(({ held, others }) => {
      const { ranking, confidence, threshold } = fit(others)
      return judge(held, ranking, confidence, threshold)
    }),
  )

/** The same without some features, and without confidence. */
const withoutFeatures = (questions: readonly Collected[], without: ReadonlySet<number>): ReadonlyMap<string, Scores> =>
  scoresOf(
    [...folds(questions)].flatMap(({ held, others }) => {
      const ranking = fitRanking(rankingExamples(others), featureNames.length, without)
      return judge(held, ranking, new Float64Array(evidenceNames.length), 0)
    }),
  )

/** Of a larger set only some questions, each weighing more: many fits over all of them take too long. */
const MOST_ABLATED = 800

function thinned(questions: readonly Collected[]): readonly Collected[] {
  const step = Math.ceil(questions.length / MOST_ABLATED)
  return questions.filter((_, at) => at % step === 0).map(each => ({ ...each, weight: each.weight * step }))
}

function printAblation(questions: readonly Collected[]): void {
  const nothing = { title: 'nothing', places: new Set<number>() }
  const ablations = [nothing, ...groupsToLeaveOut].map(({ title, places }) => ({
    title,
    left: places.size,
    scores: withoutFeatures(questions, places),
  }))
  console.log(ablationTable(ablations))
}

function print(title: string, scores: ReadonlyMap<string, Scores>): void {
  console.log(`\n${title}`)
  for (const [name, { questions, handled, hit1, hit3, auc }] of scores)
    console.log(
      `  ${name.padEnd(26)} ${String(questions).padStart(5)} questions  handled ${handled.toFixed(3)}  hit1 ${hit1.toFixed(3)}  hit3 ${hit3.toFixed(3)}  auc ${auc.toFixed(3)}`,
    )
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, ablation: { type: 'boolean' } },
})
const [questionFolder = '../shared/eval', documentFolder = '../shared/corpus'] = positionals
const sets = await readQuestionSets(questionFolder, documentFolder)
const questions: Collected[] = []
for (const set of sets) {
  const collected = await collect(set)
  questions.push(...(options.ablation ? thinned(collected) : collected))
}
if (options.ablation) printAblation(questions)
else {
  print('On documents that the weights were not fitted to', crossValidate(questions))
  const fitted = fit(questions)
  const { ranking, confidence, threshold } = fitted
  print('On the documents that they were fitted to', scoresOf(judge(questions, ranking, confidence, threshold)))
  console.log(
    `\nthreshold ${threshold.toFixed(3)}\n${namedWeights(featureNames, ranking)}\n\n${namedWeights(evidenceNames, confidence)}`,
  )
  const names = sets.map(({ name }) => name)
  const file = path.join(import.meta.dirname, '../src/answer/weights.ts')
  if (options.write) await writeFile(file, weightsFile(fitted, names))
}
