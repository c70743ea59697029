import { describe, expect, test } from '@jest/globals'
import { exchangesOf } from '../../eval/given-answer.ts'
import { grade } from '../../eval/grading.ts'
import { contributions, missOf } from '../../eval/miss.ts'
import { missesOf } from '../../eval/miss-text.ts'
import { throughLibrary } from '../../eval/own-system.ts'
import { trace } from '../../src/answer/answerer.ts'
import { rankingWeights } from '../../src/answer/weights.ts'
import { first } from '../support/documents.ts'
import { goldQuestion } from '../support/exchanges.ts'
import { islandLibrary } from '../support/island.ts'
import { islandQuestions } from '../support/island-questions.ts'

const traced = await trace(islandLibrary, { text: 'Where on the island is the lighthouse built?' })

describe('what decides between two candidates', () => {
  test('adds up to the difference of their scores', () => {
    const picked = first(traced.ranked)
    for (const wanted of traced.ranked.slice(1)) {
      const sum = contributions(picked, wanted, rankingWeights).reduce((total, { difference }) => total + difference, 0)
      expect(sum).toBeCloseTo(wanted.score - picked.score)
    }
  })

  test('comes with the largest part first, and without what is equal', () => {
    const [picked, wanted] = traced.ranked
    if (!picked || !wanted) throw new Error('There are too few candidates.')
    const sizes = contributions(picked, wanted, rankingWeights).map(({ difference }) => Math.abs(difference))
    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(sizes).not.toContain(0)
    expect(contributions(picked, picked, rankingWeights)).toEqual([])
  })
})

describe('a question was missed because', () => {
  test('its sentence was ranked lower', () => {
    const wanted = first(traced.ranked.slice(1)).candidate.text
    expect(missOf(goldQuestion({ sentence: wanted }), traced, [false])).toMatchObject({
      kind: 'ranked-lower',
      place: 2,
      wanted,
    })
  })

  test('no candidate holds the answer', () => {
    const miss = missOf(goldQuestion({ answers: ['kayak'] }), traced, [false])
    expect(miss).toEqual({ kind: 'not-found', candidates: traced.ranked.length })
  })

  test('it was right and yet refused', () => {
    expect(missOf(goldQuestion(), traced, [true])).toEqual({ kind: 'refused' })
  })

  test('it has no answer and got one', () => {
    expect(missOf(goldQuestion({ answerable: false }), traced, [false])).toEqual({ kind: 'answered-the-unanswerable' })
  })

  test('it was taken for chatter', () => {
    const gold = goldQuestion({ question: 'hello there', answers: ['noon'] })
    expect(missOf(gold, traced, [])).toEqual({ kind: 'taken-for-chatter' })
  })
})

describe('the list of misses', () => {
  test('leaves out what was handled and names the question, what was picked and what was wanted', async () => {
    const answers = await throughLibrary.answer(islandQuestions)
    const graded = exchangesOf(islandQuestions, answers).map(grade)
    const texts = await missesOf(islandQuestions, graded)
    expect(texts).toHaveLength(graded.filter(({ isHandled }) => !isHandled).length)
    const text = texts.join('\n')
    expect(text).toContain('i2 (all) What do people pay when the ferry leaves?')
    expect(text).toContain('wanted: A hut on the island costs twelve crowns a night.')
    expect(text).not.toContain('i1')
  })

  test('shows features, weights and differences where the wanted sentence was ranked lower', async () => {
    const question = { ...goldQuestion({ question: 'Where on the island is the lighthouse built?' }) }
    const lower = first(traced.ranked.slice(1)).candidate.text
    const set = { ...islandQuestions, questions: [{ ...question, sentence: lower }] }
    const graded = exchangesOf(set, await throughLibrary.answer(set)).map(grade)
    const [text] = await missesOf(set, graded)
    expect(text).toContain(`wanted: ${lower}`)
    expect(text).toMatch(/feature +picked +wanted +weight +difference\n +[\w-]+ +\d/u)
  })
})
