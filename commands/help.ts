import type { ListedItem, Listing } from '../src/chat/listing.ts'
import type { Block } from '../src/chat/reply.ts'
import type { Door } from '../src/chat/visitor.ts'
import type { Command } from '../src/discord/commands/command.ts'
import type { Key, Wording } from '../src/wording/wording.ts'

/** What else can be done in a place, besides the commands. */
const WAYS: Readonly<Record<Door, readonly Key[]>> = {
  server: ['help.mention', 'help.on-message'],
  direct: ['help.message', 'help.follow-up', 'help.on-message'],
  elsewhere: ['help.on-message', 'help.not-member', 'help.may-be-private'],
}

/** By name, what is said of the command; in the order in which people need them. */
const COMMANDS: readonly (readonly [name: string, description: Key])[] = [
  ['ask', 'command.ask.description'],
  ['library list', 'command.library-list.description'],
  ['library show', 'command.library-show.description'],
  ['quote', 'command.quote.description'],
  ['help', 'command.help.description'],
  ['privacy', 'command.privacy.description'],
]

/** Where the bot is a member, and in direct messages. */
const WHERE_MEMBER: typeof COMMANDS = [['settings dm-library', 'command.settings-dm-library.description']]

/** The same for those who look after the documents. */
const FOR_KEEPERS: typeof COMMANDS = [
  ['documents add', 'command.documents-add.description'],
  ['documents replace', 'command.documents-replace.description'],
  ['documents remove', 'command.documents-remove.description'],
  ['documents reload', 'command.documents-reload.description'],
  ['documents export', 'command.documents-export.description'],
  ['documents scope', 'command.documents-scope.description'],
  ['settings shared', 'command.settings-shared.description'],
]

/** Says what can be done in the place where it is asked. */
export const help: Command = {
  definition: { name: 'help', localName: 'command.help.name', description: 'command.help.description', options: {} },

  execute: async ({ visitor: { wording, door = 'server', mayKeep } }, chat) => ({
    blocks: [
      { kind: 'statement', text: wording.say('help.what') },
      { kind: 'statement', text: wording.say('help.documents', { documents: chat.documentCount }) },
      { kind: 'listing', listing: waysHere(door, wording) },
      { kind: 'listing', listing: commandsFor(door, wording) },
      ...(mayKeep && door === 'server' ? [forKeepers(wording)] : []),
    ],
    choices: [],
  }),

  isPrivate: () => true,
}

const commandsFor = (door: Door, wording: Wording): Listing => ({
  heading: wording.say('help.commands'),
  items: [...COMMANDS, ...(door === 'elsewhere' ? [] : WHERE_MEMBER)].map(listed(wording)),
})

function forKeepers(wording: Wording): Block {
  const onMessage = wording.say('help.keepers-on-message', { command: wording.say('command.add-to-documents.name') })
  return {
    kind: 'listing',
    listing: {
      heading: wording.say('help.keepers'),
      items: [...FOR_KEEPERS.map(listed(wording)), { details: [onMessage] }],
    },
  }
}

function waysHere(door: Door, wording: Wording): Listing {
  const command = wording.say('command.find-in-documents.name')
  return {
    heading: wording.say(`help.${door}`),
    items: WAYS[door].map(key => ({ details: [wording.say(key, { command })] })),
  }
}

const listed =
  (wording: Wording) =>
  ([command, description]: (typeof COMMANDS)[number]): ListedItem => ({ command, details: [wording.say(description)] })
