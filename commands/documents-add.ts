import type { KeepingCommand, OptionDefinitions } from '../src/discord/commands/command.ts'

const options = {
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

/** Adds a document: a file, a page, or text that is pasted into a form. */
export const documentsAdd: KeepingCommand<typeof options> = {
  definition: {
    name: 'documents add',
    localName: 'command.documents-add.name',
    description: 'command.documents-add.description',
    group: { localName: 'command.documents.name', description: 'command.documents.description' },
    options,
  },

  keep: (brought, keeping) => keeping.add(brought),

  form: {
    isNeeded: ({ file, url }) => file === undefined && url === undefined,
    open: async ({ title = '', language = '' }, keeping) => {
      const why = keeping.whyNotLanguage(language)
      return why === null ? { title, language } : { why }
    },
  },

  complete: async (_option, typed, keeping) => keeping.suggestLanguages(typed),
}
