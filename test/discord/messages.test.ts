import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { MessageFlags, MessageType } from 'discord-api-types/v10'
import { type Chat, createChat } from '../../src/chat/chat.ts'
import { privateStatement, type Reply, statement } from '../../src/chat/reply.ts'
import { answerMessage, type OutgoingMessage, type ReceivedMessage } from '../../src/discord/messages.ts'
import { AppError } from '../../src/errors.ts'
import { log } from '../../src/log.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { english } from '../../src/wording/wording.ts'
import { chatThat } from '../support/chats.ts'
import { directMessage } from '../support/discord-payloads.ts'
import { plainDocument } from '../support/documents.ts'
import { quotationOfSentences } from '../support/quotations.ts'
import { shown } from '../support/shown-message.ts'

const FAILED = english.say('problem.failed')
const ONLY_TEXT = english.say('problem.only-text')

const harbour = createChat(createLibrary([plainDocument('The pier is closed at night. A berth costs 14 euros.')]))

const logged = jest.spyOn(log, 'error').mockImplementation(() => {})
beforeEach(() => {
  logged.mockClear()
})

async function answered(message: ReceivedMessage, chat: Chat = harbour): Promise<OutgoingMessage> {
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
    const { body } = await answered(directMessage('What?'), chatThat({ ask }))
    expect(body.flags).toBe(MessageFlags.IsComponentsV2)
  })
})

describe('a message is none of our business', () => {
  test.each([
    ['of a server', { guild_id: '1' }],
    ['of a bot', { author: { ...directMessage('').author, bot: true } }],
    ['of a webhook', { webhook_id: '1' }],
    ['of Discord itself, such as a pinned message', { type: MessageType.ChannelPinnedMessage }],
    ['that is a command', { type: MessageType.ChatInputCommand }],
  ])('if it is one %s', async (_, replaced: Partial<ReceivedMessage>) => {
    const ask = jest.fn<Chat['ask']>()
    const message: ReceivedMessage = { ...directMessage('What does a berth cost?'), ...replaced }
    expect(await answerMessage(message, chatThat({ ask }))).toBeNull()
    expect(ask).not.toHaveBeenCalled()
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
