import type { Command, OptionDefinitions } from '../src/discord/commands/command.ts'

const options = {
  code: {
    type: 'text',
    localName: 'command.quote.code.name',
    description: 'command.quote.code.description',
    isRequired: true,
    maxLength: 100,
  },
} as const satisfies OptionDefinitions

/** Shows a quote again and says whether it still stands. */
export const quote: Command<typeof options> = {
  definition: {
    name: 'quote',
    localName: 'command.quote.name',
    description: 'command.quote.description',
    options,
  },

  execute: async ({ options: { code }, visitor }, chat) => chat.cite(code, visitor.wording),
}
