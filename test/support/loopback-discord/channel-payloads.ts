import {
  type APIDMChannel,
  type APIGroupDMChannel,
  type APIPublicThreadChannel,
  type APIRole,
  type APITextChannel,
  type APIUser,
  ChannelType,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10'

/** A number, and not the literal 0, is what the flag types take. */
const noFlags: number = 0

export function makeTextChannel(id: string, guildId: string, name: string): APITextChannel {
  return {
    id,
    guild_id: guildId,
    type: ChannelType.GuildText,
    name,
    position: 0,
    permission_overwrites: [],
    parent_id: null,
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    flags: noFlags,
  }
}

export function makeDirectChannel(id: string, user: APIUser): APIDMChannel {
  return { id, type: ChannelType.DM, name: null, recipients: [user], last_message_id: null, flags: noFlags }
}

export function makeGroupChannel(id: string, recipients: readonly APIUser[]): APIGroupDMChannel {
  return {
    id,
    type: ChannelType.GroupDM,
    name: 'Friends',
    icon: null,
    owner_id: recipients[0]?.id ?? id,
    recipients: [...recipients],
    last_message_id: null,
    flags: noFlags,
  }
}

export interface ThreadInput {
  readonly id: string
  readonly guildId: string
  readonly parentId: string
  readonly ownerId: string
  readonly name: string
}

export function makeThread({ id, guildId, parentId, ownerId, name }: ThreadInput): APIPublicThreadChannel {
  return {
    id,
    guild_id: guildId,
    parent_id: parentId,
    owner_id: ownerId,
    type: ChannelType.PublicThread,
    name,
    last_message_id: null,
    rate_limit_per_user: 0,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    applied_tags: [],
    flags: noFlags,
    thread_metadata: {
      archived: false,
      archive_timestamp: new Date().toISOString(),
      auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
      locked: false,
      create_timestamp: new Date().toISOString(),
    },
  }
}

interface RoleInput {
  readonly id: string
  readonly name: string
  readonly permissions: string
  readonly position?: number
}

export function makeRole({ id, name, permissions, position = 0 }: RoleInput): APIRole {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position,
    permissions,
    managed: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: noFlags,
  }
}

export const makeBotRole = (id: string, bot: APIUser): APIRole => ({
  ...makeRole({ id, name: bot.username, permissions: '0', position: 1 }),
  managed: true,
  mentionable: true,
  tags: { bot_id: bot.id },
})
