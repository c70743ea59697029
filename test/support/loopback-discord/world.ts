import {
  type APIDMChannel,
  type APITextChannel,
  type APIUser,
  ChannelType,
  type GatewayGuildCreateDispatchData,
} from 'discord-api-types/v10'
import { makeDirectChannel, makeGuild, makeTextChannel, makeUser } from './payloads.ts'
import { Snowflakes } from './snowflakes.ts'

/** The people and places of the test Discord: one guild with one text channel, the bot, one person, and more on demand. */
export class World {
  readonly ids = new Snowflakes()
  readonly applicationId = this.ids.next()
  /** The bot's user has the id of its application, as with every application made since 2016. */
  readonly botUser = makeUser(this.applicationId, 'verbatim', true)
  readonly user = makeUser(this.ids.next(), 'ada')
  readonly guildId = this.ids.next()
  readonly channelId = this.ids.next()
  readonly #textChannel = makeTextChannel(this.channelId, this.guildId, 'general')
  readonly #users = new Map<string, APIUser>([this.botUser, this.user].map(user => [user.id, user]))
  readonly #channels = new Map<string, APITextChannel | APIDMChannel>([[this.channelId, this.#textChannel]])
  readonly #directChannelIds = new Map<string, string>()

  get users(): ReadonlyMap<string, APIUser> {
    return this.#users
  }

  guild(): GatewayGuildCreateDispatchData {
    return makeGuild(this.guildId, 'Test guild', [this.#textChannel], [this.user, this.botUser])
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

  channel(id: string): APITextChannel | APIDMChannel | undefined {
    return this.#channels.get(id)
  }

  directChannel(user: APIUser): APIDMChannel {
    const id = this.#directChannelIds.get(user.id) ?? this.ids.next()
    const channel = makeDirectChannel(id, user)
    this.#directChannelIds.set(user.id, id)
    this.#channels.set(id, channel)
    return channel
  }

  isDirect(channelId: string): boolean {
    return this.#channels.get(channelId)?.type === ChannelType.DM
  }
}
