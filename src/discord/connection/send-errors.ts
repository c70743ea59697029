import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'

/** Why Discord did not take something that was sent, where that is no failure of ours. */
export type SendError =
  | 'missing-permissions'
  | 'missing-access'
  | 'no-read-history'
  | 'person-unreachable'
  | 'unknown-channel'
  | 'unknown-message'
  | 'archived-thread'
  | 'blocked-words'
  | 'refused-layout'
  | 'too-late'
  | 'already-answered'

/** By Discord's error codes (discord-api-docs, opcodes and status codes, JSON error codes). */
const NAMES: ReadonlyMap<number | string, SendError> = new Map([
  [RESTJSONErrorCodes.MissingPermissions, 'missing-permissions'],
  [RESTJSONErrorCodes.MissingAccess, 'missing-access'],
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory, 'no-read-history'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'person-unreachable'],
  [RESTJSONErrorCodes.UnknownChannel, 'unknown-channel'],
  [RESTJSONErrorCodes.UnknownMessage, 'unknown-message'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'archived-thread'],
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration, 'blocked-words'],
  [RESTJSONErrorCodes.UnknownInteraction, 'too-late'],
  [RESTJSONErrorCodes.UnknownWebhook, 'too-late'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'too-late'],
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged, 'already-answered'],
])

/** discord.js says in one line each which fields of a form are wrong, by their paths. */
const WRONG_LAYOUT = /^(?:data\.)?(?:components|flags)\b/mu
const WRONG_REFERENCE = /^message_reference\b/mu

/** The name of what went wrong, or null for what has none. */
export function sendErrorOf(thrown: unknown): SendError | null {
  if (!(thrown instanceof DiscordAPIError)) return null
  if (thrown.code !== RESTJSONErrorCodes.InvalidFormBodyOrContentType) return NAMES.get(thrown.code) ?? null
  if (WRONG_LAYOUT.test(thrown.message)) return 'refused-layout'
  return WRONG_REFERENCE.test(thrown.message) ? 'unknown-message' : null
}

/** What the log says of it. */
export function reportOf(error: SendError, channelId: string): string {
  switch (error) {
    case 'missing-permissions':
      return `The bot lacks the permission Send Messages (in threads: Send Messages in Threads) in channel ${channelId}: answers there are dropped.`
    case 'missing-access':
      return `The bot lacks the permission View Channel in channel ${channelId}: answers there are dropped.`
    case 'no-read-history':
      return `The bot lacks the permission Read Message History in channel ${channelId}: answers there are no replies to their questions.`
    case 'person-unreachable':
      return 'Somebody takes no direct messages from the bot: what was meant for them is dropped.'
    case 'unknown-channel':
      return `Channel ${channelId} is not there any more: answers in it are dropped.`
    case 'unknown-message':
      return `A question in channel ${channelId} was deleted before its answer: that is no reply to it.`
    case 'archived-thread':
      return `Thread ${channelId} was archived before an answer came, and the bot does not open it (permission Manage Threads): the answer is dropped.`
    case 'blocked-words':
      return `The server's automatic moderation blocked an answer in channel ${channelId}: it is dropped.`
    case 'refused-layout':
      return `Discord refused the layout of an answer in channel ${channelId}: it is sent as plain text.`
    case 'too-late':
      return 'An answer came after Discord had given up on it, or what it answers was deleted: it is dropped.'
    case 'already-answered':
      return 'An answer came a second time: the first one is seen.'
  }
}
