import type { Keeper } from '../communities/keeper.ts'
import type { Place } from '../communities/shelf.ts'
import type { Shelves } from '../communities/shelves.ts'
import { log } from '../log.ts'
import type { Collection } from '../retrieval/collection.ts'
import { communityId } from '../store/store.ts'
import { type Chat, createChat } from './chat.ts'
import type { Chats } from './chats.ts'
import { Conversations } from './conversations.ts'
import { type FeedbackLog, feedbackInLog } from './feedback.ts'
import type { Visitor } from './visitor.ts'

/** Whether a person is in a community now, as the platform says. */
export type Membership = (community: string, person: string) => Promise<boolean>

export interface ChatsSettings {
  readonly shelves: Shelves
  readonly keeper: Keeper
  /** Asked before a community's documents are seen outside of it. */
  readonly isMember: Membership
  readonly conversations?: Conversations
  readonly feedback?: FeedbackLog
}

/**
 * Chats in which everybody sees the documents of the community that they are in, or of the one that they have chosen for
 * direct messages, as long as they are in it. Nobody sees another's.
 */
export function createChats(settings: ChatsSettings): Chats {
  const { shelves, keeper, conversations = new Conversations(), feedback = feedbackInLog } = settings
  const chats = new WeakMap<Collection, Chat>()
  return {
    keeper,
    of: async visitor => {
      const collection = await shelves.collectionAt(await placeOf(visitor, settings))
      const known = chats.get(collection)
      if (known) return known
      const chat = createChat(collection, { conversations, feedback })
      chats.set(collection, chat)
      return chat
    },
  }
}

const NOWHERE: Place = { community: null, channel: null }

async function placeOf(visitor: Visitor, settings: ChatsSettings): Promise<Place> {
  const { community, door, channel, parent } = visitor
  // Where the bot is no member it is the person's own, and shows nothing of the place.
  if (door === 'elsewhere') return NOWHERE
  if (community !== undefined) return { community: communityId(community), channel: parent ?? channel }
  return chosenPlace(visitor, settings)
}

async function chosenPlace({ person }: Visitor, { keeper, isMember }: ChatsSettings): Promise<Place> {
  const community = person === '' ? null : await keeper.chosenCommunity(person)
  if (community === null) return NOWHERE
  try {
    return (await isMember(community, person)) ? { community, channel: null } : NOWHERE
  } catch (thrown) {
    // Whoever cannot be told to be a member is none.
    log.warn({ err: thrown }, 'Discord did not say whether somebody is a member of the server that they have chosen.')
    return NOWHERE
  }
}
