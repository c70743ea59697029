import type { Chat } from '../../src/chat/chat.ts'
import { privateStatement, statement } from '../../src/chat/reply.ts'

/** A conversation that says one thing, but for what a test replaces. */
export const chatThat = (does: Partial<Chat> = {}): Chat => ({
  ask: () => Promise.resolve(statement('An answer.')),
  show: () => statement('Another passage.'),
  rate: () => privateStatement('Thank you.'),
  suggestDocuments: () => [],
  suggestQuestions: () => [],
  follow: () => statement('Another page.'),
  cite: () => statement('A quote.'),
  documentCount: 0,
  outline: () => statement('An outline.'),
  ...does,
})
