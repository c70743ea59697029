import { type APIInteraction, PermissionFlagsBits } from 'discord-api-types/v10'
import type { Visitor } from '../chat/visitor.ts'
import { type Wording, wordingFor } from '../wording/wording.ts'
import type { ReceivedMessage } from './received-message.ts'

/** The person behind an interaction. */
export function visitorOf(interaction: APIInteraction): Visitor {
  const { member, user, channel, guild_id: community } = interaction
  const person = (member?.user ?? user)?.id ?? ''
  const locale = 'locale' in interaction ? interaction.locale : ''
  const permissions = BigInt(member?.permissions ?? '0')
  return {
    person,
    channel: channel?.id ?? '',
    ...(community === undefined ? {} : { community }),
    wording: wordingFor(locale),
    mayModerate: (permissions & PermissionFlagsBits.ManageMessages) !== 0n,
  }
}

/** The person who wrote a message. Discord does not say in which language they read, nor what they may do there. */
export function authorOf(message: ReceivedMessage, wording: Wording): Visitor {
  const { author, channel_id: channel, guild_id: community } = message
  return {
    person: author.id,
    channel,
    ...(community === undefined ? {} : { community }),
    wording,
    mayModerate: false,
  }
}
