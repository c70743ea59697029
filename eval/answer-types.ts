/**
 * How well answer types tell the sentences that answer from the others of their documents. One line for each thing that
 * questions ask for:
 *
 *   right, others   the share of the sentences that answer which show the type, and of all others of the document
 *   auc             the chance that the surest thing in a sentence that answers is surer than that of another sentence
 *   found           where the answer's place is known: how often the surest thing in its sentence lies there
 *   marked, exact   how many of these sentences have their answer marked, and the share of the marks that lie there
 *
 *   npm run eval:types -- [QUESTIONS DOCUMENTS]      (default: ../shared/eval ../shared/corpus)
 */
import { answerTypeOf, shows } from '../src/answer/answer-type.ts'
import { type Found, surest } from '../src/answer/answer-types/detector.ts'
import { answersIn } from '../src/answer/answers-in.ts'
import type { AnswerType } from '../src/answer/expected-type.ts'
import { markedAnswer } from '../src/answer/marked-answer.ts'
import { soughtBy } from '../src/answer/sought.ts'
import type { Document } from '../src/corpus/document.ts'
import type { Library } from '../src/retrieval/library.ts'
import { findDocument } from '../src/retrieval/texts.ts'
import { overlap, slice } from '../src/text/span.ts'
import { answers, type GoldQuestion, type Marked } from './judgment.ts'
import { type QuestionSet, readQuestionSets } from './question-sets.ts'

/** A sentence as one question meets it. */
interface Met {
  readonly isRight: boolean
  readonly isShown: boolean
  readonly strength: number
  /** Whether the surest thing lies where the answer stands; missing if that place is not known. */
  readonly isFound?: boolean
  /** The same for what is marked as the answer; missing too if nothing is. */
  readonly isExact?: boolean
}

interface Asked {
  readonly type: AnswerType
  readonly sentences: readonly Met[]
}

/** A question with the sentences of its document, if one of them answers it. */
function askedOf(gold: GoldQuestion, { name, library }: QuestionSet): readonly Asked[] {
  const document = findDocument(library, gold.document ?? name)
  if (!document) return []
  const type = answerTypeOf(gold.question)
  const sentences = sentencesOf(document, library).map(sentence => metBy(gold, type, sentence))
  return sentences.some(({ isRight }) => isRight) ? [{ type, sentences }] : []
}

const sentencesOf = (document: Document, library: Library): readonly Marked[] =>
  [...library.passages]
    .filter(({ documentId }) => documentId === document.id)
    .flatMap(({ sentences }) =>
      sentences.map(({ span }) => ({ document: document.id, ...span, text: slice(document.text, span) })),
    )

function metBy(gold: GoldQuestion, type: AnswerType, sentence: Marked): Met {
  const isRight = answers(gold, sentence)
  const sought = soughtBy(gold.question, type)
  const found = answersIn(sentence.text, sought)
  const best = surest(found)
  const met = { isRight, isShown: shows(sentence.text, type), strength: best?.strength ?? 0 }
  if (!isRight || !gold.spans) return met
  const places = gold.spans.map(([start, end]) => ({ start: start - sentence.start, end: end - sentence.start }))
  const isThere = (thing: Pick<Found, 'start' | 'end'>): boolean => places.some(place => overlap(place, thing) > 0)
  const marked = markedAnswer(sentence.text, sought)
  return { ...met, isFound: best !== undefined && isThere(best), ...(marked ? { isExact: isThere(marked) } : {}) }
}

function row(name: string, asked: readonly Asked[]): string {
  const all = asked.flatMap(({ sentences }) => sentences)
  const right = all.filter(({ isRight }) => isRight)
  const others = all.filter(({ isRight }) => !isRight)
  const placed = right.filter(({ isFound }) => isFound !== undefined)
  const marked = right.filter(({ isExact }) => isExact !== undefined)
  const figures = [
    share(right, ({ isShown }) => isShown),
    share(others, ({ isShown }) => isShown),
    mean(asked.map(areaUnderCurve)),
    share(placed, ({ isFound }) => isFound === true),
  ]
  const columns = [
    ...figures.map(digits),
    String(marked.length).padStart(8),
    digits(share(marked, ({ isExact }) => isExact === true)),
  ]
  return `  ${name.padEnd(22)} ${String(asked.length).padStart(9)} ${columns.join(' ')}`
}

const digits = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3)).padStart(8)

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length

const share = (met: readonly Met[], holds: (each: Met) => boolean): number =>
  mean(met.map(each => (holds(each) ? 1 : 0)))

function areaUnderCurve({ sentences }: Asked): number {
  const others = sentences.filter(({ isRight }) => !isRight)
  const wins = sentences
    .filter(({ isRight }) => isRight)
    .flatMap(right =>
      others.map(({ strength }) => (right.strength > strength ? 1 : right.strength === strength ? 0.5 : 0)),
    )
  return wins.length === 0 ? 0.5 : mean(wins)
}

const [questionFolder = '../shared/eval', documentFolder = '../shared/corpus'] = process.argv.slice(2)
for (const set of await readQuestionSets(questionFolder, documentFolder)) {
  const asked = set.questions.filter(({ answerable }) => answerable).flatMap(gold => askedOf(gold, set))
  console.log(`\n${set.name.padEnd(24)} questions    right   others      auc    found   marked    exact`)
  for (const type of [...new Set(asked.map(each => each.type))].toSorted((a, b) => (a < b ? -1 : 1)))
    console.log(
      row(
        type,
        asked.filter(each => each.type === type),
      ),
    )
  console.log(row('all', asked))
}
