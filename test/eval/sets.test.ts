import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { answers } from '../../eval/judgment.ts'
import { type QuestionSet, readQuestionSets } from '../../eval/question-sets.ts'

const folder = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const sets = await readQuestionSets(folder('eval/sets'), folder('eval/sets'), folder('corpus'))

const TYPES = [
  'direct',
  'paraphrase',
  'keyword',
  'typo',
  'verbose',
  'why-how',
  'comparison/list',
  'follow-up',
  'unanswerable-near',
  'unanswerable-far',
  'chitchat/abuse',
]

/** The text of the only document of a set. */
const textOf = ({ library }: QuestionSet): string => [...library.documents.values()].map(({ text }) => text).join()

test('the project has question sets of its own, over documents of its own', () => {
  expect(sets.length).toBeGreaterThanOrEqual(3)
  for (const { library } of sets) expect(library.documents.size).toBe(1)
})

describe.each(sets)('the question set $name', set => {
  const answerable = set.questions.filter(question => question.answerable)
  const unanswerable = set.questions.filter(question => !question.answerable)

  test('asks in all the ways in which people ask, each question once', () => {
    expect(new Set(set.questions.map(({ type }) => type))).toEqual(new Set(TYPES))
    expect(new Set(set.questions.map(({ id }) => id)).size).toBe(set.questions.length)
    const asked = set.questions.map(({ question, history }) => JSON.stringify([question, history]))
    expect(new Set(asked).size).toBe(set.questions.length)
  })

  test('follows up on earlier questions where it says so, and only there', () => {
    for (const { type, history } of set.questions) expect(history.length > 0).toBe(type === 'follow-up')
  })

  test('finds every gold sentence and every gold answer in the document, word for word', () => {
    const text = textOf(set)
    const gold = answerable.flatMap(({ sentence, answers: short, alsoOk }) => [sentence, ...short, ...alsoOk])
    expect(gold.filter(each => !text.includes(each))).toEqual([])
  })

  test('has a gold sentence for every question that has an answer, and its short answers stand in one that counts', () => {
    for (const { id, sentence, answers: short, alsoOk } of answerable) {
      const counting = [sentence, ...alsoOk].filter(each => each !== '')
      expect({ id, counting: counting.length > 0 }).toEqual({ id, counting: true })
      const stray = short.filter(answer => !counting.some(each => each.includes(answer)))
      expect({ id, stray }).toEqual({ id, stray: [] })
    }
  })

  test('can be answered: some sentence of the passages is right for every question that has an answer', () => {
    const { documents, passages } = set.library
    const candidates = [...passages].flatMap(({ documentId, sentences }) =>
      sentences.map(({ span }) => ({
        document: documentId,
        ...span,
        text: documents.get(documentId)?.text.slice(span.start, span.end) ?? '',
      })),
    )
    const hopeless = answerable.filter(gold => !candidates.some(candidate => answers(gold, candidate)))
    expect(hopeless.map(({ id }) => id)).toEqual([])
  })

  test('accepts few sentences for each question, so that a right answer is no accident', () => {
    const { documents, passages } = set.library
    const most = Math.max(
      ...answerable.map(gold => {
        const right = [...passages].flatMap(({ documentId, sentences }) =>
          sentences.filter(({ span }) =>
            answers(gold, {
              document: documentId,
              ...span,
              text: documents.get(documentId)?.text.slice(span.start, span.end) ?? '',
            }),
          ),
        )
        return right.length
      }),
    )
    expect(most).toBeLessThanOrEqual(6)
  })

  test('has questions without an answer, and no gold for them', () => {
    expect(unanswerable.length).toBeGreaterThanOrEqual(8)
    for (const { sentence, answers: short, alsoOk } of unanswerable) {
      expect([sentence, ...short, ...alsoOk]).toEqual([''])
    }
  })
})
