import { ActivityType, type PresenceData } from 'discord.js'
import { english } from '../../wording/wording.ts'

/** What is seen beside the bot's name while the documents are being loaded: it is there, and not ready yet. */
export const LOADING: PresenceData = { status: 'idle', activities: [] }

/** How many documents the bot quotes from. Discord shows one presence to everybody, so it is in English. */
export function presenceOf(documentCount: number): PresenceData {
  const state = english.say('presence.documents', { count: documentCount })
  // Of a custom activity the state is shown, and the name is not; Discord wants one all the same.
  return { status: 'online', activities: [{ type: ActivityType.Custom, name: state, state }] }
}
