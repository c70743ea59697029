import {
  type APIInteraction,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import type { Door, Visitor } from '../chat/visitor.ts'
import { type Wording, wordingFor } from '../wording/wording.ts'
import type { ReceivedMessage } from './messages/received-message.ts'

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
    door: doorOf(interaction),
    wording: wordingFor(locale),
    mayModerate: (permissions & PermissionFlagsBits.ManageMessages) !== 0n,
  }
}

/** Discord names the server as the owner of the app where the app is a member of it. */
function doorOf(interaction: APIInteraction): Door {
  if (!('context' in interaction && 'authorizing_integration_owners' in interaction))
    return interaction.guild_id === undefined ? 'direct' : 'server'
  const owners = interaction.authorizing_integration_owners
  const isMember = owners[ApplicationIntegrationType.GuildInstall] !== undefined
  if (interaction.context === InteractionContextType.BotDM) return 'direct'
  return interaction.context === InteractionContextType.Guild && isMember ? 'server' : 'elsewhere'
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
