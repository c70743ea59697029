import type { KeepingCommand, OptionDefinitions } from '../src/discord/commands/command.ts'

const options = {
  document: {
    type: 'text',
    localName: 'command.ask.document.name',
    description: 'command.documents-remove.document.description',
    isRequired: true,
    maxLength: 300,
    isCompleted: true,
  },
} as const satisfies OptionDefinitions

/** Removes a document of the server's own. */
export const documentsRemove: KeepingCommand<typeof options> = {
  definition: {
    name: 'documents remove',
    localName: 'command.documents-remove.name',
    description: 'command.documents-remove.description',
    group: { localName: 'command.documents.name', description: 'command.documents.description' },
    options,
  },

  keep: ({ document }, keeping) => keeping.remove(document),

  complete: async (_option, typed, keeping) => keeping.suggestDocuments(typed),
}
