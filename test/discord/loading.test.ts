import { describe, expect, test } from '@jest/globals'
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import { commands } from '../../commands/index.ts'
import { type Chats, chatsOf } from '../../src/chat/chats.ts'
import { statement } from '../../src/chat/reply.ts'
import { encodeAction } from '../../src/discord/buttons/custom-id.ts'
import { firstWord } from '../../src/discord/delivery.ts'
import { handlerWhileLoading } from '../../src/discord/loading.ts'
import { log } from '../../src/log.ts'
import { chatThat } from '../support/chats.ts'
import { buttonPress, ping, slashCommand, typing } from '../support/discord-payloads.ts'

log.level = 'silent'

const question = { name: 'question', value: 'What does a berth cost?' }
/** What a button does that Discord may be told to wait for. */
const moreContext = encodeAction({
  kind: 'more-context',
  view: {
    isAnswer: true,
    places: [{ documentHash: '0'.repeat(64), sentence: { start: 0, end: 9 }, others: [] }],
    current: 0,
    context: 1,
  },
})

const chats = chatsOf(chatThat({ ask: () => Promise.resolve(statement('14 euros.')) }))

/** A handler, and what ends its loading. */
function loadingHandler() {
  let finish: (loaded: Chats | Promise<Chats>) => void = () => {}
  const loading = new Promise<Chats>(resolve => {
    finish = resolve
  })
  return { handle: handlerWhileLoading(commands, loading), finish }
}

describe('while the documents are loaded', () => {
  test('a command is announced at once, and answered when they are there', async () => {
    const { handle, finish } = loadingHandler()
    const handling = handle(slashCommand('ask', [question]))
    expect(await firstWord(handling)).toEqual({
      response: { type: InteractionResponseType.DeferredChannelMessageWithSource, data: {} },
      isAnnounced: true,
      hasRest: true,
    })
    finish(chats)
    expect(JSON.stringify(await handling.response)).toContain('14 euros.')
  })

  test('a private command is announced to the person alone', async () => {
    const { handle } = loadingHandler()
    const { response } = await firstWord(handle(slashCommand('ask', [question, { name: 'private', value: true }])))
    expect(response).toMatchObject({ data: { flags: MessageFlags.Ephemeral } })
  })

  test('a button is announced at once', async () => {
    const { response } = await firstWord(loadingHandler().handle(buttonPress(moreContext)))
    expect(response).toEqual({ type: InteractionResponseType.DeferredMessageUpdate })
  })

  test('nothing is suggested', async () => {
    const { response, hasRest } = await firstWord(loadingHandler().handle(typing('ask', 'document', 'h')))
    expect([response, hasRest]).toEqual([
      { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } },
      false,
    ])
  })

  test('what needs no documents is answered at once', async () => {
    const { handle } = loadingHandler()
    expect(await firstWord(handle(ping()))).toMatchObject({ response: { type: 1 }, hasRest: false })
    expect(await firstWord(handle(slashCommand('gone')))).toMatchObject({ response: { type: 4 }, hasRest: false })
  })
})

describe('once the documents are loaded', () => {
  test('a command is answered in one go', async () => {
    const { handle, finish } = loadingHandler()
    finish(chats)
    await Promise.resolve()
    const { response, hasRest } = await firstWord(handle(slashCommand('ask', [question])))
    expect([response.type, hasRest]).toEqual([InteractionResponseType.ChannelMessageWithSource, false])
  })

  test('documents are suggested', async () => {
    const { handle, finish } = loadingHandler()
    finish(chatsOf(chatThat({ suggestDocuments: () => [{ name: 'Harbour', value: 'harbour' }] })))
    await Promise.resolve()
    expect(await handle(typing('ask', 'document', 'h')).response).toMatchObject({
      data: { choices: [{ name: 'Harbour', value: 'harbour' }] },
    })
  })
})

test('a failure to load is no failure that nobody handles, and whoever asked before gets an apology', async () => {
  const { handle, finish } = loadingHandler()
  const handling = handle(slashCommand('ask', [question]))
  finish(Promise.reject(new Error('The documents cannot be read.')))
  expect(await handling.response).toMatchObject({ type: InteractionResponseType.ChannelMessageWithSource })
})
