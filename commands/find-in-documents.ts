import { privateStatement } from '../src/chat/reply.ts'
import type { MessageCommand } from '../src/discord/commands/command.ts'

/** Answers somebody's message with the passage that says it, and names the message. */
export const findInDocuments: MessageCommand = {
  definition: { name: 'Find in documents', localName: 'command.find-in-documents.name' },

  executeOn: async ({ text, attachments, author, url, visitor }, chat) => {
    if (text.trim() === '') {
      const why = attachments > 0 ? 'problem.message-of-files' : 'problem.message-without-text'
      return privateStatement(visitor.wording.say(why))
    }
    return { ...(await chat.ask({ text }, visitor)), about: { author, url } }
  },
}
