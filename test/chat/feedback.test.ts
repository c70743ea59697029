import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { createChat } from '../../src/chat/chat.ts'
import { type FeedbackLog, feedbackInLog, type Opinion, type Rating } from '../../src/chat/feedback.ts'
import type { View } from '../../src/chat/reply.ts'
import { log } from '../../src/log.ts'
import { createCollection } from '../../src/retrieval/collection.ts'
import { english } from '../../src/wording/wording.ts'
import { plainDocument, spanOf } from '../support/documents.ts'
import { bakery, island, islandCollection } from '../support/island.ts'

const sentence = spanOf(island.text, 'Its lamp is lit at dusk.')
const view: View = {
  isAnswer: true,
  places: [{ documentHash: island.hash, sentence, others: [] }],
  current: 0,
  context: 0,
}
const UNHELPFUL: Opinion = { verdict: 'not-helpful', reason: 'unclear', remark: 'Which lamp?' }

describe('an opinion', () => {
  test.each<Opinion>([{ verdict: 'helpful' }, UNHELPFUL])(
    'is kept with its place, and thanked for in private: %j',
    opinion => {
      const kept: Rating[] = []
      const record: FeedbackLog['record'] = async rating => void kept.push(rating)
      const reply = createChat(islandCollection, { feedback: { record } }).rate(view, opinion, english)
      expect(reply).toMatchObject({ isPrivate: true, choices: [] })
      expect(kept).toEqual([{ ...opinion, document: island.id, sentence }])
    },
  )

  test('on a document that has changed is not kept', () => {
    const record = jest.fn<FeedbackLog['record']>()
    const later = createCollection([plainDocument(`${island.text} `, 'island'), bakery])
    const reply = createChat(later, { feedback: { record } }).rate(view, UNHELPFUL, english)
    expect(reply.blocks).toEqual([{ kind: 'statement', text: english.say('problem.changed') }])
    expect(record).not.toHaveBeenCalled()
  })

  test('that cannot be kept is thanked for all the same, and the failure is logged', async () => {
    const logged = jest.spyOn(log, 'error').mockImplementation(() => {})
    const record = (): Promise<void> => Promise.reject(new Error('disk full'))
    expect(createChat(islandCollection, { feedback: { record } }).rate(view, UNHELPFUL, english).isPrivate).toBe(true)
    await new Promise(setImmediate)
    expect(logged).toHaveBeenCalledTimes(1)
    logged.mockRestore()
  })
})

describe('ratings in the log', () => {
  const info = jest.spyOn(log, 'info')
  const debug = jest.spyOn(log, 'debug')
  beforeEach(() => {
    info.mockImplementation(() => {})
    debug.mockImplementation(() => {})
  })
  afterEach(() => {
    info.mockReset()
    debug.mockReset()
  })

  test('say what was rated and why, and what somebody wrote only for debugging', async () => {
    await feedbackInLog.record({ ...UNHELPFUL, document: island.id, sentence })
    expect(info.mock.calls).toEqual([
      [
        { verdict: 'not-helpful', reason: 'unclear', document: 'island', start: sentence.start, end: sentence.end },
        expect.any(String),
      ],
    ])
    expect(debug.mock.calls).toEqual([[{ remark: 'Which lamp?' }, expect.any(String)]])
  })

  test('have no reason where there is none', async () => {
    await feedbackInLog.record({ verdict: 'helpful', document: island.id, sentence })
    expect(info.mock.calls).toStrictEqual([
      [{ verdict: 'helpful', document: 'island', start: sentence.start, end: sentence.end }, expect.any(String)],
    ])
    expect(debug).not.toHaveBeenCalled()
  })
})
