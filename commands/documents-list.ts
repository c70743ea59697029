import type { Command } from '../src/discord/commands/command.ts'

/** Shows which documents there are. */
export const documentsList: Command = {
  definition: {
    name: 'documents list',
    localName: 'command.documents-list.name',
    description: 'command.documents-list.description',
    group: { localName: 'command.documents.name', description: 'command.documents.description' },
    options: {},
  },

  execute: async ({ visitor }, chat) => chat.follow({ kind: 'list', page: 0 }, visitor.wording),

  isPrivate: () => true,
}
