import type { Command, OptionDefinitions } from '../src/discord/commands/command.ts'

const options = {
  question: {
    type: 'text',
    localName: 'command.ask.question.name',
    description: 'command.ask.question.description',
    isRequired: true,
    maxLength: 2_000,
    isCompleted: true,
  },
  document: {
    type: 'text',
    localName: 'command.ask.document.name',
    description: 'command.ask.document.description',
    maxLength: 200,
    isCompleted: true,
  },
  private: {
    type: 'flag',
    localName: 'command.ask.private.name',
    description: 'command.ask.private.description',
  },
} as const satisfies OptionDefinitions

/** Answers a question with the passage that says it. */
export const ask: Command<typeof options> = {
  definition: { name: 'ask', localName: 'command.ask.name', description: 'command.ask.description', options },

  execute: ({ options: { question, document }, history, visitor }, chat) =>
    chat.ask(
      { text: question, ...(history ? { history } : {}), ...(document === undefined ? {} : { document }) },
      visitor,
    ),

  complete: async (option, typed, chat, { document }) =>
    option === 'question' ? chat.suggestQuestions(typed, document) : chat.suggestDocuments(typed),

  isPrivate: request => request.options.private === true,
}
