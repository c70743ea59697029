import type { Wording } from '../wording/wording.ts'

/**
 * Where somebody speaks with the bot: in a server that it is a member of, in a conversation of the two, or anywhere else
 * because that person has installed it.
 */
export type Door = 'server' | 'direct' | 'elsewhere'

/** Who does something, and where. */
export interface Visitor {
  /** The platform's id of the person; it is not kept longer than a conversation, and never logged. */
  readonly person: string
  /** The platform's id of the channel. */
  readonly channel: string
  /** The platform's id of the channel that a thread belongs to; missing where `channel` is no thread. */
  readonly parent?: string
  /** The platform's id of the server; missing in a conversation of two and wherever the bot is no member. */
  readonly community?: string
  /** Missing where the platform does not say. */
  readonly door?: Door
  /** In the person's language, as far as that is known. */
  readonly wording: Wording
  /** True for somebody who may remove what others wrote there. */
  readonly mayModerate: boolean
  /** True for somebody who may decide what the community's documents are. */
  readonly mayKeep: boolean
}
