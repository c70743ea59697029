import {
  type APIApplication,
  type APIGuildMember,
  type APIRole,
  type APITextChannel,
  type APIThreadChannel,
  type APIUser,
  type GatewayGuildCreateDispatchData,
  type GatewayReadyDispatchData,
  Locale,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import { makeRole } from './channel-payloads.ts'

/** What an ordinary member may do in the test guild. */
export const memberPermissions = (
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
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
    flags: noFlags,
    primary_guild: null,
  }
}

/** What an account is told of itself. */
export const makeOwnUser = (user: APIUser): APIUser => ({
  ...user,
  mfa_enabled: false,
  locale: Locale.EnglishUS,
  email: null,
  verified: true,
})

export function makeMember(user: APIUser, roles: readonly string[] = []): APIGuildMember {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [...roles],
    joined_at: joinedAt,
    deaf: false,
    mute: false,
    flags: noFlags,
    pending: false,
    premium_since: null,
    communication_disabled_until: null,
  }
}

interface GuildInput {
  readonly id: string
  readonly name: string
  readonly locale: Locale
  /** Besides @everyone. */
  readonly roles: readonly APIRole[]
  readonly channels: readonly APITextChannel[]
  readonly threads: readonly APIThreadChannel[]
  readonly members: readonly APIGuildMember[]
}

export function makeGuild(input: GuildInput): GatewayGuildCreateDispatchData {
  const { id, name, members } = input
  return {
    id,
    name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: members[0]?.user.id ?? id,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [makeRole({ id, name: '@everyone', permissions: memberPermissions }), ...input.roles],
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
    preferred_locale: input.locale,
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
    members: [...members],
    channels: [...input.channels],
    threads: [...input.threads],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

export function makeApplication(id: string, bot: APIUser, owner: APIUser): APIApplication {
  // Discord sends these, and its description demands them, though the types do not know them.
  const undocumented = { type: null, explicit_content_filter: 0, eligible_oauth2_scopes: [] }
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
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner,
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    ...undocumented,
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
