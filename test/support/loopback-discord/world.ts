import {
  type APIDMChannel,
  type APIGroupDMChannel,
  type APIPublicThreadChannel,
  type APITextChannel,
  type APIUser,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  Locale,
} from 'discord-api-types/v10'
import { makeBotRole, makeDirectChannel, makeGroupChannel, makeTextChannel, makeThread } from './channel-payloads.ts'
import { makeGuild, makeMember, makeUser } from './payloads.ts'
import { Snowflakes } from './snowflakes.ts'
import { Uploads } from './uploads.ts'

export type LoopbackChannel = APITextChannel | APIPublicThreadChannel | APIDMChannel | APIGroupDMChannel

/** The people and places of the test Discord: one guild with one text channel, the bot, one person, and more on demand. */
export class World {
  readonly ids = new Snowflakes()
  readonly applicationId = this.ids.next()
  /** The bot's user has the id of its application, as with every application made since 2016. */
  readonly botUser = makeUser(this.applicationId, 'verbatim', true)
  readonly user = makeUser(this.ids.next(), 'ada')
  readonly guildId = this.ids.next()
  readonly channelId = this.ids.next()
  /** The language of the guild's people, as its owner set it. */
  readonly guildLocale: Locale
  /** A bot that is invited gets a role of its own name, which people mention by mistake for the bot. */
  readonly botRole = makeBotRole(this.ids.next(), this.botUser)
  /** People who take no direct messages from the bot, by id. */
  readonly closedTo = new Set<string>()
  readonly #users = new Map<string, APIUser>([this.botUser, this.user].map(user => [user.id, user]))
  readonly uploads = new Uploads(this.ids)
  readonly #channels = new Map<string, LoopbackChannel>()
  readonly #directChannelIds = new Map<string, string>()

  constructor(guildLocale: Locale = Locale.EnglishUS) {
    this.guildLocale = guildLocale
    this.#channels.set(this.channelId, makeTextChannel(this.channelId, this.guildId, 'general'))
  }

  get users(): ReadonlyMap<string, APIUser> {
    return this.#users
  }

  guild(): GatewayGuildCreateDispatchData {
    const all = [...this.#channels.values()]
    return makeGuild({
      id: this.guildId,
      name: 'Test guild',
      locale: this.guildLocale,
      roles: [this.botRole],
      channels: all.filter(channel => channel.type === ChannelType.GuildText),
      threads: all.filter(channel => channel.type === ChannelType.PublicThread),
      members: [makeMember(this.user), makeMember(this.botUser, [this.botRole.id])],
    })
  }

  addUser(username: string): APIUser {
    const user = makeUser(this.ids.next(), username)
    this.#users.set(user.id, user)
    return user
  }

  /** A user that a test made by itself becomes known by being used. */
  known(user: APIUser = this.user): APIUser {
    this.#users.set(user.id, user)
    return user
  }

  channel(id: string): LoopbackChannel | undefined {
    return this.#channels.get(id)
  }

  addTextChannel(name: string): APITextChannel {
    const channel = makeTextChannel(this.ids.next(), this.guildId, name)
    this.#channels.set(channel.id, channel)
    return channel
  }

  addThread(name: string, parentId: string): APIPublicThreadChannel {
    const thread = makeThread({ id: this.ids.next(), guildId: this.guildId, parentId, ownerId: this.user.id, name })
    this.#channels.set(thread.id, thread)
    return thread
  }

  removeChannel(id: string): void {
    this.#channels.delete(id)
  }

  directChannel(user: APIUser): APIDMChannel {
    const id = this.#directChannelIds.get(user.id) ?? this.ids.next()
    const channel = makeDirectChannel(id, user)
    this.#directChannelIds.set(user.id, id)
    this.#channels.set(id, channel)
    return channel
  }

  /** A conversation among people without the bot: it gets there only where they have the app installed for themselves. */
  groupChannel(user: APIUser): APIGroupDMChannel {
    const known = [...this.#channels.values()].find(channel => channel.type === ChannelType.GroupDM)
    if (known?.type === ChannelType.GroupDM) return known
    const channel = makeGroupChannel(this.ids.next(), [user])
    this.#channels.set(channel.id, channel)
    return channel
  }

  isDirect(channelId: string): boolean {
    return this.#channels.get(channelId)?.type === ChannelType.DM
  }

  isInGuild(channelId: string): boolean {
    const type = this.#channels.get(channelId)?.type
    return type !== ChannelType.DM && type !== ChannelType.GroupDM
  }
}
