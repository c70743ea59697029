import type { Chat } from '../../src/chat/chat.ts'
import { statement } from '../../src/chat/reply.ts'

/** A conversation that says one thing, but for what a test replaces. */
export const chatThat = (does: Partial<Chat> = {}): Chat => ({
  ask: () => Promise.resolve(statement('An answer.')),
  show: () => statement('Another passage.'),
  suggestDocuments: () => [],
  suggestQuestions: () => [],
  follow: () => statement('Another page.'),
  cite: () => statement('A quote.'),
  documentCount: 0,
  outline: () => statement('An outline.'),
  ...does,
})
