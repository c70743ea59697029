import type { Keeper } from '../communities/keeper.ts'
import type { Chat } from './chat.ts'
import type { Visitor } from './visitor.ts'

/** Everybody talks with the documents that they may see. */
export interface Chats {
  /** The documents that a visitor may see where they are. */
  of(visitor: Visitor): Promise<Chat>
  /** How a community's documents are kept; null where there is nothing to keep them in. */
  readonly keeper: Keeper | null
}

/** Everybody talks with the same documents, which nobody keeps. */
export const chatsOf = (chat: Chat): Chats => ({ of: () => Promise.resolve(chat), keeper: null })
