import type { Chats } from './chat/chats.ts'
import { createManners } from './chat/manners.ts'
import type { Config } from './config.ts'
import type { Answering } from './discord/answering.ts'
import type { Gateway, GatewayConnection, GatewaySettings } from './discord/connection/gateway.ts'
import type { LateTransport } from './discord/delivery.ts'
import { log } from './log.ts'
import type { Health } from './web/health.ts'
import type { WebServer } from './web/server.ts'

export type DoorSettings = Pick<GatewaySettings, 'onLost' | 'connectWithin' | 'client' | 'commands'>

/** What is behind the doors. */
export interface Inside {
  readonly loading: Promise<Chats>
  /** How many documents are loaded; null until they are. */
  readonly documentCount: () => number | null
}

/** The ways in which people reach the bot. */
export interface Doors {
  /** Where interactions are received over HTTP; null if they are not. */
  readonly port: number | null
  /** Settles when the gateway is connected, if it is to be, and Discord knows the commands; rejects with an AppError. */
  readonly connected: Promise<Identity>
  /**
   * Lets nothing new begin, waits for what is open, and ends all connections.
   *
   * @param limit how long is waited, in ms
   */
  close(limit: number): Promise<void>
}

/** What Discord says of the bot. Without a token it says nothing. */
export interface Identity extends Pick<GatewayConnection, 'name' | 'showDocuments'> {
  readonly applicationId: string | null
}

/**
 * Begins to connect to Discord's gateway, and listens for interactions over HTTP, as the settings say.
 *
 * @throws AppError if the port cannot be listened at
 */
export async function openDoors(config: Config, settings: DoorSettings, inside: Inside): Promise<Doors> {
  // oxlint-disable-next-line no-restricted-imports -- on demand, which is what the rule asks for
  const { createAnswering } = await import('./discord/answering.ts')
  const answering = createAnswering(settings.commands, inside.loading, createManners(config.rateLimit))
  const gateway = await gatewayDoor(config, settings, inside, answering)
  const connected = gateway?.connected ?? withoutGateway(config, settings)
  // Whoever waits for it hears of its failure.
  connected.catch(() => {})
  const web = await webDoor(config, settings, answering, healthOf(inside, gateway)).catch(async (thrown: unknown) => {
    await gateway?.close()
    throw thrown
  })
  return {
    port: web?.port ?? null,
    connected,
    close: async limit => {
      web?.stopListening()
      if (!(await answering.work.close(limit)))
        log.warn(`Not everything was finished within ${limit / 1_000} s; what was still open is given up.`)
      await Promise.all([gateway?.close(), web?.close()])
    },
  }
}

async function gatewayDoor(
  { isGatewayOn, discordToken, discordApiUrl }: Config,
  settings: DoorSettings,
  { loading }: Inside,
  answering: Answering,
): Promise<Gateway | null> {
  if (!isGatewayOn || discordToken === null) return null
  // oxlint-disable-next-line no-restricted-imports -- on demand, which is what the rule asks for
  const { openGateway } = await import('./discord/connection/gateway.ts')
  return openGateway({ ...settings, token: discordToken, apiUrl: discordApiUrl, chats: loading, answering })
}

async function webDoor(
  config: Config,
  settings: DoorSettings,
  answering: Answering,
  health: () => Health,
): Promise<WebServer | null> {
  if (config.interactions === null) return null
  const { startWebServer } = await import('./web/server.ts')
  let transport: Promise<LateTransport> | undefined
  const late = async (): Promise<LateTransport> => {
    transport ??= lateTransport(config, settings)
    return transport
  }
  const server = await startWebServer({ ...config.interactions, answering, late, health })
  log.info(`Interactions are received at http://${config.interactions.host}:${server.port}/interactions.`)
  return server
}

/** discord.js is loaded for what comes after an announcement, and not before. */
async function lateTransport({ discordApiUrl }: Config, { client }: DoorSettings): Promise<LateTransport> {
  // oxlint-disable no-restricted-imports -- on demand, which is what the rule asks for
  const [{ createRest }, { interactionTransport }] = await Promise.all([
    import('./discord/connection/application.ts'),
    import('./discord/connection/rest-transport.ts'),
  ])
  // oxlint-enable no-restricted-imports
  return interactionTransport(createRest({ token: null, apiUrl: discordApiUrl }, client?.rest))
}

/** Discord is told of the commands even if interactions come over HTTP alone; without a token it cannot be. */
async function withoutGateway(
  { discordToken, discordApiUrl }: Config,
  { commands, client }: DoorSettings,
): Promise<Identity> {
  const showDocuments = (): void => {}
  if (discordToken === null) {
    log.info('Without DISCORD_TOKEN the commands are not registered with Discord.')
    return { applicationId: null, name: 'Verbatim', showDocuments }
  }
  // oxlint-disable-next-line no-restricted-imports -- on demand, which is what the rule asks for
  const { announceWithoutGateway, createRest } = await import('./discord/connection/application.ts')
  const rest = createRest({ token: discordToken, apiUrl: discordApiUrl }, client?.rest)
  const { id, name } = await announceWithoutGateway(rest, commands, discordApiUrl)
  return { applicationId: id, name, showDocuments }
}

function healthOf({ documentCount }: Inside, gateway: Gateway | null): () => Health {
  const openedAt = performance.now()
  return () => {
    const documents = documentCount()
    const state = gateway?.state ?? 'off'
    return {
      status: state === 'lost' ? 'lost' : documents === null ? 'loading' : 'ok',
      documents: documents ?? 0,
      gateway: state,
      uptime: Math.floor((performance.now() - openedAt) / 1_000),
    }
  }
}
