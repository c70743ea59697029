import { describe, expect, test } from '@jest/globals'
import {
  type APIInteractionResponse,
  type APIMessageTopLevelComponent,
  InteractionResponseType,
} from 'discord-api-types/v10'
import fc from 'fast-check'
import { ask } from '../../../commands/ask.ts'
import { createChat } from '../../../src/chat/chat.ts'
import { chatsOf } from '../../../src/chat/chats.ts'
import { createManners } from '../../../src/chat/manners.ts'
import { limitProblems } from '../../../src/discord/display/limits.ts'
import { plainFormOf } from '../../../src/discord/display/presenting.ts'
import { createInteractionHandler } from '../../../src/discord/interactions.ts'
import { createMessageHandler, type OutgoingMessage } from '../../../src/discord/messages/messages.ts'
import { readMessage } from '../../../src/discord/messages/received-message.ts'
import { createCollection } from '../../../src/retrieval/collection.ts'
import { hostileText as hostileMarkdown } from '../../support/discord-markdown/hostile.ts'
import { show } from '../../support/discord-markdown/model.ts'
import { asShown } from '../../support/discord-markdown/shown.ts'
import { directMessage, slashCommand } from '../../support/discord-payloads.ts'
import { plainDocument } from '../../support/documents.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { shown } from '../../support/shown-message.ts'

const BOT = '42'

/** Turns text round, hides it, or opens something that ought to be closed. */
const CONTROLS =
  '\u202A\u202B\u202D\u202E\u202C\u2066\u2067\u2068\u2069\u200B\u200E\u200F\u061C\u2060\uFEFF\u00AD'.split('')
const UNSEEN = /[\u202A-\u202E\u2060-\u2069\u200B\u200E\u200F\u061C\uFEFF\u00AD]/u

/** What is written to deceive, by name. */
const TRICKS = [
  'x'.repeat(10_000),
  'ÄÖ'.repeat(5_000),
  '@everyone',
  '@here',
  '<@1>',
  '<@&1>',
  '<#1>',
  'discord.gg/abc',
  'https://discord.com/invite/abc',
  '[harmless](https://evil.example)',
  '[harmless](<https://evil.example>)',
  '<https://evil.example>',
  'https://evil.example/a_b_c',
  '```\n',
  '||',
  '\n# ',
  '\n-# ',
  '\n> ',
  '\n>>> ',
  '\n'.repeat(300),
  '\u0301'.repeat(500),
]

const written = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TRICKS),
      fc.constantFrom(...CONTROLS),
      fc.constantFrom('berth', 'pier', 'closed at night', 'costs', 'Who', 'What does a berth cost?', ' '),
      hostileText,
      hostileMarkdown,
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map(pieces => pieces.join(' '))

/** Documents are written by others too. */
const TEXT = [
  'The pier \u202Eis closed\u202C at night\u2066. A berth costs 14 euros @everyone [here](https://evil.example).',
  'Whoever\u200B moors reads discord.gg/abc <@1> first. # No boat is towed.',
].join('\n\n')
const harbour = plainDocument(TEXT, 'harbour', { title: 'Harbour \u202Eeht fo\u2066 @here [x](https://evil.example)' })
const chat = createChat(createCollection([harbour]))
const answerMessage = createMessageHandler({
  chats: chatsOf(chat),
  manners: createManners(),
  botId: () => BOT,
  localeOf: () => undefined,
  parentOf: async () => undefined,
})
const handle = createInteractionHandler([ask], chatsOf(chat))

async function replyTo(content: string): Promise<OutgoingMessage> {
  const message = readMessage(directMessage(content))
  const answer = message && (await answerMessage(message))
  if (!answer) throw new Error('The message was not answered.')
  return answer
}

/** Fails unless a text is harmless: a quote word for word, or words of ours and theirs with nothing hidden in them. */
function expectHarmless(text: string): void {
  const { mentions, links, special, text: read } = show(text)
  expect({ mentions, links }).toEqual({ mentions: [], links: [] })
  if (text.startsWith('> ')) {
    expect(asShown(TEXT)).toContain(read)
    expect(special).toEqual(['quote'])
  } else {
    expect(text).not.toMatch(UNSEEN)
    expect(special.filter(each => each !== 'subtext' && each !== 'timestamp')).toEqual([])
  }
}

function expectComponentsHarmless(components: readonly APIMessageTopLevelComponent[]): void {
  expect(limitProblems(components)).toEqual([])
  const { texts, buttons } = shown({ components: [...components] })
  texts.forEach(expectHarmless)
  for (const { label } of buttons) expect(label).not.toMatch(UNSEEN)
}

/** The same for plain text, in which quotes stand between other lines. */
function expectPlainHarmless(content: string): void {
  expect(content.length).toBeLessThanOrEqual(2_000)
  for (const part of content.match(/(?:^> [^\n]*(?:\n|$))+|(?:^(?!> )[^\n]*(?:\n|$))+/gmu) ?? [])
    expectHarmless(part.trimEnd())
}

const QUIET = { parse: [], replied_user: false }

const messageOf = (response: APIInteractionResponse) =>
  response.type === InteractionResponseType.ChannelMessageWithSource ? response.data : undefined

describe('whatever a person writes', () => {
  test('in a message, nothing that is sent pings, links, hides, turns text round, or misquotes', async () => {
    await fc.assert(
      fc.asyncProperty(written, async content => {
        const { body, plain } = await replyTo(content)
        expect(body.allowed_mentions).toEqual(QUIET)
        expectComponentsHarmless(body.components ?? [])
        expect(plain()?.allowed_mentions).toEqual(QUIET)
        expectPlainHarmless(plain()?.content ?? '')
      }),
      { numRuns: 150 },
    )
  })

  test('in a command, where the answer repeats the question on one line', async () => {
    await fc.assert(
      fc.asyncProperty(written, fc.boolean(), async (text, isElsewhere) => {
        const value = text.slice(0, 2_000)
        const document = isElsewhere ? [{ name: 'document', value: text.slice(0, 100) }] : []
        const message = messageOf(
          await handle(slashCommand('ask', [{ name: 'question', value }, ...document])).response,
        )
        expect(message?.allowed_mentions).toEqual(QUIET)
        expectComponentsHarmless(message?.components ?? [])
        const [first = ''] = shown({ components: message?.components ?? [] }).texts
        expect(first).not.toContain('\n')
        expectPlainHarmless((message && plainFormOf(message)?.content) ?? '')
      }),
      { numRuns: 150 },
    )
  })
})

describe('a document that holds controls', () => {
  test('is quoted with them, while its title is shown without', async () => {
    const { body } = await replyTo('When is the pier closed?')
    const { texts, quoted } = shown({ components: body.components ?? [] })
    expect(quoted).toContain('The pier \u202Eis closed\u202C at night\u2066.')
    expect(texts.at(-1)).toMatch(/^-# \*\*Harbour eht fo \\@here /u)
  })
})
