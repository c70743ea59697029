import type { Chat } from '../chat/chat.ts'
import type { Chats } from '../chat/chats.ts'
import type { Visitor } from '../chat/visitor.ts'

/** What a visitor talks with, once the documents are loaded. */
export async function chatFor(visitor: Visitor, chats: Chats | Promise<Chats>): Promise<Chat> {
  const loaded = await chats
  return loaded.of(visitor)
}
