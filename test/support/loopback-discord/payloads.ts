import {
  type APIApplication,
  type APIDMChannel,
  type APIGuildMember,
  type APIRole,
  type APITextChannel,
  type APIUser,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  type GatewayReadyDispatchData,
  Locale,
  PermissionFlagsBits,
} from 'discord-api-types/v10'

/** What an ordinary member may do in the test guild. */
export const memberPermissions = (
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps
).toString()

export const administratorPermissions = PermissionFlagsBits.Administrator.toString()

/** A number, and not the literal 0, is what the flag types take. */
const noFlags: number = 0

const joinedAt = '2024-01-01T00:00:00.000000+00:00'

export function makeUser(id: string, username: string, bot = false): APIUser {
  return {
    id,
    username,
    discriminator: bot ? '0001' : '0',
    global_name: bot ? null : username,
    avatar: null,
    bot,
    public_flags: noFlags,
  }
}

export function makeMember(user: APIUser): APIGuildMember {
  return {
    user,
    nick: null,
    avatar: null,
    roles: [],
    joined_at: joinedAt,
    deaf: false,
    mute: false,
    flags: noFlags,
    pending: false,
    premium_since: null,
    communication_disabled_until: null,
  }
}

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

function everyoneRole(guildId: string): APIRole {
  return {
    id: guildId,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: memberPermissions,
    managed: false,
    mentionable: false,
    flags: noFlags,
  }
}

export function makeGuild(
  id: string,
  name: string,
  channels: readonly APITextChannel[],
  members: readonly APIUser[],
): GatewayGuildCreateDispatchData {
  return {
    id,
    name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: members[0]?.id ?? id,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [everyoneRole(id)],
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: noFlags,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: Locale.EnglishUS,
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    hub_type: null,
    safety_alerts_channel_id: null,
    incidents_data: null,
    joined_at: joinedAt,
    large: false,
    unavailable: false,
    member_count: members.length,
    voice_states: [],
    members: members.map(makeMember),
    channels: [...channels],
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

export function makeApplication(id: string, bot: APIUser): APIApplication {
  return {
    id,
    name: bot.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    bot,
    summary: '',
    verify_key: '0'.repeat(64),
    team: null,
    flags: noFlags,
    flags_new: '0',
  }
}

export interface ReadyInput {
  readonly applicationId: string
  readonly botUser: APIUser
  readonly guildIds: readonly string[]
  readonly sessionId: string
  readonly gatewayUrl: string
}

export function makeReady(input: ReadyInput): GatewayReadyDispatchData {
  return {
    v: 10,
    user: input.botUser,
    // Guilds come as unavailable here and in full afterwards, each in a GUILD_CREATE.
    guilds: input.guildIds.map(id => ({ id, unavailable: true })),
    session_id: input.sessionId,
    resume_gateway_url: input.gatewayUrl,
    shard: [0, 1],
    application: { id: input.applicationId, flags: noFlags, flags_new: '0' },
  }
}
