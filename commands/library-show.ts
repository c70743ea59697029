import type { Command, OptionDefinitions } from '../src/discord/commands/command.ts'

const options = {
  document: {
    type: 'text',
    localName: 'command.ask.document.name',
    description: 'command.library-show.document.description',
    isRequired: true,
    maxLength: 200,
    isCompleted: true,
  },
} as const satisfies OptionDefinitions

/** Shows the headings of a document, from which its sections can be opened. */
export const libraryShow: Command<typeof options> = {
  definition: {
    name: 'library show',
    localName: 'command.library-show.name',
    description: 'command.library-show.description',
    group: { localName: 'command.library.name', description: 'command.library.description' },
    options,
  },

  execute: async ({ options: { document }, visitor }, chat) => chat.outline(document, visitor.wording),

  complete: async (_option, typed, chat) => chat.suggestDocuments(typed),

  isPrivate: () => true,
}
