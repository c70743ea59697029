import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import {
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10'
import { ANNOUNCE_AFTER, deliver, type InteractionTransport, TOKEN_LIFETIME } from '../../src/discord/delivery.ts'
import type { Handling } from '../../src/discord/handling.ts'
import { ProgressFeed } from '../../src/discord/progress.ts'
import { log } from '../../src/log.ts'

const interaction = { id: '1', token: 'secret', application_id: '2' }

const data = (label: string): APIInteractionResponseCallbackData => ({
  components: [{ type: 10, content: label }],
  flags: MessageFlags.IsComponentsV2,
})
const message = (label = 'answer'): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: data(label),
})
const update: APIInteractionResponse = { type: InteractionResponseType.UpdateMessage, data: data('updated') }
const thinking: APIInteractionResponse = {
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  data: { flags: MessageFlags.Ephemeral },
}
const updating: APIInteractionResponse = { type: InteractionResponseType.DeferredMessageUpdate }

interface Sent {
  readonly how: keyof InteractionTransport
  readonly what: unknown
}

/** Writes down what would go to Discord. */
function recorder(): InteractionTransport & { readonly sent: readonly Sent[] } {
  const sent: Sent[] = []
  const record = (how: keyof InteractionTransport) => (to: unknown, what: unknown) => {
    expect(to).toBe(interaction)
    sent.push({ how, what })
    return Promise.resolve()
  }
  return {
    sent,
    respond: record('respond'),
    edit: record('edit'),
    followUp: record('followUp'),
    deleteOriginal: to => record('deleteOriginal')(to, null),
  }
}

const after = (ms: number, response: APIInteractionResponse): Promise<APIInteractionResponse> =>
  new Promise(resolve => {
    setTimeout(() => resolve(response), ms)
  })

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

/** What was sent at each of some times, in ms. */
async function sentBy(
  response: Promise<APIInteractionResponse>,
  announcement: APIInteractionResponse | null,
  times: readonly number[],
): Promise<readonly (readonly Sent[])[]> {
  const transport = recorder()
  const delivered = deliver(interaction, { response, announcement }, transport)
  let now = 0
  const seen: (readonly Sent[])[] = []
  for (const time of times) {
    await jest.advanceTimersByTimeAsync(time - now)
    now = time
    seen.push([...transport.sent])
  }
  await delivered
  expect(jest.getTimerCount()).toBe(0)
  return seen
}

describe('an answer', () => {
  test('that is there within two seconds is the first word, and nothing is announced', async () => {
    expect(ANNOUNCE_AFTER).toBe(2_000)
    const answered = [{ how: 'respond', what: message() }]
    expect(await sentBy(Promise.resolve(message()), thinking, [0])).toEqual([answered])
    expect(await sentBy(after(1_999, message()), thinking, [1_998, 1_999, 9_999])).toEqual([[], answered, answered])
  })

  test('that takes two seconds is announced then, and sent when it is there', async () => {
    const announced = { how: 'respond', what: thinking }
    const answered = { how: 'edit', what: data('answer') }
    const late = after(2_500, message())
    expect(await sentBy(late, thinking, [1_999, 2_000, 2_499, 2_500, 9_999])).toEqual([
      [],
      [announced],
      [announced],
      [announced, answered],
      [announced, answered],
    ])
  })

  test('may be announced earlier', async () => {
    const transport = recorder()
    const late = { response: after(500, message()), announcement: thinking, announceAfter: 0 }
    const delivered = deliver(interaction, late, transport)
    await jest.advanceTimersByTimeAsync(1)
    expect(transport.sent).toEqual([{ how: 'respond', what: thinking }])
    await jest.advanceTimersByTimeAsync(499)
    await delivered
    expect(transport.sent.map(({ how }) => how)).toEqual(['respond', 'edit'])
  })

  test('is announced for the person alone if it is to be seen by them alone', async () => {
    const [sent = []] = await sentBy(after(3_000, message()), thinking, [3_000])
    expect(sent[0]?.what).toMatchObject({ data: { flags: MessageFlags.Ephemeral } })
  })

  test('is announced a whole second before Discord gives up waiting', () => {
    expect(3_000 - ANNOUNCE_AFTER).toBeGreaterThanOrEqual(1_000)
  })

  test('that takes 15 minutes is sent until then, and after that no more: Discord would refuse it', async () => {
    const announced = { how: 'respond', what: thinking }
    const inTime = after(TOKEN_LIFETIME - 1, message())
    expect(await sentBy(inTime, thinking, [TOKEN_LIFETIME])).toEqual([
      [announced, { how: 'edit', what: data('answer') }],
    ])
    const tooLate = ANNOUNCE_AFTER + TOKEN_LIFETIME
    expect(await sentBy(after(tooLate, message()), thinking, [tooLate])).toEqual([[announced]])
  })

  test('that cannot be announced is waited for', async () => {
    const answered = [{ how: 'respond', what: message() }]
    expect(await sentBy(after(2_900, message()), null, [2_899, 2_900])).toEqual([[], answered])
  })
})

describe('a press of a button', () => {
  test('that leads to something in time changes its message in one go', async () => {
    expect(await sentBy(after(1_999, update), updating, [1_999])).toEqual([[{ how: 'respond', what: update }]])
  })

  test('that leads to something late is announced, and its message is edited then', async () => {
    expect(await sentBy(after(2_001, update), updating, [2_000, 2_001])).toEqual([
      [{ how: 'respond', what: updating }],
      [
        { how: 'respond', what: updating },
        { how: 'edit', what: data('updated') },
      ],
    ])
  })

  test('that leads to a note late leaves its message as it is: the note goes beside it', async () => {
    const [sent] = await sentBy(after(2_001, message('note')), updating, [2_001])
    expect(sent).toEqual([
      { how: 'respond', what: updating },
      { how: 'followUp', what: data('note') },
    ])
  })
})

test('a message is taken away after the response that says so', async () => {
  const transport = recorder()
  const handling = { response: Promise.resolve(updating), announcement: null, afterwards: 'delete-message' } as const
  await deliver(interaction, handling, transport)
  expect(transport.sent).toEqual([
    { how: 'respond', what: updating },
    { how: 'deleteOriginal', what: null },
  ])
})

describe('a failure to send', () => {
  const failing: InteractionTransport = {
    ...recorder(),
    respond: () => Promise.reject(new Error('Discord is down')),
  }

  test('is passed on, whether an answer or its announcement failed', async () => {
    const early = deliver(interaction, { response: Promise.resolve(message()), announcement: thinking }, failing)
    await expect(early).rejects.toThrow('Discord is down')
    const late = deliver(interaction, { response: after(3_000, message()), announcement: thinking }, failing)
    const rejected = expect(late).rejects.toThrow('Discord is down')
    await jest.advanceTimersByTimeAsync(3_000)
    await rejected
    expect(failing).toMatchObject({ sent: [] })
  })
})

describe('an answer that is always announced', () => {
  const working = (response: Promise<APIInteractionResponse>): Handling => ({
    response,
    announcement: thinking,
    isAlwaysAnnounced: true,
    progress: new ProgressFeed(content => ({ content })),
  })

  test('is announced even if it is there at once', async () => {
    const transport = recorder()
    await deliver(interaction, working(Promise.resolve(message())), transport)
    expect(transport.sent).toEqual([
      { how: 'respond', what: thinking },
      { how: 'edit', what: data('answer') },
    ])
  })

  test('shows how far it has come before it is there, and never after', async () => {
    const transport = recorder()
    const handling = working(after(3_500, message()))
    handling.progress?.note('1 of 3')
    const delivered = deliver(interaction, handling, transport)
    await jest.advanceTimersByTimeAsync(3_400)
    handling.progress?.note('2 of 3')
    await jest.advanceTimersByTimeAsync(100)
    handling.progress?.note('3 of 3')
    await jest.advanceTimersByTimeAsync(5_000)
    await delivered
    expect(transport.sent).toEqual([
      { how: 'respond', what: thinking },
      { how: 'edit', what: { content: '1 of 3' } },
      { how: 'edit', what: { content: '2 of 3' } },
      { how: 'edit', what: data('answer') },
    ])
  })

  test('is not sent after the fifteen minutes of its interaction, and neither is how far it has come', async () => {
    log.level = 'silent'
    const transport = recorder()
    const handling = working(after(TOKEN_LIFETIME + 60_000, message()))
    const delivered = deliver(interaction, handling, transport)
    await jest.advanceTimersByTimeAsync(TOKEN_LIFETIME + 1_000)
    handling.progress?.note('too late')
    await jest.advanceTimersByTimeAsync(60_000)
    await delivered
    expect(transport.sent).toEqual([{ how: 'respond', what: thinking }])
  })
})
