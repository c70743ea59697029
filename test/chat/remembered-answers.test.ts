import { describe, expect, test } from '@jest/globals'
import { createCollectionAnswerer } from '../../src/answer/collection-answerer.ts'
import { rememberingAnswerer } from '../../src/chat/remembered-answers.ts'
import { createCollection } from '../../src/retrieval/collection.ts'
import { plainDocument } from '../support/documents.ts'

const harbour = plainDocument('The pier was built in 1904 by Ida Lind. A berth costs 14 euros a night.', 'harbour')
const market = plainDocument('The fish market was built in 1950 by Otto Berg. Smoked eel is sold by weight.', 'market')
const library = createCollection([harbour, market])
const plain = createCollectionAnswerer(library)

const PIER = 'Who built the pier?'
const MARKET = 'Who built the fish market?'
const LEANING = 'And when?'

describe('an answer', () => {
  test('that was given is given again, as it was', async () => {
    const answerer = rememberingAnswerer(library)
    const first = await answerer.answer({ text: PIER })
    expect(first).toEqual(await plain.answer({ text: PIER }))
    expect(await answerer.answer({ text: PIER })).toBe(first)
  })

  test('to a question that leans on nothing is given again whatever was asked before', async () => {
    const answerer = rememberingAnswerer(library)
    const first = await answerer.answer({ text: PIER, history: [MARKET] })
    expect(await answerer.answer({ text: PIER })).toBe(first)
    expect(await answerer.answer({ text: PIER, history: [LEANING, MARKET] })).toBe(first)
  })

  test('is forgotten after 15 minutes', async () => {
    let now = 0
    const answerer = rememberingAnswerer(library, () => now)
    const first = await answerer.answer({ text: PIER })
    now = 15 * 60_000 - 1
    expect(await answerer.answer({ text: PIER })).toBe(first)
    now += 1
    const again = await answerer.answer({ text: PIER })
    expect(again).not.toBe(first)
    expect(again).toEqual(first)
  })

  test('from one document is none from all', async () => {
    const answerer = rememberingAnswerer(library)
    await answerer.answer({ text: PIER })
    const within = { text: PIER, within: market.id }
    expect(await answerer.answer(within)).toEqual(await plain.answer(within))
  })

  test('to words that lean on what was asked before is given again after the same turns only', async () => {
    const answerer = rememberingAnswerer(library)
    for (const history of [[PIER], [MARKET], [], [MARKET], [PIER]]) {
      const question = { text: LEANING, history }
      const answer = await answerer.answer(question)
      expect(answer).toEqual(await plain.answer(question))
      expect(await answerer.answer(question)).toBe(answer)
    }
  })

  test('of five hundred and one is the oldest that is found anew', async () => {
    const answerer = rememberingAnswerer(library)
    const first = await answerer.answer({ text: PIER })
    for (let count = 0; count < 499; count++) await answerer.answer({ text: `hello ${count}` })
    expect(await answerer.answer({ text: PIER })).toBe(first)
    await answerer.answer({ text: 'hello again' })
    expect(await answerer.answer({ text: PIER })).not.toBe(first)
  })
})
