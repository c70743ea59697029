import type { ListedItem, Listing } from '../src/chat/listing.ts'
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
  ['documents list', 'command.documents-list.description'],
  ['documents show', 'command.documents-show.description'],
  ['quote', 'command.quote.description'],
  ['help', 'command.help.description'],
  ['privacy', 'command.privacy.description'],
]

/** Says what can be done in the place where it is asked. */
export const help: Command = {
  definition: { name: 'help', localName: 'command.help.name', description: 'command.help.description', options: {} },

  execute: async ({ visitor: { wording, door = 'server' } }, chat) => ({
    blocks: [
      { kind: 'statement', text: wording.say('help.what') },
      { kind: 'statement', text: wording.say('help.documents', { documents: chat.documentCount }) },
      { kind: 'listing', listing: waysHere(door, wording) },
      { kind: 'listing', listing: { heading: wording.say('help.commands'), items: COMMANDS.map(listed(wording)) } },
    ],
    choices: [],
  }),

  isPrivate: () => true,
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
