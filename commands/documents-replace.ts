import type { KeepingCommand, OptionDefinitions } from '../src/discord/commands/command.ts'
import { documentsAdd } from './documents-add.ts'

const options = {
  document: {
    type: 'text',
    localName: 'command.ask.document.name',
    description: 'command.documents-replace.document.description',
    isRequired: true,
    maxLength: 300,
    isCompleted: true,
  },
  // Whatever can be added can be put in the place of something.
  ...documentsAdd.definition.options,
} as const satisfies OptionDefinitions

/** Puts a new version in the place of a document; quotes of what stays in it go on. */
export const documentsReplace: KeepingCommand<typeof options> = {
  definition: {
    name: 'documents replace',
    localName: 'command.documents-replace.name',
    description: 'command.documents-replace.description',
    group: { localName: 'command.documents.name', description: 'command.documents.description' },
    options,
  },

  keep: ({ document, ...brought }, keeping) => keeping.replace(document, brought),

  form: {
    isNeeded: ({ file, url }) => file === undefined && url === undefined,
    open: async ({ document, title = '', language = '' }, keeping) => {
      const why = keeping.whyNotLanguage(language)
      if (why !== null) return { why }
      const named = await keeping.keyOf(document)
      return 'why' in named ? named : { ...named, title, language }
    },
  },

  complete: async (option, typed, keeping) =>
    option === 'language' ? keeping.suggestLanguages(typed) : keeping.suggestDocuments(typed),
}
