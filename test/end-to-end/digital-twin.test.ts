import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  type APIMessage,
  type APIStringSelectComponent,
  ComponentType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10'
import { commands } from '../../commands/index.ts'
import { type Chat, createChat } from '../../src/chat/chat.ts'
import { chatsOf } from '../../src/chat/chats.ts'
import { createManners } from '../../src/chat/manners.ts'
import { readDocuments } from '../../src/corpus/reading.ts'
import { createAnswering } from '../../src/discord/answering.ts'
import { QUESTION_INPUT } from '../../src/discord/buttons/forms.ts'
import { type Gateway, openGateway } from '../../src/discord/connection/gateway.ts'
import { log } from '../../src/log.ts'
import { createCollection } from '../../src/retrieval/collection.ts'
import { type DigitalTwin, startDigitalTwin } from '../support/digital-twin.ts'
import { HARBOUR, withoutIdentifyPause } from '../support/running-bot.ts'
import { buttonId, shown } from '../support/shown-message.ts'

const QUESTION = 'Who keeps the key of the fuel dock?'
const SLOW_QUESTION = 'Who keeps the key of the fuel dock, after all?'
const ANSWER = ['The harbour master, Ines Calder, keeps the key of the fuel dock.']

const twin = await startDigitalTwin()
let gateway: Gateway | undefined

beforeAll(async () => {
  if (twin === null) return
  log.level = 'silent'
  const chat = createChat(createCollection((await readDocuments([HARBOUR])).documents))
  const slow: Chat = {
    ...chat,
    ask: async (asked, visitor) => {
      if (asked.text === SLOW_QUESTION) await new Promise(resolve => setTimeout(resolve, 2_300))
      return chat.ask(asked, visitor)
    },
  }
  const chats = Promise.resolve(chatsOf(slow))
  gateway = openGateway({
    token: twin.token,
    apiUrl: twin.apiUrl,
    commands,
    chats,
    answering: createAnswering(commands, chats, createManners(null)),
    onLost: () => {},
    client: withoutIdentifyPause,
  })
  await gateway.connected
})

afterAll(async () => {
  await gateway?.close()
  await twin?.stop()
})

const onTwin = (name: string, act: (discord: DigitalTwin) => Promise<void>): void => {
  if (twin === null) test.skip(`${name} (needs the package discord-digital-twin)`, () => {})
  else test(name, () => act(twin))
}

const command = (text: string) => ({
  id: '100000000000000001',
  name: 'ask',
  type: 1,
  options: [{ name: 'question', type: 3, value: text }],
})

const messageOf = async (discord: DigitalTwin, id: string | null): Promise<APIMessage> => {
  const found = (await discord.messages()).find(message => message.id === id)
  if (found === undefined) throw new Error('No such message.')
  return found
}

/** The menu of a message. */
function menuIn({ components = [] }: APIMessage): APIStringSelectComponent {
  for (const container of components) {
    if (container.type !== ComponentType.Container) continue
    for (const row of container.components) {
      if (row.type !== ComponentType.ActionRow) continue
      for (const part of row.components) if (part.type === ComponentType.StringSelect) return part
    }
  }
  throw new Error('The message has no menu.')
}

describe('on a Discord that somebody else wrote', () => {
  onTwin('a slash command is answered in its callback', async discord => {
    const { type, messageId } = await discord.interact(InteractionType.ApplicationCommand, command(QUESTION))
    expect(type).toBe(4)
    expect(shown(await messageOf(discord, messageId)).bold).toEqual(ANSWER)
  })

  onTwin('a slow answer is announced, and its message edited', async discord => {
    const { type } = await discord.interact(InteractionType.ApplicationCommand, command(SLOW_QUESTION))
    expect(type).toBe(5)
    const answered = async (): Promise<APIMessage | undefined> =>
      (await discord.messages()).find(message => JSON.stringify(message.components).includes('after all'))
    for (let tries = 0; (await answered()) === undefined && tries < 50; tries++)
      await new Promise(resolve => setTimeout(resolve, 50))
    const message = await answered()
    expect((message?.flags ?? 0) & MessageFlags.IsComponentsV2).toBe(MessageFlags.IsComponentsV2)
    expect(message === undefined ? [] : shown(message).bold).toEqual(ANSWER)
  })

  onTwin('a button changes the message that it is on', async discord => {
    const { messageId } = await discord.interact(InteractionType.ApplicationCommand, command(QUESTION))
    const message = await messageOf(discord, messageId)
    const before = shown(message).quoted.length
    const data = { component_type: ComponentType.Button, custom_id: buttonId(message, 'More context') }
    const pressed = await discord.interact(InteractionType.MessageComponent, data, message.id)
    expect(pressed.type).toBe(7)
    expect(shown(await messageOf(discord, messageId)).quoted.length).toBeGreaterThan(before)
  })

  onTwin('what is typed is completed', async discord => {
    const options = [{ name: 'document', type: 3, value: 'harb', focused: true }]
    const data = { id: '100000000000000001', name: 'ask', type: 1, options }
    const { type, data: choices } = await discord.interact(InteractionType.ApplicationCommandAutocomplete, data)
    expect(type).toBe(8)
    expect(JSON.stringify(choices)).toContain('The Harbour Guide')
  })

  onTwin('a choice of a menu that nobody knows any more gets a private note', async discord => {
    const { messageId } = await discord.interact(InteractionType.ApplicationCommand, command(QUESTION))
    const data = { component_type: ComponentType.StringSelect, custom_id: '0forged', values: ['1'] }
    const { type, data: note } = await discord.interact(InteractionType.MessageComponent, data, messageId ?? '')
    expect(type).toBe(4)
    expect(note).toMatchObject({ flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 })
  })

  onTwin('a form that nobody knows any more gets a private note', async discord => {
    const field = { type: ComponentType.TextInput, custom_id: 'text', value: 'why?' }
    const data = { custom_id: '0forged', components: [{ type: ComponentType.ActionRow, components: [field] }] }
    const { type, data: note } = await discord.interact(InteractionType.ModalSubmit, data)
    expect(type).toBe(4)
    expect(note).toMatchObject({ flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 })
  })

  onTwin('a choice of a menu changes the message that it is on', async discord => {
    const list = {
      id: '100000000000000003',
      name: 'library',
      type: 1,
      options: [{ name: 'list', type: 1, options: [] }],
    }
    const { messageId } = await discord.interact(InteractionType.ApplicationCommand, list)
    const menu = menuIn(await messageOf(discord, messageId))
    const [guide] = menu.options.filter(({ label }) => label === 'The Harbour Guide')
    const values = guide === undefined ? [] : [guide.value]
    const data = { component_type: ComponentType.StringSelect, custom_id: menu.custom_id, values }
    const { type } = await discord.interact(InteractionType.MessageComponent, data, messageId ?? '')
    expect(type).toBe(7)
    expect(shown(await messageOf(discord, messageId)).texts.join('\n')).toContain('Fuel')
  })

  onTwin('a form is opened by a button, and what is filled in is answered', async discord => {
    const { messageId } = await discord.interact(InteractionType.ApplicationCommand, command(QUESTION))
    const message = await messageOf(discord, messageId)
    const pressed = { component_type: ComponentType.Button, custom_id: buttonId(message, 'Ask a follow-up') }
    const opened = await discord.interact(InteractionType.MessageComponent, pressed, message.id)
    expect(opened.type).toBe(9)
    const field = { type: ComponentType.TextInput, id: 2, custom_id: QUESTION_INPUT, value: 'When is diesel sold?' }
    const data = { custom_id: pressed.custom_id, components: [{ type: ComponentType.Label, id: 1, component: field }] }
    const sent = await discord.interact(InteractionType.ModalSubmit, data)
    expect(sent.type).toBe(4)
    expect(shown(await messageOf(discord, sent.messageId)).bold.join(' ')).toContain('Diesel is sold')
  })

  onTwin('a command on a message is answered', async discord => {
    const message = await discord.write(QUESTION)
    const resolved = { messages: { [message.id]: message } }
    const data = { id: '100000000000000002', name: 'Find in documents', type: 3, target_id: message.id, resolved }
    const { type, messageId } = await discord.interact(InteractionType.ApplicationCommand, data)
    expect(type).toBe(4)
    expect(shown(await messageOf(discord, messageId)).bold).toEqual(ANSWER)
  })
})
