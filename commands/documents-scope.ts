import type { KeepingCommand, OptionDefinitions } from '../src/discord/commands/command.ts'

const options = {
  channel: {
    type: 'channel',
    localName: 'command.documents-scope.channel.name',
    description: 'command.documents-scope.channel.description',
    isRequired: true,
  },
  document: {
    type: 'text',
    localName: 'command.ask.document.name',
    description: 'command.documents-scope.document.description',
    maxLength: 300,
    isCompleted: true,
  },
  remove: {
    type: 'flag',
    localName: 'command.documents-scope.remove.name',
    description: 'command.documents-scope.remove.description',
  },
  'only-here': {
    type: 'flag',
    localName: 'command.documents-scope.only-here.name',
    description: 'command.documents-scope.only-here.description',
  },
  everything: {
    type: 'flag',
    localName: 'command.documents-scope.everything.name',
    description: 'command.documents-scope.everything.description',
  },
} as const satisfies OptionDefinitions

/** Says which documents a channel sees: names one for it, takes one away, lets it see everything, or shows how it is. */
export const documentsScope: KeepingCommand<typeof options> = {
  definition: {
    name: 'documents scope',
    localName: 'command.documents-scope.name',
    description: 'command.documents-scope.description',
    group: { localName: 'command.documents.name', description: 'command.documents.description' },
    options,
  },

  keep: ({ channel, document, remove, everything, 'only-here': isConfined }, keeping) => {
    if (everything) return keeping.unscope(channel, document)
    if (remove) return keeping.disallow(channel, document)
    if (document !== undefined || isConfined !== undefined) return keeping.allow(channel, document, isConfined)
    return keeping.scope(channel)
  },

  complete: async (_option, typed, keeping) => keeping.suggestDocuments(typed, true),
}
