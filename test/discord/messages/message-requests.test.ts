import { describe, expect, test } from '@jest/globals'
import { type APIMessage, MessageReferenceType, MessageType } from 'discord-api-types/v10'
import fc from 'fast-check'
import { type MessageRequest, requestOf } from '../../../src/discord/messages/message-requests.ts'
import { readMessage } from '../../../src/discord/messages/received-message.ts'
import { english } from '../../../src/wording/wording.ts'
import { directMessage } from '../../support/discord-payloads.ts'
import { hostileText } from '../../support/hostile-text.ts'

const BOT = '420000000000000000'
const NAME = `<@${BOT}>`
const { author } = directMessage('')
const bot = { ...author, id: BOT, bot: true }

/** What a message asks for. */
function request(message: object): MessageRequest | null {
  const read = readMessage(message)
  if (!read) throw new Error('The message cannot be read.')
  return requestOf(read, BOT)
}

const inServer = (content: string, replaced: Partial<APIMessage> = {}): object => ({
  ...directMessage(content, { mentions: [bot], ...replaced }),
  guild_id: '700000000000000000',
})
const question = (text: string, isElsewhere = false): MessageRequest => ({ kind: 'question', text, isElsewhere })
const hint = (key: string): unknown => ({ kind: 'hint', hint: key })

const attachment = { id: '1', filename: 'a', size: 1, url: 'https://a.test/a', proxy_url: 'https://a.test/a' }

describe('a name that stands in the text', () => {
  test.each([
    [`${NAME} What is open?`, 'What is open?'],
    [`<@!${BOT}> What is open?`, 'What is open?'],
    [`What is open? ${NAME}`, 'What is open?'],
    [`What ${NAME} is open?`, 'What is open?'],
    [`${NAME}, what is open?`, 'what is open?'],
    [`${NAME}: what is\nopen?`, 'what is\nopen?'],
    [`${NAME}What is open?${NAME}`, 'What is open?'],
    [`${NAME} <@5> <@!6> <@&7> <#8> <:wave:9> <a:dance:10> What is open?`, 'What is open?'],
  ])('is cut out of it: %s', (content, text) => {
    expect(request(inServer(content))).toEqual(question(text))
    expect(request(directMessage(content))).toEqual(question(text))
  })

  test.each([
    ['everybody', { content: '@everyone What is open?', mentions: [], mention_everyone: true }],
    ['everybody here', { content: '@here What is open?', mentions: [], mention_everyone: true }],
    ['a role of the bot', { content: `<@&${BOT}> What is open?`, mentions: [], mention_roles: [BOT] }],
    ['the bot by the ping of a reply alone', { content: 'What is open?', type: MessageType.Reply }],
    ['another person', { content: `<@${BOT}1> What is open?`, mentions: [{ ...author, id: `${BOT}1` }] }],
    ['the bot inside of code, where Discord finds no name', { content: `\`${NAME}\` What?`, mentions: [] }],
    ['nobody', { content: 'What is open?', mentions: [] }],
  ])('is missing from a message that calls %s', (_, { content, ...replaced }) => {
    expect(request(inServer(content, replaced))).toBeNull()
  })

  test.each([
    ['a bot', { author: { ...author, bot: true } }],
    ['a webhook', { webhook_id: '100000000000000000' }],
    ['Discord: something was pinned', { type: MessageType.ChannelPinnedMessage }],
    ['Discord: a thread was made', { type: MessageType.ThreadCreated }],
    ['Discord: a forum post begins', { type: MessageType.ThreadStarterMessage }],
    ['a command', { type: MessageType.ChatInputCommand }],
  ])('is of no account in a message by %s', (_, replaced: Partial<APIMessage>) => {
    expect(request(inServer(`${NAME} What?`, replaced))).toBeNull()
    expect(request(directMessage('What?', replaced))).toBeNull()
  })

  test('with nothing else gets a hint, with or without an emoji', () => {
    for (const content of [NAME, ` ${NAME}\n`, `${NAME} ${NAME}`, `${NAME} <:wave:9>`])
      expect(request(inServer(content))).toEqual(hint('message.name-alone'))
  })

  test('is found in the text alone, whatever that is, and the rest of it is a question or nothing', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (before, after) => {
        const asked = request(inServer(`${before}${NAME}${after}`))
        expect(asked?.kind === 'question' ? asked.text.includes(NAME) : asked?.kind === 'hint').toBe(
          asked?.kind !== 'question',
        )
        if (!`${before}${after}`.includes(NAME)) expect(request(inServer(before + after))).toBeNull()
      }),
    )
  })
})

describe('a reply that names the bot', () => {
  const replyTo = (referenced: APIMessage | null | undefined, content = NAME): object =>
    inServer(content, {
      type: MessageType.Reply,
      ...(referenced === undefined ? {} : { referenced_message: referenced }),
    })
  const by = (id: string, content: string): APIMessage => directMessage(content, { author: { ...author, id } })

  test('and says no more asks what the other message says', () => {
    expect(request(replyTo(by('900000000000000000', 'What is open?')))).toEqual(question('What is open?', true))
    expect(request(replyTo(by('900000000000000000', `${NAME} What is open?`)))).toEqual(question('What is open?', true))
  })

  test('and says more asks that', () => {
    expect(request(replyTo(by('900000000000000000', 'What is open?'), `${NAME} and when?`))).toEqual(
      question('and when?'),
    )
  })

  test.each([
    ['hides the text of that message', replyTo(by('900000000000000000', ''))],
    ['does not look for that message', replyTo(undefined)],
  ])('points to the command on messages where Discord %s', (_, message) => {
    expect(request(message)).toEqual(hint('message.not-shown'))
  })

  test.each([
    ['the bot’s own answer', replyTo(directMessage('An answer.', { author: bot }))],
    ['a message that was deleted', replyTo(null)],
  ])('is a name alone if it answers %s', (_, message) => {
    expect(request(message)).toEqual(hint('message.name-alone'))
  })

  test('is none if its ping is all that calls the bot', () => {
    expect(request(replyTo(directMessage('An answer.', { author: bot }), 'thanks!'))).toBeNull()
  })
})

describe('a message without words gets a kind sentence', () => {
  const kinds: readonly (readonly [string, Partial<APIMessage> & { readonly poll?: unknown }, string])[] = [
    ['a voice message', { flags: 8_192, attachments: [{ ...attachment, content_type: 'audio/ogg' }] }, 'voice'],
    ['a picture', { attachments: [{ ...attachment, content_type: 'image/png' }] }, 'picture'],
    ['a file', { attachments: [{ ...attachment, content_type: 'application/pdf' }] }, 'file'],
    ['a file of no known kind', { attachments: [attachment] }, 'file'],
    ['a sticker', { sticker_items: [{ id: '1', name: 'wave', format_type: 1 }] }, 'sticker'],
    ['an embed', { embeds: [{ title: 'Page' }] }, 'embed'],
    ['a forwarded picture', { message_snapshots: [snapshot('')] }, 'forwarded'],
  ]

  test.each(kinds)('of its own: %s', (_, replaced, kind) => {
    expect(request(directMessage('', replaced))).toEqual(hint(`message.${kind}`))
    expect(request(inServer(NAME, replaced))).toEqual(hint(`message.${kind}`))
    expect(request(directMessage('What is open?', replaced))).toEqual(question('What is open?'))
  })

  test('if it is a poll', () => {
    const poll = { question: { text: 'Tea?' }, answers: [] }
    expect(request({ ...directMessage(''), poll })).toEqual(hint('message.poll'))
  })

  test.each(['', ' \n\t'])('if it is nothing at all: %j', content => {
    expect(request(directMessage(content))).toEqual(hint('problem.only-text'))
  })

  test('that says what to do instead', () => {
    for (const kind of ['voice', 'picture', 'file', 'poll', 'embed', 'forwarded'] as const)
      expect(english.say(`message.${kind}`)).toMatch(/^\S.+\. Ask me in words, and I quote what the documents say\.$/u)
  })
})

function snapshot(content: string): NonNullable<APIMessage['message_snapshots']>[number] {
  const { timestamp, edited_timestamp, attachments, embeds, type, mentions, mention_roles } = directMessage('')
  return {
    message: { content, timestamp, edited_timestamp, attachments, embeds, type, mentions, mention_roles },
  }
}

test('a forwarded message asks what it says', () => {
  const forwarded = directMessage('', {
    message_reference: { type: MessageReferenceType.Forward, channel_id: '1', message_id: '2' },
    message_snapshots: [snapshot('What is open?')],
  })
  expect(request(forwarded)).toEqual(question('What is open?', true))
})
