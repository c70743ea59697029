import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { type APIMessage, MessageFlags, MessageType } from 'discord-api-types/v10'
import { type Chat, createChat } from '../../../src/chat/chat.ts'
import { chatsOf } from '../../../src/chat/chats.ts'
import { createManners, type Manners } from '../../../src/chat/manners.ts'
import { privateStatement, type Reply, statement } from '../../../src/chat/reply.ts'
import {
  createMessageHandler,
  type MessageContext,
  type OutgoingMessage,
} from '../../../src/discord/messages/messages.ts'
import { readMessage } from '../../../src/discord/messages/received-message.ts'
import { AppError } from '../../../src/errors.ts'
import { log } from '../../../src/log.ts'
import { createCollection } from '../../../src/retrieval/collection.ts'
import { english } from '../../../src/wording/wording.ts'
import { chatThat } from '../../support/chats.ts'
import { directMessage } from '../../support/discord-payloads.ts'
import { plainDocument } from '../../support/documents.ts'
import { quotationOfSentences } from '../../support/quotations.ts'
import { shown } from '../../support/shown-message.ts'

const FAILED = english.say('problem.failed')
const ONLY_TEXT = english.say('problem.only-text')

const harbour = createChat(createCollection([plainDocument('The pier is closed at night. A berth costs 14 euros.')]))

const logged = jest.spyOn(log, 'error').mockImplementation(() => {})
beforeEach(() => {
  logged.mockClear()
})

const BOT = '420000000000000000'

async function answerMessage(
  payload: APIMessage,
  chat: Chat,
  manners: Manners = createManners(),
  parentOf: MessageContext['parentOf'] = async () => undefined,
): Promise<OutgoingMessage | null> {
  const message = readMessage(payload)
  if (!message) throw new Error('The message cannot be read.')
  return createMessageHandler({
    chats: chatsOf(chat),
    manners,
    botId: () => BOT,
    localeOf: () => 'en-US',
    parentOf,
  })(message)
}

async function answered(message: APIMessage, chat: Chat = harbour): Promise<OutgoingMessage> {
  const answer = await answerMessage(message, chat)
  if (!answer) throw new Error('The message was not answered.')
  return answer
}

const textsOf = ({ body: { components = [] } }: OutgoingMessage): readonly string[] => shown({ components }).texts

describe('a direct message', () => {
  test('is answered with a reply to it that does not repeat the question', async () => {
    const message = directMessage('What does a berth cost?')
    const answer = await answered(message)
    expect(answer).toMatchObject({
      channelId: message.channel_id,
      body: {
        message_reference: { message_id: message.id, channel_id: message.channel_id, fail_if_not_exists: false },
      },
    })
    expect(textsOf(answer)[0]).toBe('> The pier is closed at night. **A berth costs 14 euros.**')
  })

  test('is answered once however often the answer is sent', async () => {
    const message = directMessage('What does a berth cost?')
    const { body } = await answered(message)
    expect(body).toMatchObject({ nonce: message.id, enforce_nonce: true })
    expect(String(body.nonce).length).toBeLessThanOrEqual(25)
    expect((await answered(directMessage('And?'))).body.nonce).not.toBe(body.nonce)
  })

  test('is answered in silence: nobody is notified', async () => {
    const { body } = await answered(directMessage('@everyone <@1> what does a berth cost?'))
    expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false })
  })

  test('may itself be a reply', async () => {
    expect(await answerMessage(directMessage('Why?', { type: MessageType.Reply }), chatThat())).not.toBeNull()
  })

  test('is handed on as it was typed', async () => {
    const ask = jest.fn<Chat['ask']>(() => Promise.resolve(statement('Yes.')))
    await answered(directMessage('  Is it *open*?\n'), chatThat({ ask }))
    expect(ask.mock.calls.map(([asked]) => asked)).toEqual([{ text: '  Is it *open*?\n' }])
  })

  test.each(['', ' \n\t'])('without words (%j) gets a kind sentence, and nothing is searched', async content => {
    const ask = jest.fn<Chat['ask']>()
    expect(textsOf(await answered(directMessage(content), chatThat({ ask })))).toEqual([ONLY_TEXT])
    expect(ask).not.toHaveBeenCalled()
  })

  test('never gets an answer with the flag of private ones, which only interactions may have', async () => {
    const ask = (): Promise<Reply> => Promise.resolve(privateStatement('For you.'))
    const { body, plain } = await answered(directMessage('What?'), chatThat({ ask }))
    expect(body.flags).toBe(MessageFlags.IsComponentsV2)
    expect(plain()?.flags).toBe(MessageFlags.SuppressEmbeds)
  })
})

/** A message in a server that names the bot. */
const mention = (content: string, replaced: Partial<APIMessage> = {}): APIMessage =>
  inServer(
    directMessage(`<@${BOT}> ${content}`, {
      mentions: [{ ...directMessage('').author, id: BOT, bot: true }],
      ...replaced,
    }),
  )

/** The gateway says where a message was written, the API does not. */
const inServer = (message: APIMessage): APIMessage => Object.assign({}, message, { guild_id: '700000000000000000' })

describe('a message in a server that names the bot', () => {
  test('is answered like a direct one, as a reply', async () => {
    const message = mention('What does a berth cost?')
    const answer = await answered(message)
    expect(answer.body.message_reference).toMatchObject({ message_id: message.id })
    expect(textsOf(answer)[0]).toBe('> The pier is closed at night. **A berth costs 14 euros.**')
  })

  test('is answered from what the channel of its thread sees, and not at all if that cannot be told', async () => {
    const ask = jest.fn<Chat['ask']>(() => Promise.resolve(statement('Yes.')))
    await answerMessage(mention('What?'), chatThat({ ask }), createManners(), async () => '77')
    expect(ask.mock.calls[0]?.[1]).toMatchObject({ parent: '77' })
    const failed = () => Promise.reject(new Error('Discord does not answer.'))
    const answer = await answerMessage(mention('What?'), chatThat({ ask }), createManners(), failed)
    expect(ask).toHaveBeenCalledTimes(1)
    expect(answer && textsOf(answer).join('')).not.toContain('Yes.')
    expect(logged).toHaveBeenCalledTimes(1)
  })

  test('says who asks, and in which server', async () => {
    const ask = jest.fn<Chat['ask']>(() => Promise.resolve(statement('Yes.')))
    const message = mention('What?')
    await answered(message, chatThat({ ask }))
    expect(ask.mock.calls).toEqual([
      [
        { text: 'What?' },
        {
          person: message.author.id,
          channel: message.channel_id,
          community: '700000000000000000',
          wording: english,
          mayModerate: false,
          mayKeep: false,
        },
      ],
    ])
  })

  test('repeats the question that it answers if that stands in another message', async () => {
    const other = directMessage('What does a *berth* cost?', {
      author: { ...directMessage('').author, id: '900000000000000000' },
    })
    const answer = await answered(mention('', { type: MessageType.Reply, referenced_message: other }))
    expect(textsOf(answer).slice(0, 2)).toEqual([
      '**Question:** What does a \\*berth\\* cost?',
      '> The pier is closed at night. **A berth costs 14 euros.**',
    ])
  })

  test('is none of our business if a bot wrote it', async () => {
    const ask = jest.fn<Chat['ask']>()
    const message = mention('What?', { author: { ...directMessage('').author, bot: true } })
    expect(await answerMessage(message, chatThat({ ask }))).toBeNull()
    expect(ask).not.toHaveBeenCalled()
  })
})

describe('whoever writes too much', () => {
  const limits = { person: { count: 1, seconds: 10 }, community: { count: 100, seconds: 1 } }

  test('is asked once for patience, with the time when it is over, and not answered until then', async () => {
    let now = 0
    const manners = createManners(limits, () => now)
    const send = async () => answerMessage(directMessage('What does a berth cost?'), harbour, manners)
    expect(textsOf((await send()) ?? (await answered(directMessage('')))).join()).toContain('14 euros')
    const told = await send()
    const second = Number(/<t:(\d+):R>/u.exec(told ? textsOf(told).join() : '')?.[1])
    expect(Math.abs(second - (Date.now() / 1_000 + 10))).toBeLessThan(5)
    expect(await send()).toBeNull()
    now = 10_000
    expect(textsOf((await send()) ?? (await answered(directMessage('')))).join()).toContain('14 euros')
  })

  test('is not asked anything by messages that are none of our business', async () => {
    const manners = createManners(limits, () => 0)
    const chatter = directMessage('What does a berth cost?')
    for (let times = 0; times < 3; times++) expect(await answerMessage(inServer(chatter), harbour, manners)).toBeNull()
    expect(await answerMessage(chatter, harbour, manners)).not.toBeNull()
  })
})

describe('an answer in plain text', () => {
  test('is there for where Discord refuses the layout, as the same reply', async () => {
    const message = directMessage('What does a berth cost?')
    const { plain } = await answered(message)
    expect(plain()).toMatchObject({
      content: expect.stringContaining('> The pier is closed at night. **A berth costs 14 euros.**\n-# **'),
      message_reference: { message_id: message.id },
      nonce: message.id,
      allowed_mentions: { parse: [], replied_user: false },
    })
  })
})

describe('a failure is answered with an apology', () => {
  const stale = quotationOfSentences(['The pier is closed.'])
  const misquoted: Reply = {
    blocks: [{ kind: 'quotation', quotation: { ...stale, document: plainDocument('The pier is opened.') } }],
    choices: [],
  }

  test.each<[string, Chat['ask']]>([
    ['is rejected', () => Promise.reject(new Error('secret'))],
    [
      'throws at once',
      () => {
        throw new AppError('not-verbatim', 'secret')
      },
    ],
    ['gives a quote that is not what stands in its document', () => Promise.resolve(misquoted)],
    ['gives what Discord would refuse', () => Promise.resolve(statement(' '))],
  ])('if the question %s', async (_, ask) => {
    const answer = await answered(directMessage('What?'), chatThat({ ask }))
    expect(textsOf(answer)).toEqual([FAILED])
    expect(answer.body.flags).toBe(MessageFlags.IsComponentsV2)
    expect(logged).toHaveBeenCalledTimes(1)
  })

  test('that says what the person can do about it', async () => {
    const ask = (): Promise<Reply> => Promise.reject(new AppError('bad-input', 'Use fewer words.'))
    expect(textsOf(await answered(directMessage('What?'), chatThat({ ask })))).toEqual(['Use fewer words.'])
    expect(logged).not.toHaveBeenCalled()
  })
})
