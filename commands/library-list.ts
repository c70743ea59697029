import type { Command } from '../src/discord/commands/command.ts'

/** Shows which documents there are. */
export const libraryList: Command = {
  definition: {
    name: 'library list',
    localName: 'command.library-list.name',
    description: 'command.library-list.description',
    group: { localName: 'command.library.name', description: 'command.library.description' },
    options: {},
  },

  execute: async ({ visitor }, chat) => chat.follow({ kind: 'list', page: 0 }, visitor.wording),

  isPrivate: () => true,
}
