import type { KeepingCommand, OptionDefinitions } from '../src/discord/commands/command.ts'

const options = {
  document: {
    type: 'text',
    localName: 'command.ask.document.name',
    description: 'command.documents-reload.document.description',
    maxLength: 300,
    isCompleted: true,
  },
} as const satisfies OptionDefinitions

/** Loads anew what came from the web: one document, or all. */
export const documentsReload: KeepingCommand<typeof options> = {
  definition: {
    name: 'documents reload',
    localName: 'command.documents-reload.name',
    description: 'command.documents-reload.description',
    group: { localName: 'command.documents.name', description: 'command.documents.description' },
    options,
  },

  keep: ({ document }, keeping) => keeping.reload(document),

  complete: async (_option, typed, keeping) => keeping.suggestDocuments(typed),
}
