import { WebSocketShard, WebSocketShardEvents } from '@discordjs/ws'

type Options = NonNullable<Parameters<WebSocketShard['destroy']>[0]>

/**
 * A connection to the gateway that ends when it is told to, also while it is being made. @discordjs/ws 1.2.3 alone takes
 * the end of its waiting for Discord for a time-out: it connects again, and never says that it has ended.
 */
export class EndingShard extends WebSocketShard {
  #end: Promise<void> | undefined

  constructor(...given: ConstructorParameters<typeof WebSocketShard>) {
    super(...given)
    // Told to end between two attempts, it has begun another one. Its heartbeat is prepared right after this.
    this.on(WebSocketShardEvents.Hello, () => {
      if (this.#end) queueMicrotask(() => void super.destroy())
    })
  }

  override async destroy(options: Options = {}): Promise<void> {
    if (options.recover === undefined) this.#end ??= super.destroy(options)
    await (this.#end ?? super.destroy(options))
  }
}
