import { ChannelType, OverwriteType } from 'discord-api-types/v10'
import type { Gateway } from './gateway.ts'
import type { LoopbackChannel, World } from './world.ts'

/** What those who run the guild do to its channels; the gateway tells of it. */
export class Places {
  readonly #world: World
  readonly #gateway: Gateway

  constructor(world: World, gateway: Gateway) {
    this.#world = world
    this.#gateway = gateway
  }

  /** @returns the id of a new text channel */
  addChannel(name: string): string {
    const channel = this.#world.addTextChannel(name)
    this.#gateway.dispatch('CHANNEL_CREATE', () => channel)
    return channel.id
  }

  /** @returns the id of a new thread */
  addThread(name: string, parentId: string = this.#world.channelId): string {
    const thread = this.#world.addThread(name, parentId)
    this.#gateway.dispatch('THREAD_CREATE', () => thread)
    return thread.id
  }

  /** A thread that is not locked is opened again by the next message. */
  archiveThread(id: string, locked = true): void {
    const thread = this.#existing(id)
    if (thread.type !== ChannelType.PublicThread || thread.thread_metadata === undefined)
      throw new Error(`${id} is no thread`)
    Object.assign(thread.thread_metadata, { archived: true, locked })
    this.#gateway.dispatch('THREAD_UPDATE', () => thread)
  }

  deleteChannel(id: string): void {
    const channel = this.#existing(id)
    this.#world.removeChannel(id)
    const event = channel.type === ChannelType.PublicThread ? 'THREAD_DELETE' : 'CHANNEL_DELETE'
    this.#gateway.dispatch(event, () => channel)
  }

  /** The bot may do all that a member may in a text channel but this. */
  denyPermissions(channelId: string, denied: bigint): void {
    const channel = this.#existing(channelId)
    if (channel.type !== ChannelType.GuildText) throw new Error(`${channelId} is no text channel`)
    channel.permission_overwrites = [
      { id: this.#world.botUser.id, type: OverwriteType.Member, allow: '0', deny: denied.toString() },
    ]
    this.#gateway.dispatch('CHANNEL_UPDATE', () => channel)
  }

  #existing(id: string): LoopbackChannel {
    const channel = this.#world.channel(id)
    if (channel === undefined) throw new Error(`there is no channel ${id}`)
    return channel
  }
}
