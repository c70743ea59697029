import { titleOfMessage } from '../src/chat/keeping/brought.ts'
import type { KeepingMessageCommand } from '../src/discord/commands/command.ts'

/** Makes a document of somebody's message, with the message as its source. */
export const addToDocuments: KeepingMessageCommand = {
  definition: { name: 'Add to documents', localName: 'command.add-to-documents.name' },

  keepMessage: ({ text, url }, keeping) => keeping.add({ message: { text, url }, title: titleOfMessage(text) }),
}
