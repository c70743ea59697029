import {
  type IShardingStrategy,
  managerToFetchingStrategyOptions,
  SimpleContextFetchingStrategy,
  SimpleShardingStrategy,
  type WebSocketManager,
  type WebSocketShard,
  WebSocketShardEvents,
} from '@discordjs/ws'
import type { GatewayDispatchPayload, GatewaySendPayload } from 'discord-api-types/v10'
import { EndingShard } from './ending-shard.ts'

/** What is told of each dispatch of the gateway; true if it has been dealt with, so that discord.js need not hear of it. */
export type DispatchListener = (dispatch: GatewayDispatchPayload) => boolean

/**
 * Keeps the connections to the gateway as discord.js would, but for one thing: what the listener has dealt with goes no
 * further. discord.js would make objects of every interaction and message, which nobody reads, and of the bot's own
 * answers too; that takes it as long as half of what we do for an answer that is known.
 */
export class ListeningSharding implements IShardingStrategy {
  readonly #manager: WebSocketManager
  readonly #listener: DispatchListener
  readonly #shards = new Map<number, WebSocketShard>()

  constructor(manager: WebSocketManager, listener: DispatchListener) {
    this.#manager = manager
    this.#listener = listener
  }

  async spawn(shardIds: readonly number[]): Promise<void> {
    const options = await managerToFetchingStrategyOptions(this.#manager)
    for (const id of shardIds) {
      const shard = new EndingShard(new SimpleContextFetchingStrategy(this.#manager, options), id)
      this.#relay(shard)
      this.#shards.set(id, shard)
    }
  }

  async connect(): Promise<void> {
    await Promise.all(this.#all().map(shard => shard.connect()))
  }

  async destroy(options?: Parameters<IShardingStrategy['destroy']>[0]): Promise<void> {
    await Promise.all(this.#all().map(shard => shard.destroy(options)))
    this.#shards.clear()
  }

  async send(shardId: number, payload: GatewaySendPayload): Promise<void> {
    const shard = this.#shards.get(shardId)
    if (!shard) throw new RangeError(`There is no shard ${shardId}.`)
    await shard.send(payload)
  }

  /** In a collection as the package itself makes them: discord.js brings those of another version. */
  async fetchStatus(): ReturnType<SimpleShardingStrategy['fetchStatus']> {
    const statuses = await new SimpleShardingStrategy(this.#manager).fetchStatus()
    for (const { id, status } of this.#all()) statuses.set(id, status)
    return statuses
  }

  #all(): readonly WebSocketShard[] {
    return [...this.#shards.values()]
  }

  /** Event by event: only so can the compiler see that each arrives with what belongs to it. */
  #relay(shard: WebSocketShard): void {
    const manager = this.#manager
    const { id: shardId } = shard
    const {
      Closed,
      Debug,
      Dispatch,
      Error: Failed,
      HeartbeatComplete: Beat,
      Hello,
      Ready,
      Resumed,
    } = WebSocketShardEvents
    shard.on(Dispatch, payload => {
      if (!this.#listener(payload.data)) manager.emit(Dispatch, { ...payload, shardId })
    })
    shard.on(Closed, payload => void manager.emit(Closed, { ...payload, shardId }))
    shard.on(Debug, payload => void manager.emit(Debug, { ...payload, shardId }))
    shard.on(Failed, payload => void manager.emit(Failed, { ...payload, shardId }))
    shard.on(Beat, payload => void manager.emit(Beat, { ...payload, shardId }))
    shard.on(Hello, () => void manager.emit(Hello, { shardId }))
    shard.on(Ready, payload => void manager.emit(Ready, { ...payload, shardId }))
    shard.on(Resumed, () => void manager.emit(Resumed, { shardId }))
  }
}
