import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createChat } from '../../src/chat/chat.ts'
import { CONVERSATION_LIFETIME, CONVERSATION_LIMITS, Conversations } from '../../src/chat/conversations.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { ANSWERED, islandCollection } from '../support/island.ts'
import { somebody } from '../support/visitors.ts'

const MINUTES = 60_000

const headingsOf = ({ blocks }: Reply) =>
  blocks.flatMap(block => (block.kind === 'quotation' ? block.quotation.source.headings : []))

describe('what is remembered of a conversation', () => {
  const person = fc.constantFrom('ada', 'ben', 'cy')
  const channel = fc.constantFrom('general', 'help')
  const turn = fc.record({ person, channel, wait: fc.integer({ min: 0, max: 20 * MINUTES }) })

  test('is at most five turns, none older than its conversation, and never another person’s', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 40 }), turns => {
        let now = 0
        const conversations = new Conversations(() => now)
        turns.forEach(({ wait, ...speaker }, number) => {
          now += wait
          conversations.remember(speaker, JSON.stringify([speaker, number]))
          const remembered = conversations.turnsOf(speaker)
          expect(remembered.length).toBeLessThanOrEqual(5)
          expect(remembered.at(-1)).toBe(JSON.stringify([speaker, number]))
          for (const each of remembered) expect(each.startsWith(JSON.stringify([speaker]).slice(0, -1))).toBe(true)
          expect(remembered).toEqual([...remembered].toSorted(byNumber))
        })
      }),
    )
  })

  test('is forgotten fifteen minutes after its last turn, to the millisecond', () => {
    expect(CONVERSATION_LIFETIME).toBe(15 * MINUTES)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 15 * MINUTES - 1 }), { minLength: 1, maxLength: 8 }), waits => {
        let now = 0
        const conversations = new Conversations(() => now)
        for (const wait of waits) {
          now += wait
          conversations.remember(somebody, 'Who?')
        }
        expect(conversations.turnsOf(somebody)).toHaveLength(Math.min(5, waits.length))
        now += 15 * MINUTES - 1
        expect(conversations.turnsOf(somebody)).not.toEqual([])
        now += 1
        expect(conversations.turnsOf(somebody)).toEqual([])
        expect(conversations.size).toBe(0)
      }),
    )
  })

  test('is kept of ten thousand conversations and no more, the last ones', () => {
    const conversations = new Conversations(() => 0)
    for (let number = 0; number <= CONVERSATION_LIMITS.most; number++)
      conversations.remember({ person: String(number), channel: 'c' }, 'Who?')
    expect(conversations.size).toBe(10_000)
    expect(conversations.turnsOf({ person: '0', channel: 'c' })).toEqual([])
    expect(conversations.turnsOf({ person: '10000', channel: 'c' })).toEqual(['Who?'])
  })

  test('is not mixed up by ids that hold a separator', () => {
    const conversations = new Conversations(() => 0)
    conversations.remember({ person: 'a","b', channel: 'c' }, 'Who?')
    expect(conversations.turnsOf({ person: 'a', channel: 'b","c' })).toEqual([])
  })

  test('is the beginning of a turn that is very long', () => {
    const conversations = new Conversations(() => 0)
    conversations.remember(somebody, 'x'.repeat(10_000))
    expect(conversations.turnsOf(somebody)[0]).toHaveLength(2_000)
  })
})

const numberOf = (turn: string): number => Number(/\d+(?=\]$)/u.exec(turn)?.[0])
const byNumber = (a: string, b: string): number => numberOf(a) - numberOf(b)

describe('a question', () => {
  const BEFORE = 'When was the lighthouse built?'
  const NEXT = 'and by whom?'

  test('is read together with what the same person asked before in the same channel', async () => {
    const chat = createChat(islandCollection)
    await chat.ask({ text: BEFORE }, somebody)
    expect(headingsOf(await chat.ask({ text: NEXT }, somebody))).toEqual(['Lighthouse'])
  })

  test.each([
    ['another person', { person: 'another' }],
    ['the same person elsewhere', { channel: 'elsewhere' }],
  ])('is not read together with what was asked by %s', async (_, replaced) => {
    const chat = createChat(islandCollection)
    await chat.ask({ text: BEFORE }, { ...somebody, ...replaced })
    expect(headingsOf(await chat.ask({ text: NEXT }, somebody))).toEqual([])
  })

  test('is read with the history that the door knows, if it knows one, though it be empty', async () => {
    const chat = createChat(islandCollection)
    await chat.ask({ text: BEFORE }, somebody)
    expect(headingsOf(await chat.ask({ text: NEXT, history: [] }, somebody))).toEqual([])
  })

  test('goes on from the question before the thanks and the empty lines between', async () => {
    const conversations = new Conversations(() => 0)
    const chat = createChat(islandCollection, { conversations })
    for (const text of [BEFORE, 'thanks a lot!', '  ', 'hello']) await chat.ask({ text }, somebody)
    await chat.ask({ text: 'Who?', document: 'no such document' }, somebody)
    expect(conversations.turnsOf(somebody)).toEqual([BEFORE])
  })
})

const isMarked = ({ blocks }: Reply): boolean => blocks.some(({ kind }) => kind === 'note')

describe('the first quote to a person', () => {
  test('is marked, and no other, wherever it is asked for', async () => {
    const chat = createChat(islandCollection)
    const isFirst = async (text: string, channel: string) =>
      isMarked(await chat.ask({ text }, { ...somebody, channel }))
    expect(await isFirst('hello', '1')).toBe(false)
    expect(await isFirst('Zzyzx quux?', '1')).toBe(false)
    expect(await isFirst(ANSWERED.question, '1')).toBe(true)
    expect(await isFirst(ANSWERED.question, '1')).toBe(false)
    expect(await isFirst(ANSWERED.question, '2')).toBe(false)
  })

  test('is the first again when nothing is remembered of them', async () => {
    let now = 0
    const chat = createChat(islandCollection, { conversations: new Conversations(() => now) })
    await chat.ask({ text: ANSWERED.question }, somebody)
    now = CONVERSATION_LIFETIME
    expect(isMarked(await chat.ask({ text: ANSWERED.question }, somebody))).toBe(true)
  })

  test('is marked for another person too', async () => {
    const chat = createChat(islandCollection)
    await chat.ask({ text: ANSWERED.question }, somebody)
    const other = await chat.ask({ text: ANSWERED.question }, { ...somebody, person: 'another' })
    expect(isMarked(other)).toBe(true)
  })
})
