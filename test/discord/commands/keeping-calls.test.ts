import { describe, expect, test } from '@jest/globals'
import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10'
import { commands } from '../../../commands/index.ts'
import type { Chats } from '../../../src/chat/chats.ts'
import type { Keeper } from '../../../src/communities/keeper.ts'
import { fileOf } from '../../../src/discord/display/sent-file.ts'
import type { Handling } from '../../../src/discord/handling.ts'
import { createInteractionHandler } from '../../../src/discord/interactions.ts'
import { log } from '../../../src/log.ts'
import { english } from '../../../src/wording/wording.ts'
import { chatThat } from '../../support/chats.ts'
import { channelOption, filledForm, messageCommand, slashCommand, typing } from '../../support/discord-payloads.ts'
import { createFakeKeeper } from '../../support/fake-keeper.ts'
import { shown } from '../../support/shown-message.ts'

const KEEPER = { permissions: '32' }
const MEMBER = { permissions: '2048' }

const chatsWith = (keeper: Keeper | null): Chats => ({ of: () => Promise.resolve(chatThat()), keeper })

const handling = (interaction: APIInteraction, keeper: Keeper | null = createFakeKeeper()): Handling =>
  createInteractionHandler(commands, chatsWith(keeper))(interaction)

const said = (response: APIInteractionResponse): string => {
  if (response.type !== InteractionResponseType.ChannelMessageWithSource) throw new TypeError('It is no message.')
  expect(Number(response.data.flags) & MessageFlags.Ephemeral).not.toBe(0)
  expect(response.data.allowed_mentions).toEqual({ parse: [], replied_user: false })
  return shown({ components: response.data.components ?? [] }).texts.join('\n')
}

const answer = async (interaction: APIInteraction, keeper?: Keeper | null): Promise<string> =>
  said(await handling(interaction, keeper).response)

const page = { name: 'url', value: 'https://example.org/rules' }
const forKeepers = [
  () => ['documents add', [page]] as const,
  () => ['documents add', []] as const,
  () => ['documents replace', [{ name: 'document', value: 'Rules' }, page]] as const,
  () => ['documents remove', [{ name: 'document', value: 'Rules' }]] as const,
  () => ['documents reload', []] as const,
  () => ['documents export', []] as const,
  () => ['documents scope', [channelOption('channel')]] as const,
  () => ['settings shared', [{ name: 'show', value: false }]] as const,
].map(call => call())

describe.each(forKeepers)('/%s %j', (name, options) => {
  test.each([
    ['a member without the permission, even if Discord lets them', MEMBER, 'keeping.not-allowed'],
    ['somebody who may only moderate', { permissions: '8192' }, 'keeping.not-allowed'],
    ['anybody in a direct message', { guild: false, ...KEEPER }, 'keeping.only-in-server'],
    ['anybody where the bot is no member', { userInstalled: true, ...KEEPER }, 'keeping.only-in-server'],
  ] as const)('is refused to %s, and nothing is kept', async (_, actor, key) => {
    const keeper = createFakeKeeper()
    const { announcement, response } = handling(slashCommand(name, options, actor), keeper)
    expect(announcement).toBeNull()
    expect(said(await response)).toBe(english.say(key))
    expect(keeper.requests).toEqual([])
  })

  test('says so where there is nothing to keep documents in', async () => {
    expect(await answer(slashCommand(name, options, KEEPER), null)).toBe(english.say('keeping.no-store'))
  })
})

describe('whoever may manage the server', () => {
  test('is answered alone, and told at once that it is being done', () => {
    const { announcement, isAlwaysAnnounced } = handling(slashCommand('documents add', [page], KEEPER))
    expect(announcement).toEqual({ type: 5, data: { flags: MessageFlags.Ephemeral } })
    expect(isAlwaysAnnounced).toBe(true)
  })

  test('may be whoever may do anything', async () => {
    expect(await answer(slashCommand('documents reload', [], { permissions: '8' }))).toContain('nothing to load anew')
  })

  test('asks for the same once: by the id of the interaction', async () => {
    const keeper = createFakeKeeper()
    const interaction = slashCommand('documents add', [page, { name: 'title', value: 'Rules' }], KEEPER)
    expect(await answer(interaction, keeper)).toContain('1 document was added')
    expect(keeper.requests).toMatchObject([
      { id: interaction.id, source: { kind: 'page' }, described: { title: 'Rules' } },
    ])
  })

  test('hears an apology and nothing else when the keeper fails', async () => {
    log.level = 'silent'
    const fails = () => Promise.reject(new Error('postgres://admin:hunter2@db refused'))
    const text = await answer(slashCommand('documents add', [page], KEEPER), createFakeKeeper({ add: fails }))
    expect(text).toBe(english.say('problem.failed'))
  })

  test('limits a channel, and a thread’s channel in place of the thread', async () => {
    const keeper = createFakeKeeper()
    await answer(slashCommand('documents add', [page, { name: 'title', value: 'Rules' }], KEEPER), keeper)
    const scope = (...options: Parameters<typeof slashCommand>[1] & object) =>
      answer(slashCommand('documents scope', [channelOption('channel'), ...options], KEEPER), keeper)
    expect(await scope({ name: 'document', value: 'Rules' })).toContain('general sees this document alone')
    expect(await scope({ name: 'remove', value: true }, { name: 'document', value: 'rules' })).toContain('no document')
    expect(await scope({ name: 'only-here', value: true })).toBe(english.say('keeping.scope.needs-document'))
    expect(await scope({ name: 'everything', value: true })).toContain('sees all documents')
    expect(await scope()).toContain('sees all documents')
  })

  test('gets a file with the answer', async () => {
    const keeper = createFakeKeeper({ export: async () => new Uint8Array([1, 2, 3]) })
    const response = await handling(slashCommand('documents export', [], KEEPER), keeper).response
    if (!('data' in response) || !response.data) throw new TypeError('There is no message.')
    expect(fileOf(response.data)).toEqual({ name: 'documents.zip', bytes: new Uint8Array([1, 2, 3]) })
    expect(JSON.stringify(response.data)).toContain('attachment://documents.zip')
  })
})

describe('the form for pasted text', () => {
  const open = async (interaction: APIInteraction, keeper?: Keeper) => {
    const { response, announcement } = handling(interaction, keeper)
    expect(announcement).toBeNull()
    const form = await response
    if (form.type !== InteractionResponseType.Modal) throw new TypeError('It is no form.')
    return form
  }
  const filled = { title: 'Rules', text: 'Be kind.\n\nBe brief.' }

  test('opens where neither a file nor an address is given, and adds what is sent in, after a restart too', async () => {
    const form = await open(slashCommand('documents add', [{ name: 'language', value: 'German' }], KEEPER))
    const keeper = createFakeKeeper()
    expect(await answer(filledForm(form, filled, KEEPER), keeper)).toContain('2 passages')
    expect(keeper.requests).toMatchObject([
      { source: { kind: 'text', text: filled.text }, described: { title: 'Rules', language: 'de' } },
    ])
  })

  test('replaces the document that it was opened for', async () => {
    const keeper = createFakeKeeper()
    await answer(slashCommand('documents add', [page, { name: 'title', value: 'Rules' }], KEEPER), keeper)
    const form = await open(slashCommand('documents replace', [{ name: 'document', value: 'rules' }], KEEPER), keeper)
    expect(await answer(filledForm(form, { text: 'Be kind.' }, KEEPER), keeper)).toContain('“Rules” was replaced')
  })

  test('does not open for a document that there is not', async () => {
    const interaction = slashCommand('documents replace', [{ name: 'document', value: 'Rules' }], KEEPER)
    expect(await answer(interaction)).toContain('There is no document "Rules".')
  })

  test('is worth nothing to who may no longer manage the server, or is not there', async () => {
    const form = await open(slashCommand('documents add', [], KEEPER))
    const keeper = createFakeKeeper()
    expect(await answer(filledForm(form, filled, MEMBER), keeper)).toBe(english.say('keeping.not-allowed'))
    const elsewhere = { ...KEEPER, userInstalled: true }
    expect(await answer(filledForm(form, filled, elsewhere), keeper)).toBe(english.say('keeping.only-in-server'))
    expect(keeper.requests).toEqual([])
  })

  test('must be filled in', async () => {
    const form = await open(slashCommand('documents add', [], KEEPER))
    expect(await answer(filledForm(form, { title: 'Rules', text: '  ' }, KEEPER))).toBe(
      english.say('problem.form-incomplete'),
    )
  })
})

describe('Add to documents', () => {
  test('makes a document of a message, called like its first line, with the message as its source', async () => {
    const keeper = createFakeKeeper()
    expect(await answer(messageCommand('Add to documents', '**Hours**\nNine to five.', KEEPER), keeper)).toContain(
      'Hours',
    )
    expect(keeper.requests).toMatchObject([
      {
        source: { kind: 'message', url: expect.stringMatching(/^https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+$/u) },
        described: { title: 'Hours', url: expect.stringContaining('https://discord.com/channels/') },
      },
    ])
  })

  test('says so if the message has no text, and is refused to who may not manage the server', async () => {
    expect(await answer(messageCommand('Add to documents', ' ', KEEPER))).toContain('no text')
    expect(await answer(messageCommand('Add to documents', 'Hours', MEMBER))).toBe(english.say('keeping.not-allowed'))
  })
})

describe('/settings dm-library', () => {
  const use = (value: boolean) => [{ name: 'use', value }]

  test('can be used by everybody, in a server and in direct messages', async () => {
    const keeper = createFakeKeeper()
    const call = (options: ReturnType<typeof use>, actor: object) =>
      answer(slashCommand('settings dm-library', options, actor), keeper)
    expect(await call(use(true), MEMBER)).toBe(english.say('settings.dm.here'))
    expect(await call([], { guild: false })).toBe(english.say('settings.dm.other'))
    expect(await call(use(false), { guild: false })).toBe(english.say('settings.dm.none'))
    expect(await call(use(true), { guild: false })).toBe(english.say('settings.dm.choose-in-server'))
    expect(await call(use(true), { userInstalled: true })).toBe(english.say('keeping.only-in-server'))
  })

  test('says so where nothing can be kept', async () => {
    expect(await answer(slashCommand('settings dm-library', use(true)), null)).toBe(english.say('keeping.no-store'))
  })
})

describe('what is suggested while somebody types', () => {
  const suggested = async (interaction: APIInteraction, keeper: Keeper | null) => {
    const response = await handling(interaction, keeper).response
    if (response.type !== InteractionResponseType.ApplicationCommandAutocompleteResult) throw new TypeError('No list.')
    return response.data.choices?.map(({ name }) => name)
  }

  test('are the documents and the languages, to those alone who may manage the server', async () => {
    const keeper = createFakeKeeper()
    await answer(slashCommand('documents add', [page, { name: 'title', value: 'Rules' }], KEEPER), keeper)
    expect(await suggested(typing('documents remove', 'document', 'ru', KEEPER), keeper)).toEqual(['Rules'])
    expect(await suggested(typing('documents scope', 'document', 'ru', KEEPER), keeper)).toEqual([
      'Rules',
      'Rules of the operator',
    ])
    expect(await suggested(typing('documents add', 'language', 'fren', KEEPER), keeper)).toEqual(['French'])
    expect(await suggested(typing('documents remove', 'document', 'ru', MEMBER), keeper)).toEqual([])
    expect(await suggested(typing('documents remove', 'document', 'ru', { ...KEEPER, guild: false }), keeper)).toEqual(
      [],
    )
    expect(await suggested(typing('documents remove', 'document', 'ru', KEEPER), null)).toEqual([])
  })
})
