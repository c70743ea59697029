import {
  Client,
  type ClientOptions,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  OAuth2Scopes,
  Options,
  Partials,
  PermissionFlagsBits,
} from 'discord.js'
import type { APIInteraction } from 'discord-api-types/v10'
import type { Chat } from '../chat/chat.ts'
import { AppError } from '../errors.ts'
import { log } from '../log.ts'
import type { Command } from './command.ts'
import { connectionError, finalCloseError } from './connection-errors.ts'
import { deliver } from './delivery.ts'
import { createInteractionHandler } from './interactions.ts'
import { answerMessage, type ReceivedMessage } from './messages.ts'
import { RecentIds } from './recent-ids.ts'
import { registerCommands } from './registration.ts'
import { commandRegistry, interactionTransport, sendMessage } from './rest-transport.ts'

export interface GatewaySettings {
  readonly token: string
  /** Without the version. */
  readonly apiUrl: string
  readonly commands: readonly Command[]
  readonly chat: Chat
  /** Called when Discord has closed the connection for good. */
  readonly onLost: (error: AppError) => void
  /** In ms; discord.js itself may try for ever. */
  readonly connectWithin?: number
  /** For tests and proxies. */
  readonly client?: Pick<ClientOptions, 'ws' | 'rest'>
}

/** A bot that is connected and answers. */
export interface GatewayConnection {
  /** As people see it. */
  readonly name: string
  /** Opens the page on which the bot is invited to a server. */
  readonly inviteUrl: string
  close(): Promise<void>
}

const CONNECT_WITHIN = 30_000

/** What the bot may do in a server that it is invited to: read, write, and reply to a message. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory

/** discord.js would lead to the host of the API, which need not be Discord's own. */
function inviteUrl(applicationId: string): string {
  const url = new URL('https://discord.com/oauth2/authorize')
  url.searchParams.set('client_id', applicationId)
  url.searchParams.set('scope', [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '))
  url.searchParams.set('permissions', PERMISSIONS.toString())
  return url.href
}

/** Twice-delivered events arrive within seconds of each other. */
const MOST_RECENT_IDS = 10_000

/**
 * Connects to Discord's gateway, tells Discord of the commands if they have changed, and answers interactions and direct
 * messages. Nothing privileged is asked for.
 *
 * @throws AppError discord-refused or discord-unreachable
 */
export async function connectGateway(settings: GatewaySettings): Promise<GatewayConnection> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
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
    ...settings.client,
    rest: { ...settings.client?.rest, api: settings.apiUrl },
  })
  answerEvents(client, settings)
  reportTrouble(client, settings.onLost)
  try {
    await within(settings.connectWithin ?? CONNECT_WITHIN, client.login(settings.token))
    await announceCommands(client, settings.commands)
  } catch (thrown) {
    // discord.js may go on connecting after it was destroyed.
    client.once(Events.ShardReady, () => void client.destroy())
    await client.destroy()
    throw connectionError(thrown, settings.apiUrl)
  }
  return {
    name: client.user?.tag ?? 'Verbatim',
    inviteUrl: inviteUrl(client.application?.id ?? ''),
    close: () => client.destroy(),
  }
}

/**
 * Raw payloads are listened to, not discord.js's objects: the HTTP door gets the same payloads, and a direct message
 * without the optional channel_type is not lost on the way.
 */
function answerEvents(client: Client, { commands, chat }: GatewaySettings): void {
  const handle = createInteractionHandler(commands, chat)
  const transport = interactionTransport(client.rest)
  const recent = new RecentIds(MOST_RECENT_IDS)
  const report = (thrown: unknown): void => log.error({ err: thrown }, 'An answer could not be sent.')

  client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown) => {
    if (!isInteraction(payload) || !recent.isNew(payload.id)) return
    answerSafely(async () => deliver(payload, handle(payload), transport), report)
  })
  client.ws.on(GatewayDispatchEvents.MessageCreate, (payload: unknown) => {
    if (!isMessage(payload) || !recent.isNew(payload.id)) return
    answerSafely(async () => {
      const answer = await answerMessage(payload, chat)
      if (answer) await sendMessage(client.rest, answer)
    }, report)
  })
}

const answerSafely = (answer: () => Promise<void>, report: (thrown: unknown) => void): void => {
  answer().catch(report)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Ids are put into addresses. */
const isSnowflake = (id: unknown): boolean => typeof id === 'string' && /^\d{15,20}$/u.test(id)

const isInteraction = (payload: unknown): payload is APIInteraction =>
  isRecord(payload) &&
  [payload['id'], payload['application_id']].every(isSnowflake) &&
  typeof payload['token'] === 'string' &&
  /^[\w.~+=-]+$/u.test(payload['token'])

const isMessage = (payload: unknown): payload is ReceivedMessage =>
  isRecord(payload) &&
  [payload['id'], payload['channel_id']].every(isSnowflake) &&
  typeof payload['content'] === 'string' &&
  isRecord(payload['author'])

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

/** @throws AppError discord-unreachable after `limit` ms */
async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new AppError(
          'discord-unreachable',
          `Discord did not accept a connection within ${limit / 1_000} s: try again later.`,
        ),
      )
    }, limit)
  })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

async function announceCommands(client: Client, commands: readonly Command[]): Promise<void> {
  const id = client.application?.id ?? client.user?.id
  if (id === undefined) throw new AppError('discord-unreachable', 'Discord did not say which application this is.')
  const registration = await registerCommands(commands, commandRegistry(client.rest, id))
  const changes = Object.entries(registration).flatMap(([kind, names]) =>
    names.length === 0 ? [] : [`${kind}: ${names.map(name => `/${name}`).join(', ')}`],
  )
  log.info(
    changes.length === 0 ? 'The commands are unchanged.' : `The commands were registered (${changes.join('; ')}).`,
  )
}
