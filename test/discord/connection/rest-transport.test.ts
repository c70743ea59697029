import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { REST } from 'discord.js'
import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import { privateStatement, statement } from '../../../src/chat/reply.ts'
import { interactionTransport, messageTransport } from '../../../src/discord/connection/rest-transport.ts'
import { present } from '../../../src/discord/display/presenting.ts'
import { log } from '../../../src/log.ts'
import { english } from '../../../src/wording/wording.ts'

const warned = jest.spyOn(log, 'warn').mockImplementation(() => {})
beforeEach(() => {
  warned.mockClear()
})

interface Sent {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

/** Discord, which answers each request with the next of `answers`: an error code, or a body. */
function discord(...answers: readonly (number | object)[]): { readonly rest: REST; readonly sent: readonly Sent[] } {
  const left = [...answers]
  const sent: Sent[] = []
  const rest = new REST({
    makeRequest: (url, { method, body }) => {
      const { pathname } = new URL(url)
      sent.push({ method: method ?? '', path: pathname, body: JSON.parse(typeof body === 'string' ? body : '{}') })
      const answer = left.shift() ?? {}
      return Promise.resolve(
        typeof answer === 'number'
          ? Response.json({ code: answer, message: 'No', errors: LAYOUT }, { status: 400 })
          : Response.json(answer),
      )
    },
  }).setToken('secret')
  return { rest, sent }
}

const LAYOUT = { components: { 0: { _errors: [{ code: 'BASE_TYPE', message: 'No' }] } } }
const REFUSED_LAYOUT = 50_035
const PRIVATE = MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral

const interaction = { id: '1', token: 'token', application_id: '2' }
const message = () => present(statement('Yes.'), english)
const shows = (data = message()): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data,
})

describe('an answer to an interaction whose layout Discord refuses', () => {
  test('is sent in plain text, and private if it was', async () => {
    const { rest, sent } = discord(REFUSED_LAYOUT, {}, REFUSED_LAYOUT)
    await interactionTransport(rest).respond(interaction, shows())
    await interactionTransport(rest).respond(interaction, shows(present(privateStatement('No.'), english)))
    expect(sent.map(({ path }) => path)).toEqual(
      Array.from({ length: 4 }, () => expect.stringContaining('/interactions/1/token/callback')),
    )
    expect(sent[1]?.body).toMatchObject({ type: 4, data: { content: 'Yes.', flags: MessageFlags.SuppressEmbeds } })
    expect(sent[3]?.body).toMatchObject({ type: 4, data: { content: 'No.', flags: PRIVATE } })
  })

  test('stands beside the message that it would change, since that keeps its layout', async () => {
    const { rest, sent } = discord(REFUSED_LAYOUT)
    const update: APIInteractionResponse = { type: InteractionResponseType.UpdateMessage, data: message() }
    await interactionTransport(rest).respond(interaction, update)
    expect(sent[1]?.body).toMatchObject({ type: 4, data: { content: 'Yes.', flags: PRIVATE } })
  })

  test('is sent in plain text when it was announced, and one beside it too', async () => {
    const { rest, sent } = discord(REFUSED_LAYOUT, {}, REFUSED_LAYOUT)
    await interactionTransport(rest).edit(interaction, present(privateStatement('No.'), english))
    await interactionTransport(rest).followUp(interaction, present(privateStatement('No.'), english))
    expect(sent[1]).toMatchObject({
      method: 'PATCH',
      path: expect.stringMatching(/\/webhooks\/2\/token\/messages\/(?:@|%40)original$/u),
      body: { content: 'No.', flags: MessageFlags.SuppressEmbeds },
    })
    expect(sent[3]).toMatchObject({ method: 'POST', body: { content: 'No.', flags: PRIVATE } })
    expect(warned).toHaveBeenCalledTimes(2)
  })

  test('fails if it has no plain form, or if that is refused too', async () => {
    const thinking: APIInteractionResponse = { type: InteractionResponseType.DeferredMessageUpdate }
    for (const response of [thinking, shows({ ...message() })]) {
      const { rest, sent } = discord(REFUSED_LAYOUT)
      await expect(interactionTransport(rest).respond(interaction, response)).rejects.toThrow('No')
      expect(sent).toHaveLength(1)
    }
    const { rest } = discord(REFUSED_LAYOUT, REFUSED_LAYOUT)
    await expect(interactionTransport(rest).respond(interaction, shows())).rejects.toThrow('No')
  })
})

describe('an answer for which nobody waits any more', () => {
  test.each([10_062, 50_027, 10_008, 10_003, 40_060])('(%s) is dropped', async code => {
    const { rest, sent } = discord(code, code, code)
    const transport = interactionTransport(rest)
    await transport.respond(interaction, shows())
    await transport.edit(interaction, message())
    await transport.followUp(interaction, message())
    expect(sent).toHaveLength(3)
    expect(warned).toHaveBeenCalledTimes(code === 40_060 ? 0 : 1)
  })
})

describe('messages', () => {
  test('are posted to their channel, and to a person in the channel that Discord opens', async () => {
    const { rest, sent } = discord({ id: '77' }, {})
    const transport = messageTransport(rest)
    expect(await transport.openDirectChannel('5')).toBe('77')
    await transport.post('77', { content: 'Hello.' })
    expect(sent.map(({ method, path, body }) => [method, path.replace(/^\/api\/v\d+/u, ''), body])).toEqual([
      ['POST', '/users/@me/channels', { recipient_id: '5' }],
      ['POST', '/channels/77/messages', { content: 'Hello.' }],
    ])
  })
})

describe('a file that goes with an answer', () => {
  const withFile = () =>
    present({ ...statement('Here.'), file: { name: 'documents.zip', bytes: new Uint8Array([1, 2, 3]) } }, english)

  /** The parts of each request, one after the other. */
  function receiving(...answers: readonly number[]) {
    const left = [...answers]
    const sent: { readonly payload: unknown; readonly file: readonly number[] }[] = []
    const rest = new REST({
      makeRequest: async (_url, { body }) => {
        if (!(body instanceof FormData)) throw new TypeError('It is no request of several parts.')
        const file = body.get('files[0]')
        const bytes = file instanceof Blob ? [...new Uint8Array(await file.arrayBuffer())] : []
        const payload = body.get('payload_json')
        sent.push({ payload: JSON.parse(typeof payload === 'string' ? payload : '{}'), file: bytes })
        const answer = left.shift()
        return answer === undefined
          ? Response.json({})
          : Response.json({ code: answer, message: 'No', errors: LAYOUT }, { status: 400 })
      },
    }).setToken('secret')
    return { rest, sent }
  }

  test('is sent in the same request, and shown by the message', async () => {
    const { rest, sent } = receiving()
    await interactionTransport(rest).edit(interaction, withFile())
    expect(sent).toMatchObject([
      { file: [1, 2, 3], payload: { attachments: [{ id: '0', filename: 'documents.zip' }] } },
    ])
    expect(JSON.stringify(sent[0]?.payload)).toContain('attachment://documents.zip')
  })

  test('goes with the plain text too, where Discord refuses the layout', async () => {
    const { rest, sent } = receiving(REFUSED_LAYOUT)
    await interactionTransport(rest).edit(interaction, withFile())
    expect(sent).toHaveLength(2)
    expect(sent[1]).toMatchObject({
      file: [1, 2, 3],
      payload: { content: 'Here.', attachments: [{ id: '0', filename: 'documents.zip' }] },
    })
  })
})
