import { setTimeout as pause } from 'node:timers/promises'
import { Client, type ClientOptions, Events, GatewayDispatchEvents, GatewayIntentBits, Options } from 'discord.js'
import type { Chats } from '../../chat/chats.ts'
import { AppError } from '../../errors.ts'
import { log } from '../../log.ts'
import type { Answering } from '../answering.ts'
import type { AnyCommand } from '../commands/command.ts'
import { deliver } from '../delivery.ts'
import { MessageSender } from '../messages/message-sending.ts'
import { createMessageHandler } from '../messages/messages.ts'
import { isByBot, readMessage } from '../messages/received-message.ts'
import { announceCommands } from './application.ts'
import { connectionError, finalCloseError } from './connection-errors.ts'
import { makeRequest } from './http-requests.ts'
import { LOADING, presenceOf } from './presence.ts'
import { isInteraction } from './received.ts'
import { interactionTransport, messageTransport } from './rest-transport.ts'
import { type DispatchListener, ListeningSharding } from './sharding.ts'

export interface GatewaySettings {
  readonly token: string
  /** Without the version. */
  readonly apiUrl: string
  readonly commands: readonly AnyCommand[]
  /** Messages wait until they are loaded. */
  readonly chats: Promise<Chats>
  readonly answering: Answering
  /** Called when Discord has closed the connection for good. */
  readonly onLost: (error: AppError) => void
  /** In ms; discord.js itself may try for ever. */
  readonly connectWithin?: number
  /** For tests and proxies. */
  readonly client?: Pick<ClientOptions, 'ws' | 'rest'>
}

/** How a connection stands: it is made (again), it is there, or Discord has closed it for good. */
export type GatewayState = 'connecting' | 'ready' | 'lost'

/** A bot that connects, and answers as soon as it is connected. */
export interface Gateway {
  readonly state: GatewayState
  /** Settles when the connection is there and Discord knows the commands; rejects with an AppError if that fails. */
  readonly connected: Promise<GatewayConnection>
  close(): Promise<void>
}

/** A bot that is connected. */
export interface GatewayConnection {
  readonly applicationId: string
  /** As people see it. */
  readonly name: string
  /** Shows under the bot's name how many documents it quotes from, from now on. */
  showDocuments(count: number): void
}

const CONNECT_WITHIN = 30_000

/**
 * Connects to Discord's gateway, tells Discord of the commands if they have changed, and answers interactions, direct
 * messages, and messages that name the bot. Nothing privileged is asked for.
 */
export function openGateway(settings: GatewaySettings): Gateway {
  // Its first connection is made by `connect` below, when there is somebody to listen.
  let listener: DispatchListener = () => false
  const client = createClient(settings, dispatch => listener(dispatch))
  const closing = new AbortController()
  let state: GatewayState = 'connecting'
  client.on(Events.ShardReady, () => {
    state = 'ready'
  })
  client.on(Events.ShardResume, () => {
    state = 'ready'
  })
  client.on(Events.ShardReconnecting, () => {
    state = 'connecting'
  })
  listener = answeringListener(client, settings)
  reportTrouble(client, error => {
    state = 'lost'
    settings.onLost(error)
  })
  return {
    get state() {
      return state
    },
    connected: connect(client, settings, closing.signal),
    close: async () => {
      closing.abort()
      await client.destroy()
    },
  }
}

function createClient({ client, apiUrl }: GatewaySettings, listener: DispatchListener): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    allowedMentions: { parse: [], repliedUser: false },
    presence: LOADING,
    // What Discord sends is answered from its own payload: of people and their messages nothing is kept, but for the
    // bot's own account, which discord.js itself needs.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      GuildMemberManager: { maxSize: 0, keepOverLimit: member => member.id === member.client.user.id },
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: user => user.id === user.client.user.id },
      VoiceStateManager: 0,
    }),
    ...client,
    ws: { ...client?.ws, buildStrategy: manager => new ListeningSharding(manager, listener) },
    rest: { makeRequest, ...client?.rest, api: apiUrl },
  })
}

/** @throws AppError discord-refused or discord-unreachable */
async function connect(client: Client, settings: GatewaySettings, closing: AbortSignal): Promise<GatewayConnection> {
  try {
    await within(settings.connectWithin ?? CONNECT_WITHIN, client.login(settings.token), closing)
    const applicationId = client.application?.id ?? client.user?.id
    if (applicationId === undefined)
      throw new AppError('discord-unreachable', 'Discord did not say which application this is.')
    await announceCommands(client.rest, applicationId, settings.commands)
    return { applicationId, name: client.user?.tag ?? 'Verbatim', showDocuments: documentCounter(client) }
  } catch (thrown) {
    // discord.js may go on connecting after it was destroyed.
    client.once(Events.ShardReady, () => void client.destroy())
    await client.destroy()
    throw connectionError(thrown, settings.apiUrl)
  }
}

/** Discord forgets the presence with the session. */
function documentCounter(client: Client): (count: number) => void {
  let shown: number | null = null
  const show = (): void => {
    if (shown !== null) client.user?.setPresence(presenceOf(shown))
  }
  client.on(Events.ShardReady, show)
  return count => {
    if (count === shown) return
    shown = count
    show()
  }
}

/**
 * Raw payloads are listened to, not discord.js's objects: the HTTP door gets the same payloads, and a direct message
 * without the optional channel_type is not lost on the way.
 */
function answeringListener(client: Client, { chats, answering }: GatewaySettings): DispatchListener {
  const { handle, manners, recent, work } = answering
  const transport = interactionTransport(client.rest)
  const sender = new MessageSender(messageTransport(client.rest))
  const messageHandler = chats.then(loaded =>
    createMessageHandler({
      chats: loaded,
      manners,
      botId: () => client.user?.id ?? '',
      localeOf: guildId => client.guilds.cache.get(guildId)?.preferredLocale,
      parentOf: async channelId => {
        // What a thread sees depends on it, so one that the gateway has not told of is asked for.
        const channel = client.channels.cache.get(channelId) ?? (await client.channels.fetch(channelId))
        return channel?.isThread() ? (channel.parentId ?? undefined) : undefined
      },
    }),
  )
  // Whoever waits for the documents hears that they cannot be read.
  messageHandler.catch(() => {})
  const begin = (answer: () => Promise<void>): void => {
    work.add(answer().catch((thrown: unknown) => log.error({ err: thrown }, 'An answer could not be sent.')))
  }

  const answerInteraction = (payload: unknown): void => {
    if (work.isClosed || !isInteraction(payload) || !recent.isNew(payload.id)) return
    begin(async () => deliver(payload, handle(payload), transport))
  }
  const answerMessage = (payload: unknown): void => {
    const message = isByBot(payload) ? null : readMessage(payload)
    if (work.isClosed || !message || !recent.isNew(message.id)) return
    begin(async () => {
      const answerTo = await messageHandler
      const answer = await answerTo(message)
      if (answer) await sender.send(answer)
    })
  }
  return ({ t: name, d: payload }) => {
    if (name === GatewayDispatchEvents.InteractionCreate) answerInteraction(payload)
    else if (name === GatewayDispatchEvents.MessageCreate) answerMessage(payload)
    else return false
    return true
  }
}

function reportTrouble(client: Client, onLost: (error: AppError) => void): void {
  client.on(Events.Error, error => log.error({ err: error }, 'The connection to Discord failed.'))
  client.on(Events.ShardError, error => log.warn({ err: error }, 'The connection to Discord broke; it is made again.'))
  client.on(Events.ShardReconnecting, () => log.info('Connecting to Discord again.'))
  client.on(Events.ShardResume, () => log.info('Connected to Discord again.'))
  client.on(Events.ShardDisconnect, ({ code }) => {
    const error = finalCloseError(code)
    if (error) onLost(error)
  })
}

/** @throws AppError discord-unreachable after `limit` ms, or when it is not waited for any more */
async function within<T>(limit: number, work: Promise<T>, closing: AbortSignal): Promise<T> {
  const waited = new AbortController()
  const signal = AbortSignal.any([waited.signal, closing])
  const tooLate = pause(limit, undefined, { signal }).then(
    () => {
      throw new AppError(
        'discord-unreachable',
        `Discord did not accept a connection within ${limit / 1_000} s: try again later.`,
      )
    },
    () => {
      throw new AppError('discord-unreachable', 'The connection was ended before Discord had accepted it.')
    },
  )
  try {
    return await Promise.race([work, tooLate])
  } finally {
    waited.abort()
  }
}
