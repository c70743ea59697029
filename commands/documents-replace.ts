import type { KeepingCommand, OptionDefinitions } from '../src/discord/commands/command.ts'

const options = {
  document: {
    type: 'text',
    localName: 'command.ask.document.name',
    description: 'command.documents-replace.document.description',
    isRequired: true,
    maxLength: 300,
    isCompleted: true,
  },
  file: {
    type: 'attachment',
    localName: 'command.documents-add.file.name',
    description: 'command.documents-add.file.description',
  },
  url: {
    type: 'text',
    localName: 'command.documents-add.url.name',
    description: 'command.documents-add.url.description',
    maxLength: 2_000,
  },
  title: {
    type: 'text',
    localName: 'command.documents-add.title.name',
    description: 'command.documents-add.title.description',
    maxLength: 300,
  },
  language: {
    type: 'text',
    localName: 'command.documents-add.language.name',
    description: 'command.documents-add.language.description',
    maxLength: 40,
    isCompleted: true,
  },
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
      const named = await keeping.keyOf(document)
      return 'why' in named ? named : { ...named, title, language }
    },
  },

  complete: async (option, typed, keeping) =>
    option === 'language' ? keeping.suggestLanguages(typed) : keeping.suggestDocuments(typed),
}
