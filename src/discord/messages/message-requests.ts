import { MessageFlags, MessageType } from 'discord-api-types/v10'
import type { Key } from '../../wording/wording.ts'
import type { ReceivedMessage } from './received-message.ts'

/** What somebody wants who writes to the bot. */
export type MessageRequest =
  /** `isElsewhere` if the text is that of another message. */
  | { readonly kind: 'question'; readonly text: string; readonly isElsewhere: boolean }
  /** Nothing that can be looked up: the sentence says what to do. */
  | { readonly kind: 'hint'; readonly hint: Key }

/**
 * What a message asks of the bot, or null if it is none of its business: by a bot or by Discord itself, or in a server
 * without naming the bot. Named is who stands in the text; to reply to the bot's message, or to call everybody, names
 * nobody.
 */
export function requestOf(message: ReceivedMessage, botId: string): MessageRequest | null {
  const { guild_id: guildId, content } = message
  const isDirect = guildId === undefined
  if (!isByPerson(message) || !(isDirect || names(message, botId))) return null
  const text = withoutMarkup(content, botId)
  if (text.trim() !== '') return { kind: 'question', text, isElsewhere: false }
  return (
    aboutForwarded(message) ??
    aboutReferenced(message, botId) ?? {
      kind: 'hint',
      hint: wordlessKind(message) ?? (isDirect ? 'problem.only-text' : 'message.name-alone'),
    }
  )
}

/** Other types are Discord's own, such as that somebody has joined. */
const MESSAGE: number = MessageType.Default
const REPLY: number = MessageType.Reply

const isByPerson = ({ author, type, webhook_id: webhookId }: ReceivedMessage): boolean =>
  author.bot !== true && webhookId === undefined && (type === MESSAGE || type === REPLY)

/** Discord's list says who was meant, which the text inside of code does not; the list alone also holds reply pings. */
const names = ({ content, mentions }: ReceivedMessage, botId: string): boolean =>
  mentions.some(({ id }) => id === botId) && [`<@${botId}>`, `<@!${botId}>`].some(name => content.includes(name))

/** The text without the bot's name, and without the ids of other people, roles, channels and emoji: those are no words. */
function withoutMarkup(content: string, botId: string): string {
  const markup = new RegExp(`<@!?${botId}>[,:]?|<(?:@[!&]?|#|a?:\\w{1,32}:)\\d{1,20}>`, 'gu')
  const words = content.replace(markup, ' ')
  return words === content ? content : words.replace(/[^\S\n]{2,}/gu, ' ').trim()
}

/** A direct message shows what it forwards. */
function aboutForwarded({ message_snapshots: [forwarded] }: ReceivedMessage): MessageRequest | null {
  if (!forwarded) return null
  const text = withoutMarkup(forwarded.message.content, '')
  return text.trim() === ''
    ? { kind: 'hint', hint: 'message.forwarded' }
    : { kind: 'question', text, isElsewhere: true }
}

/** Whoever names the bot in a reply and says no more means what the other message says, if that is another's. */
function aboutReferenced(message: ReceivedMessage, botId: string): MessageRequest | null {
  const { referenced_message: other, type } = message
  if (type !== REPLY || other === null || other?.author.id === botId) return null
  const text = withoutMarkup(other?.content ?? '', botId)
  return text.trim() === ''
    ? { kind: 'hint', hint: 'message.not-shown' }
    : { kind: 'question', text, isElsewhere: true }
}

/** What a message is that has no words, or null if it is nothing at all. */
function wordlessKind(message: ReceivedMessage): Key | null {
  const { flags = 0, attachments, sticker_items: stickers, embeds, poll } = message
  if ((flags & MessageFlags.IsVoiceMessage) !== 0) return 'message.voice'
  const [attachment] = attachments
  if (attachment) return attachment.content_type?.startsWith('image/') ? 'message.picture' : 'message.file'
  if (stickers.length > 0) return 'message.sticker'
  if (poll !== undefined && poll !== null) return 'message.poll'
  return embeds.length > 0 ? 'message.embed' : null
}
