import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { DiscordAPIError, type DiscordErrorData } from 'discord.js'
import { MessageFlags, type RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10'
import { reportOf, sendErrorOf } from '../../../src/discord/connection/send-errors.ts'
import { MessageSender, type MessageTransport } from '../../../src/discord/messages/message-sending.ts'
import type { OutgoingMessage } from '../../../src/discord/messages/messages.ts'
import { log } from '../../../src/log.ts'
import { shown } from '../../support/shown-message.ts'
import { somebody } from '../../support/visitors.ts'

const warned = jest.spyOn(log, 'warn').mockImplementation(() => {})
beforeEach(() => {
  warned.mockClear()
})

const MINUTE = 60_000

const refusal = (code: number, errors?: DiscordErrorData['errors']): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'No', ...(errors ? { errors } : {}) }, code, 403, 'POST', 'https://a.test', {
    files: undefined,
    body: undefined,
  })
const field = { _errors: [{ code: 'BASE_TYPE', message: 'Bad' }] }
const REFUSED_LAYOUT = refusal(50_035, { components: { '0': field } })

interface Posted {
  readonly channelId: string
  readonly body: RESTPostAPIChannelMessageJSONBody
}

/** Discord, which refuses what `refuse` says. */
function discord(refuse: (posted: Posted) => Error | null): MessageTransport & { readonly posted: readonly Posted[] } {
  const posted: Posted[] = []
  return {
    posted,
    post: async (channelId, body) => {
      posted.push({ channelId, body })
      const error = refuse({ channelId, body })
      if (error) throw error
    },
    openDirectChannel: person => Promise.resolve(`direct-${person}`),
  }
}

const LAYOUT = MessageFlags.IsComponentsV2
const outgoing: OutgoingMessage = {
  channelId: 'c',
  body: { flags: LAYOUT, components: [], message_reference: { message_id: 'm' }, nonce: 'm' },
  plain: () => ({ content: 'Plain.', message_reference: { message_id: 'm' }, nonce: 'm' }),
  visitor: { ...somebody, community: 'g' },
}

const warnings = (): readonly unknown[] => warned.mock.calls.map(([text]) => text)

describe('a message that Discord takes', () => {
  test('is sent once, and nothing is logged', async () => {
    const transport = discord(() => null)
    await new MessageSender(transport).send(outgoing)
    expect(transport.posted).toEqual([{ channelId: 'c', body: outgoing.body }])
    expect(warnings()).toEqual([])
  })
})

describe('a message that Discord does not take as it is', () => {
  test.each([
    ['without the permission to read what came before (160002)', refusal(160_002)],
    ['to a message that was deleted (10008)', refusal(10_008)],
    ['to a message that was deleted (50035)', refusal(50_035, { message_reference: field })],
  ])('as a reply %s is sent as none', async (_, error) => {
    const transport = discord(({ body }) => (body.message_reference ? error : null))
    await new MessageSender(transport).send(outgoing)
    const { message_reference: __, ...rest } = outgoing.body
    expect(transport.posted.map(({ body }) => body)).toEqual([outgoing.body, rest])
    expect(warnings()).toEqual([expect.stringContaining('channel c')])
  })

  test.each([
    ['the layout (50035)', REFUSED_LAYOUT],
    ['the flag of the layout (50035)', refusal(50_035, { flags: field })],
    ['what a permission is missing for (50013)', refusal(50_013)],
  ])('for %s is sent as plain text', async (_, error) => {
    const transport = discord(({ body }) => (body.flags === LAYOUT ? error : null))
    await new MessageSender(transport).send(outgoing)
    expect(transport.posted.map(({ body }) => body)).toEqual([outgoing.body, outgoing.plain()])
  })

  test('for two reasons is sent without either', async () => {
    for (const [first, second] of [
      [REFUSED_LAYOUT, refusal(160_002)],
      [refusal(160_002), REFUSED_LAYOUT],
    ]) {
      const transport = discord(({ body }) => {
        const wrong = [body.flags === LAYOUT, body.message_reference !== undefined]
        if (wrong.every(Boolean)) return first ?? null
        return wrong[0] ? REFUSED_LAYOUT : wrong[1] ? (second ?? null) : null
      })
      await new MessageSender(transport).send(outgoing)
      expect(transport.posted.at(-1)?.body).toEqual({ content: 'Plain.', nonce: 'm' })
      expect(transport.posted).toHaveLength(3)
    }
  })

  test('and that has no plain form is given up', async () => {
    const transport = discord(() => REFUSED_LAYOUT)
    await new MessageSender(transport).send({ ...outgoing, plain: () => null })
    expect(transport.posted).toHaveLength(1)
  })
})

describe('where the bot may not answer', () => {
  test.each([
    ['may not write', 50_013, 'Send Messages'],
    ['may not see', 50_001, 'View Channel'],
    ['thread', 50_083, 'archived'],
  ])('who asked is told in a direct message, once in ten minutes for a channel (%s)', async (said, code, logged) => {
    let now = 0
    const transport = discord(({ channelId }) => (channelId.startsWith('direct') ? null : refusal(code)))
    const sender = new MessageSender(transport, () => now)
    const told = () =>
      transport.posted
        .filter(({ channelId }) => channelId === 'direct-1')
        .map(({ body: { components = [] } }) => shown({ components }).texts.join())
    await sender.send(outgoing)
    expect(told()).toEqual([expect.stringContaining(said)])
    now = 10 * MINUTE - 1
    await sender.send(outgoing)
    expect(told()).toHaveLength(1)
    await sender.send({ ...outgoing, channelId: 'other' })
    expect(told()).toHaveLength(2)
    now = 10 * MINUTE
    await sender.send(outgoing)
    expect(told()).toHaveLength(3)
    expect(warnings()).toEqual([
      expect.stringMatching(new RegExp(`${logged}.* channel c|Thread c .*${logged}`, 'u')),
      expect.stringContaining(logged),
    ])
  })

  test('and the person takes no direct messages either, that is the end of it', async () => {
    const transport = discord(({ channelId }) => refusal(channelId.startsWith('direct') ? 50_007 : 50_013))
    await new MessageSender(transport).send(outgoing)
    expect(warnings()).toEqual([expect.stringContaining('Send Messages'), expect.stringContaining('direct messages')])
    expect(JSON.stringify(warnings())).not.toContain('direct-1')
  })

  test('because a direct message is closed (50007) or the channel is gone (10003), nobody is told', async () => {
    for (const code of [50_007, 10_003]) {
      const transport = discord(() => refusal(code))
      await new MessageSender(transport).send(outgoing)
      expect(transport.posted).toHaveLength(1)
    }
    expect(warnings()).toHaveLength(2)
  })

  test('because it is a direct message, nobody is told in another', async () => {
    const transport = discord(() => refusal(50_013))
    await new MessageSender(transport).send({ ...outgoing, visitor: somebody })
    expect(transport.posted.map(({ channelId }) => channelId)).toEqual(['c', 'c'])
  })
})

describe('trouble', () => {
  test('is logged once an hour for each kind and channel', async () => {
    let now = 0
    const transport = discord(() => refusal(10_003))
    const sender = new MessageSender(transport, () => now)
    const send = (channelId: string) => sender.send({ ...outgoing, channelId })
    await send('c')
    await send('c')
    await send('other')
    expect(warnings()).toEqual([reportOf('unknown-channel', 'c'), reportOf('unknown-channel', 'other')])
    now = 60 * MINUTE
    await send('c')
    expect(warnings()).toHaveLength(3)
  })

  test('that has no name is passed on', async () => {
    for (const error of [refusal(40_001), refusal(50_035, { content: field }), new Error('broken')])
      await expect(new MessageSender(discord(() => error)).send(outgoing)).rejects.toBe(error)
  })

  test.each([
    [50_013, 'missing-permissions'],
    [50_001, 'missing-access'],
    [160_002, 'no-read-history'],
    [50_007, 'person-unreachable'],
    [10_003, 'unknown-channel'],
    [10_008, 'unknown-message'],
    [50_083, 'archived-thread'],
    [200_000, 'blocked-words'],
    [10_062, 'too-late'],
    [40_060, 'already-answered'],
    [0, null],
  ] as const)('of code %s has the name %s', (code, name) => {
    expect(sendErrorOf(refusal(code))).toBe(name)
    if (name !== null) expect(reportOf(name, '77')).toMatch(/^[A-Z].*[.]$/u)
  })

  test('in the form of an interaction is found too', () => {
    expect(sendErrorOf(refusal(50_035, { data: { components: { '0': { content: field } } } }))).toBe('refused-layout')
    expect(sendErrorOf(refusal(50_035))).toBeNull()
    expect(sendErrorOf('50013')).toBeNull()
  })
})
