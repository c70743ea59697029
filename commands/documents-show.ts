import type { Command, OptionDefinitions } from '../src/discord/commands/command.ts'

const options = {
  document: {
    type: 'text',
    localName: 'command.ask.document.name',
    description: 'command.documents-show.document.description',
    isRequired: true,
    maxLength: 200,
    isCompleted: true,
  },
} as const satisfies OptionDefinitions

/** Shows the headings of a document, from which its sections can be opened. */
export const documentsShow: Command<typeof options> = {
  definition: {
    name: 'documents show',
    localName: 'command.documents-show.name',
    description: 'command.documents-show.description',
    group: { localName: 'command.documents.name', description: 'command.documents.description' },
    options,
  },

  execute: async ({ options: { document }, visitor }, chat) => chat.outline(document, visitor.wording),

  complete: async (_option, typed, chat) => chat.suggestDocuments(typed),

  isPrivate: () => true,
}
