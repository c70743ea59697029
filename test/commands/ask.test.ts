import { describe, expect, test } from '@jest/globals'
import { ask } from '../../commands/ask.ts'
import type { Asked, Chat } from '../../src/chat/chat.ts'
import { createChat } from '../../src/chat/chat.ts'
import { ANSWERED, islandChat, islandCollection } from '../support/island.ts'
import { somebody } from '../support/visitors.ts'

/** The same chat, and what it was asked. */
function overheard(chat: Chat): { readonly chat: Chat; readonly asked: readonly Asked[] } {
  const asked: Asked[] = []
  const listening: Chat = {
    ...chat,
    ask: question => {
      asked.push(question)
      return chat.ask(question, somebody)
    },
  }
  return { chat: listening, asked }
}

const { question } = ANSWERED
const only = { question, document: undefined, private: undefined }

describe('/ask', () => {
  test('gives the reply of the chat to the question', async () => {
    expect(await ask.execute({ options: only, visitor: somebody }, createChat(islandCollection))).toEqual(
      await createChat(islandCollection).ask({ text: question }, somebody),
    )
  })

  test('passes question, document and history on', async () => {
    const { chat, asked } = overheard(islandChat)
    await ask.execute(
      { options: { ...only, document: 'island' }, visitor: somebody, history: ['What is on the island?'] },
      chat,
    )
    expect(asked).toEqual([{ text: question, document: 'island', history: ['What is on the island?'] }])
  })

  test('passes on no document if none was chosen, and no history if the door knows none', async () => {
    const { chat, asked } = overheard(islandChat)
    await ask.execute({ options: only, visitor: somebody }, chat)
    expect(asked).toEqual([{ text: question }])
  })

  test('finds another answer after a question before it', async () => {
    const options = { ...only, question: 'and by whom?' }
    const alone = await ask.execute({ options, visitor: somebody, history: [] }, islandChat)
    const after = await ask.execute(
      { options, visitor: somebody, history: ['When was the lighthouse built?'] },
      islandChat,
    )
    expect(alone.blocks).toEqual([expect.objectContaining({ kind: 'statement' })])
    expect(after.blocks).toContainEqual(expect.objectContaining({ kind: 'quotation' }))
  })

  test.each([
    [true, true],
    [false, false],
    [undefined, false],
  ])('shows the answer to the person alone if "private" is %s: %s', (value, isPrivate) => {
    expect(ask.isPrivate?.({ options: { ...only, private: value }, visitor: somebody })).toBe(isPrivate)
  })

  test('requires the question and nothing else', () => {
    const required = Object.entries(ask.definition.options).filter(([, option]) => 'isRequired' in option)
    expect(required.map(([name]) => name)).toEqual(['question'])
  })

  test('suggests documents, and what can be asked of the one that was chosen', async () => {
    expect(await ask.complete?.('document', 'isl', islandChat, {})).toEqual([{ name: 'The Island', value: 'island' }])
    expect(await ask.complete?.('question', 'ligh', islandChat, {})).toEqual([
      { name: 'Lighthouse', value: 'Lighthouse' },
    ])
    expect(await ask.complete?.('question', 'ligh', islandChat, { document: 'bakery' })).toEqual([])
    const completed = Object.entries(ask.definition.options).filter(([, option]) => 'isCompleted' in option)
    expect(completed.map(([name]) => name)).toEqual(['question', 'document'])
  })
})
