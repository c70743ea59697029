import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createCollectionAnswerer } from '../../src/answer/collection-answerer.ts'
import { meantInstead, rememberingReadings } from '../../src/chat/did-you-mean.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { encodeAction } from '../../src/discord/buttons/custom-id.ts'
import { first } from '../support/documents.ts'
import { hostileText } from '../support/hostile-text.ts'
import { ANSWERED, bakery, island, islandChat, islandCollection } from '../support/island.ts'
import { somebody } from '../support/visitors.ts'

const answerer = createCollectionAnswerer(islandCollection)
const meant = async (text: string): Promise<string | null> =>
  meantInstead({ text }, await answerer.answer({ text }), { library: islandCollection, answerer })

const statementsOf = ({ blocks }: Reply): readonly string[] =>
  blocks.flatMap(block => (block.kind === 'statement' ? [block.text] : []))

/** "Hat" and "muffins" are words, but none of the island's. */
const HAT = 'What does a hat cost?'
const HUT = 'What does a hut cost?'

describe('another question is offered', () => {
  test.each([
    [HAT, HUT],
    ['Where do the muffins live?', 'Where do the puffins live?'],
    ['Muffins?', 'Puffins?'],
    [' What does\na hat cost? ', HUT],
  ])('where a word has one beside it that the documents hold: %s', async (asked, other) => {
    expect(await meant(asked)).toBe(other)
  })

  test('before all else that can be done, and it is said in full', async () => {
    const reply = await islandChat.ask({ text: HAT }, somebody)
    expect(statementsOf(reply).at(-1)).toBe(`Did you mean: ${HUT}`)
    expect(first(reply.choices)).toEqual({
      label: `Search for “${HUT}”`,
      name: HUT,
      action: { kind: 'ask', question: HUT },
    })
    const answer = await islandChat.ask({ text: HUT }, somebody)
    expect(statementsOf(answer)).toEqual([])
  })

  test('for the same document only', async () => {
    const reply = await islandChat.ask({ text: HAT, document: 'island' }, somebody)
    expect(first(reply.choices).action).toEqual({
      kind: 'ask',
      question: HUT,
      document: island.hash.slice(0, 16),
    })
    expect(
      (await islandChat.ask({ text: HAT, document: bakery.id }, somebody)).choices.map(({ action }) => action.kind),
    ).not.toContain('ask')
  })
})

describe('no other question is offered', () => {
  test.each([
    ['that is answered', ANSWERED.question],
    ['that has no reading with an answer', 'Where are my kegs?'],
    ['of words that are near to none', 'Zzyzx quux?'],
    ['that asks nothing', 'hello'],
    ['that is long', `${'so '.repeat(60)}what does a hat cost?`],
    ['of other words in a row', 'Hat muffins crows?'],
  ])('for one %s', async (_, text) => {
    expect(await meant(text)).toBeNull()
  })
})

test('whatever is offered fits behind a button', async () => {
  let offered = 0
  await fc.assert(
    fc.asyncProperty(hostileText, fc.constantFrom(HAT, 'Muffins?', 'crows'), async (noise, asked) => {
      const question = await meant(`${noise} ${asked}`)
      if (question === null) return
      offered++
      expect(encodeAction({ kind: 'ask', question })).toBe(`1q:${question}`)
    }),
    { numRuns: 150 },
  )
  expect(offered).toBeGreaterThan(10)
})

test('which question may have been meant is worked out once for an answer, and for each answer by itself', async () => {
  let asked = 0
  const meantFor = rememberingReadings({
    library: islandCollection,
    answerer: {
      answer: question => {
        asked++
        return answerer.answer(question)
      },
    },
  })
  const answer = await answerer.answer({ text: HAT })
  expect(await meantFor({ text: HAT }, answer)).toBe(HUT)
  expect(await meantFor({ text: HAT }, answer)).toBe(HUT)
  expect(asked).toBe(1)
  expect(await meantFor({ text: ANSWERED.question }, await answerer.answer({ text: ANSWERED.question }))).toBeNull()
})
