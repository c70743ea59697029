import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { GivenAnswer } from '../../eval/given-answer.ts'
import { exchangesOf } from '../../eval/given-answer.ts'
import { throughCommandLine, throughLibrary } from '../../eval/own-system.ts'
import { readQuestionSets } from '../../eval/question-sets.ts'
import { givenAnswer } from '../support/exchanges.ts'
import { islandQuestions } from '../support/island-questions.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let folder: TemporaryFolder
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

const withoutTimes = (answers: readonly GivenAnswer[]) => answers.map(answer => ({ ...answer, ms: 0 }))

test('the same answers come through the library and through the command line', async () => {
  await folder.write(
    'hut.txt',
    'The hut is dry. The keys of the hut hang in the bakery.\n\nNobody sleeps there in May.',
  )
  const asked = ['Where are the keys of the hut?', 'and in May?', 'hello'].map((question, index) => ({
    id: `h${index}`,
    question,
    document: 'hut',
    history: index === 1 ? ['Who sleeps in the hut?'] : [],
    answerable: false,
  }))
  await folder.write('hut.questions.jsonl', asked.map(each => JSON.stringify(each)).join('\n'))
  const [set] = await readQuestionSets(folder.path, folder.path)
  if (!set) throw new Error('There is no set.')
  const [own, printed] = [await throughLibrary.answer(set), await throughCommandLine.answer(set)]
  expect(withoutTimes(own)).toEqual(withoutTimes(printed))
  expect(own.map(({ id, quotes }) => [id, quotes.length > 0])).toEqual([
    ['h0', true],
    ['h1', true],
    ['h2', false],
  ])
})

test('answers that are not those to the questions are refused', () => {
  const answers = ['i1', 'i3', 'i2'].map(id => givenAnswer([], { id }))
  expect(() => exchangesOf(islandQuestions, answers)).toThrow('There is no answer to question i2 of island.')
  expect(() => exchangesOf(islandQuestions, [])).toThrow('question i1')
})
