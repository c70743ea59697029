import type { KeepingCommand } from '../src/discord/commands/command.ts'

/** Gives all documents of the server in one file. */
export const documentsExport: KeepingCommand = {
  definition: {
    name: 'documents export',
    localName: 'command.documents-export.name',
    description: 'command.documents-export.description',
    group: { localName: 'command.documents.name', description: 'command.documents.description' },
    options: {},
  },

  keep: (_options, keeping) => keeping.export(),
}
