import { describe, expect, test } from '@jest/globals'
import { type AnswerCheck, answerCheckIfPossible } from '../support/loopback-discord/answer-check.ts'
import { makeUser } from '../support/loopback-discord/payloads.ts'
import { assertNoProblems } from '../support/loopback-discord/request-check.ts'

const check = answerCheckIfPossible()

/** Without Discord's description beside the project there is nothing to check with. */
const withDescription = (name: string, act: (check: AnswerCheck) => void) => {
  if (check === undefined) test.skip(`${name} (needs ../shared/discord)`, () => {})
  else test(name, () => act(check))
}

describe('an answer', () => {
  withDescription('that is as Discord describes it has no problems', ({ answer }) => {
    const limit = { total: 1, remaining: 1, reset_after: 1, max_concurrency: 1 }
    const gateway = { url: 'ws://localhost', shards: 1, session_start_limit: limit }
    expect(answer('GET', '/gateway/bot', 200, gateway)).toEqual([])
    expect(answer('GET', '/channels/1', 403, { code: 50001, message: 'Missing Access' })).toEqual([])
    expect(answer('GET', '/nowhere', 404, { code: 0, message: 'Not Found' })).toEqual([])
  })

  withDescription('that lacks what Discord always sends has them', ({ answer }) => {
    expect(answer('GET', '/gateway/bot', 200, { url: 'ws://localhost', shards: 1 })).toMatchObject([
      { rule: 'answer:required', msg: expect.stringContaining('session_start_limit') },
    ])
    expect(answer('GET', '/channels/1', 403, { message: 'no code' })).toHaveLength(1)
    expect(answer('GET', '/channels/1', 429, { code: 0, message: 'slow down' })).not.toEqual([])
  })

  withDescription('with a status or a body that Discord never gives has them', ({ answer }) => {
    expect(answer('DELETE', '/channels/1/messages/2', 200, {})).toMatchObject([{ rule: 'answer:status' }])
    expect(answer('DELETE', '/channels/1/messages/2', 204, {})).toMatchObject([{ rule: 'answer:body' }])
  })

  withDescription('with errors of fields by their names has no problems', ({ answer }) => {
    const errors = { data: { content: { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'is required' }] } } }
    expect(answer('POST', '/channels/1/messages', 400, { code: 50035, message: 'Invalid Form Body', errors })).toEqual(
      [],
    )
  })
})

describe('an event', () => {
  withDescription('is checked in those parts that Discord describes', ({ event }) => {
    const user = makeUser('100000000000000001', 'ada')
    expect(event('READY', { user })).toEqual([])
    const { username: _username, ...nameless } = user
    expect(event('READY', { user: nameless })).toMatchObject([{ rule: 'answer:required', at: '/user' }])
    expect(event('TYPING_START', { anything: true })).toEqual([])
  })
})

test('what is wrong with an answer or an event is reported with its rule', () => {
  const problem = { rule: 'answer:type', at: '/id', msg: 'must be string' }
  const request = { method: 'GET', path: '/users/@me', body: undefined, problems: [], answerProblems: () => [problem] }
  expect(() => assertNoProblems({ requests: [request], eventProblems: () => [] })).toThrow(
    /GET \/users\/@me\n {4}answer:type at \/id: must be string/u,
  )
  const eventProblems = () => [{ event: 'READY', problems: [problem] }]
  expect(() => assertNoProblems({ requests: [], eventProblems })).toThrow(/1 time\(s\)/u)
})
