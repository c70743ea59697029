import {
  type APIInteraction,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import type { Door, Visitor } from '../chat/visitor.ts'
import { type Wording, wordingFor } from '../wording/wording.ts'
import type { ReceivedMessage } from './messages/received-message.ts'

/** The person behind an interaction. */
export function visitorOf(interaction: APIInteraction): Visitor {
  const { member, user, channel, channel_id: channelId, guild_id: community } = interaction
  const person = (member?.user ?? user)?.id ?? ''
  const locale = 'locale' in interaction ? interaction.locale : ''
  const permissions = permissionsIn(member?.permissions)
  const parent = parentOf(channel)
  return {
    person,
    channel: channel?.id ?? channelId ?? '',
    ...(parent === undefined ? {} : { parent }),
    ...(community === undefined ? {} : { community }),
    door: doorOf(interaction),
    wording: wordingFor(locale),
    mayModerate: (permissions & PermissionFlagsBits.ManageMessages) !== 0n,
    mayKeep: (permissions & KEEPING) !== 0n,
  }
}

/** Whoever may do anything may do this too, and Discord need not say so. */
const KEEPING = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator

/** What is no number of permissions gives none. */
const permissionsIn = (bits = ''): bigint => (/^\d{1,40}$/u.test(bits) ? BigInt(bits) : 0n)

const THREADS: ReadonlySet<unknown> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
])

/** The channel of a thread. A category has a parent's place in other channels, and is none. */
function parentOf(channel: APIInteraction['channel']): string | undefined {
  if (!channel || !THREADS.has(channel.type) || !('parent_id' in channel)) return undefined
  return channel.parent_id ?? undefined
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

/**
 * The person who wrote a message. Discord does not say in which language they read, nor what they may do there.
 *
 * @param parent the channel that theirs, a thread, belongs to
 */
export function authorOf(message: ReceivedMessage, wording: Wording): Visitor {
  const { author, channel_id: channel, guild_id: community } = message
  return {
    person: author.id,
    channel,
    ...(community === undefined ? {} : { community }),
    wording,
    mayModerate: false,
    mayKeep: false,
  }
}
