import type { Command, OptionDefinitions } from '../src/discord/command.ts'

const options = {
  question: {
    type: 'text',
    description: 'What you want to know, in your own words',
    isRequired: true,
    maxLength: 2_000,
  },
  document: { type: 'text', description: 'Look in this document only', maxLength: 200, isCompleted: true },
  private: { type: 'flag', description: 'Show the answer to you alone' },
} as const satisfies OptionDefinitions

/** Answers a question with the passage that says it. */
export const ask: Command<typeof options> = {
  definition: { name: 'ask', description: 'Find the answer in the documents, quoted word for word', options },

  execute: ({ options: { question, document }, history = [] }, chat) =>
    chat.ask({ text: question, history, ...(document === undefined ? {} : { document }) }),

  complete: async (_option, typed, chat) => chat.suggestDocuments(typed),

  isPrivate: request => request.options.private === true,
}
