import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import { chatsOf } from '../../src/chat/chats.ts'
import type { Handling } from '../../src/discord/handling.ts'
import { createInteractionHandler } from '../../src/discord/interactions.ts'
import { log } from '../../src/log.ts'
import { MOST_BYTES } from '../../src/web/interactions-route.ts'
import { chatThat } from '../support/chats.ts'
import { buttonPress, ping, slashCommand } from '../support/discord-payloads.ts'
import { openWebDoor, type WebDoor } from '../support/web-door.ts'

const message = (content: string): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: { components: [{ type: 10, content }], flags: MessageFlags.IsComponentsV2 },
})
const thinking: APIInteractionResponse = { type: InteractionResponseType.DeferredChannelMessageWithSource, data: {} }
const updating: APIInteractionResponse = { type: InteractionResponseType.DeferredMessageUpdate }

const after = (ms: number, response: APIInteractionResponse): Promise<APIInteractionResponse> =>
  new Promise(resolve => {
    setTimeout(() => resolve(response), ms)
  })

const answerHandler = createInteractionHandler([], chatsOf(chatThat()))
/** What an interaction leads to, from the moment at which it comes. */
let handling: (() => Handling) | null
let door: WebDoor

const logged = jest.spyOn(log, 'error').mockImplementation(() => {})

beforeEach(async () => {
  handling = null
  logged.mockClear()
  door = await openWebDoor(interaction => handling?.() ?? answerHandler(interaction))
})

afterEach(() => door.stop())

describe('an interaction over HTTP', () => {
  test('that asks whether somebody is there is answered, as often as it is asked', async () => {
    const asked = ping()
    for (const response of [await door.send(asked), await door.send(asked)]) {
      expect([response.status, await response.json()]).toEqual([200, { type: 1 }])
      expect(response.headers.get('content-type')).toMatch(/^application\/json/u)
    }
  })

  test('is answered in the response', async () => {
    handling = () => ({ response: Promise.resolve(message('At once.')), announcement: thinking })
    const response = await door.send(slashCommand('ask'))
    expect([response.status, await response.json()]).toEqual([200, message('At once.')])
    expect(door.late).toEqual([])
  })

  test('is announced in the response if the answer is late, and the answer follows', async () => {
    handling = () => ({ response: after(60, message('Later.')), announcement: thinking, announceAfter: 20 })
    const interaction = slashCommand('ask')
    const response = await door.send(interaction)
    expect([await response.json(), door.late]).toEqual([thinking, []])
    expect(await door.lateMessages(1)).toEqual([
      { how: 'edit', to: interaction, message: { components: [{ type: 10, content: 'Later.' }], flags: 32_768 } },
    ])
  })

  test('is announced first even if the answer is there a moment after that', async () => {
    handling = () => ({ response: after(21, message('Just late.')), announcement: thinking, announceAfter: 20 })
    expect(await (await door.send(slashCommand('ask'))).json()).toEqual(thinking)
    expect(await door.lateMessages(1)).toHaveLength(1)
  })

  test('of a button that leads to a note late leaves its message as it is', async () => {
    handling = () => ({ response: after(40, message('A note.')), announcement: updating, announceAfter: 10 })
    expect(await (await door.send(buttonPress('any'))).json()).toEqual(updating)
    expect((await door.lateMessages(1)).map(({ how }) => how)).toEqual(['followUp'])
  })

  test('is answered once though it comes twice', async () => {
    handling = () => ({ response: Promise.resolve(message('Once.')), announcement: thinking })
    const interaction = slashCommand('ask')
    expect((await door.send(interaction)).status).toBe(200)
    expect((await door.send(interaction)).status).toBe(409)
    expect(door.handled).toHaveLength(1)
  })

  test('that was answered over the gateway is not answered again', async () => {
    const interaction = slashCommand('ask')
    door.answering.recent.isNew(interaction.id)
    expect((await door.send(interaction)).status).toBe(409)
  })

  test('on which the bot fails is answered with 500, and the log holds nothing of what was sent', async () => {
    await door.stop()
    door = await openWebDoor(() => {
      throw new Error('A fault.')
    })
    const response = await door.send(slashCommand('ask', [{ name: 'question', value: 'What is private here?' }]))
    expect([response.status, await response.text()]).toEqual([500, 'Something went wrong here, and it was logged.\n'])
    expect(logged).toHaveBeenCalledTimes(1)
    expect(JSON.stringify(logged.mock.calls)).not.toContain('private')
  })

  test('is open work until its answer was sent', async () => {
    handling = () => ({ response: after(80, message('Later.')), announcement: thinking, announceAfter: 10 })
    await (await door.send(slashCommand('ask'))).json()
    expect(door.answering.work.size).toBeGreaterThan(0)
    expect(await door.answering.work.close(1_000)).toBe(true)
    expect(door.late).toHaveLength(1)
  })

  test('is not begun once the bot is being stopped', async () => {
    await door.answering.work.close(0)
    const response = await door.send(slashCommand('ask'))
    expect([response.status, response.headers.get('connection')]).toEqual([503, 'close'])
    expect(door.handled).toEqual([])
  })
})

describe('what Discord has not signed', () => {
  const body = JSON.stringify(slashCommand('ask'))

  test.each([
    ['without a signature', { 'x-signature-ed25519': undefined }],
    ['without a timestamp', { 'x-signature-timestamp': undefined }],
    ['with a malformed signature', { 'x-signature-ed25519': 'abc' }],
    ['with a wrong signature', { 'x-signature-ed25519': '0'.repeat(128) }],
    ['with another timestamp', { 'x-signature-timestamp': String(Math.floor(Date.now() / 1_000) - 1) }],
  ])('%s is refused', async (_, headers) => {
    const response = await door.post(body, headers)
    expect([response.status, await response.text()]).toEqual([401, 'The signature is missing, wrong or too old.\n'])
    expect(door.handled).toEqual([])
  })

  test('within the last five minutes is refused, though the signature is right', async () => {
    const { signature, timestamp } = door.signer.sign(Buffer.from(body), Math.floor(Date.now() / 1_000) - 310)
    const response = await door.post(body, { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp })
    expect(response.status).toBe(401)
  })

  test('is refused before it is parsed: whether it is JSON is not said', async () => {
    expect((await door.post('{', { 'x-signature-ed25519': '0'.repeat(128) })).status).toBe(401)
    expect((await door.post('{')).status).toBe(400)
  })

  test('is refused without being read to its end', async () => {
    const endless = new ReadableStream({
      pull: controller => {
        controller.enqueue(Buffer.alloc(1_000, ' '))
      },
    })
    const response = await fetch(`${door.url}/interactions`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    })
    expect(response.status).toBe(401)
  })
})

describe('what cannot be an interaction', () => {
  test.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['no UTF-8', Buffer.of(0x22, 0xff, 0x22)],
    ['a list', '[]'],
    ['null', 'null'],
    ['without an id', '{"type":2,"token":"t","application_id":"1"}'],
    ['of a kind that is not known', '{"type":99,"id":"1","token":"t","application_id":"1"}'],
  ])('is refused: %s', async (_, body) => {
    const response = await door.post(body)
    expect([response.status, (await response.text()).split('\n')]).toEqual([400, [expect.stringMatching(/\.$/u), '']])
    expect(door.handled).toEqual([])
  })

  test.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'is refused if its type is %s',
    async type => {
      expect((await door.post(JSON.stringify(ping()), { 'content-type': type ?? '' })).status).toBe(415)
    },
  )

  test('is taken if it says its encoding too', async () => {
    const response = await door.post(JSON.stringify(ping()), { 'content-type': 'Application/JSON; charset=utf-8' })
    expect(response.status).toBe(200)
  })

  test('is refused if it is too large, whether it says so or not', async () => {
    expect((await door.post(Buffer.alloc(MOST_BYTES, ' '))).status).toBe(400)
    const large = Buffer.alloc(MOST_BYTES + 1, ' ')
    expect((await door.post(large)).status).toBe(413)
    const { signature, timestamp } = door.signer.sign(large)
    const chunked = await fetch(`${door.url}/interactions`, {
      method: 'POST',
      body: new Blob([large]).stream(),
      duplex: 'half',
      headers: {
        'content-type': 'application/json',
        'x-signature-ed25519': signature,
        'x-signature-timestamp': timestamp,
      },
    })
    expect(chunked.status).toBe(413)
  })
})
