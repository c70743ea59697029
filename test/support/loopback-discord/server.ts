import { createServer, type Server } from 'node:http'
import type { APIApplicationCommand, Locale } from 'discord-api-types/v10'
import { answerCheckIfPossible } from './answer-check.ts'
import { Commands } from './commands.ts'
import { type Fault, Faults } from './faults.ts'
import { Gateway } from './gateway.ts'
import { Interactions } from './interactions.ts'
import { InteractionsEndpoint } from './interactions-endpoint.ts'
import type { LoopbackDiscord } from './loopback-discord.ts'
import { publishMessage } from './message-events.ts'
import { Messages } from './messages.ts'
import { makeOwnUser, makeReady } from './payloads.ts'
import { People } from './people.ts'
import { Places } from './places.ts'
import { loadRequestCheck } from './request-check.ts'
import { type RecordedRequest, Rest } from './rest.ts'
import { routes } from './routes.ts'
import { Waiting } from './waiting.ts'
import { World } from './world.ts'
import { Writing } from './writing.ts'

export interface LoopbackOptions {
  readonly token?: string
  /** 0, the default, takes any free port; give one to come back under the same address. */
  readonly port?: number
  readonly applicationCommands?: readonly APIApplicationCommand[]
  readonly heartbeatIntervalMs?: number
  /** The language of the guild; English unless told. */
  readonly guildLocale?: Locale
  /** False: neither requests nor answers are checked, even where Discord's rules are at hand. */
  readonly checkRequests?: boolean
  /** How long a first answer to an interaction may take; Discord gives 3 seconds. */
  readonly answerWithinMs?: number
  /** How long an interaction's token is good; Discord gives 15 minutes. */
  readonly tokenLifetimeMs?: number
}

/** A small Discord on 127.0.0.1 that a real discord.js client connects to: set its `rest.api` to `apiUrl`. */
export async function startLoopbackDiscord(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const check = options.checkRequests === false ? undefined : await loadRequestCheck()
  const answerCheck = options.checkRequests === false ? undefined : answerCheckIfPossible()
  const sentEvents: { readonly event: string; readonly data: unknown }[] = []
  const world = new World(options.guildLocale)
  const token = options.token ?? `${Buffer.from(world.applicationId).toString('base64url')}.loopback.token`
  let refusesToken = false
  let gatewayUrl = ''

  const waiting: Waiting = new Waiting(() => recentRequests(rest.requests))
  const changed = () => waiting.changed()
  const http = createServer((request, response) => {
    if (!world.uploads.serve(request, response)) void rest.handle(request, response)
  })
  const gateway = new Gateway(http, {
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    isToken: given => !refusesToken && given === token,
    welcome: sessionId => {
      const { applicationId, botUser, guildId } = world
      const ready = makeReady({
        applicationId,
        botUser: makeOwnUser(botUser),
        guildIds: [guildId],
        sessionId,
        gatewayUrl,
      })
      return [
        { name: 'READY', data: ready },
        { name: 'GUILD_CREATE', data: world.guild() },
      ]
    },
    changed,
    sending: (event, data) => {
      if (answerCheck !== undefined) sentEvents.push({ event, data: structuredClone(data) })
    },
  })
  const messages = new Messages(world, (event, message, publishOptions) => {
    publishMessage(gateway, world, event, message, publishOptions)
    changed()
  })
  const commands = new Commands(world, options.applicationCommands ?? [])
  const interactions = new Interactions(world, messages, {
    answerWithinMs: options.answerWithinMs ?? 3_000,
    tokenLifetimeMs: options.tokenLifetimeMs ?? 15 * 60_000,
  })
  const faults = new Faults()
  const intents = () => gateway.lastIdentify?.intents ?? 0
  const rest = new Rest({
    routes: routes({ world, commands, messages, interactions, gatewayUrl: () => gatewayUrl, intents }),
    faults,
    interactions,
    check,
    answerCheck,
    isAuthorized: authorization => !refusesToken && authorization === `Bot ${token}`,
    changed,
  })
  const endpoint = new InteractionsEndpoint(interactions, check, changed)
  const people = new People({ world, gateway, commands, messages, interactions, waiting, endpoint })
  const writing = new Writing(world, messages, waiting)
  const places = new Places(world, gateway)
  const port = await listen(http, options.port ?? 0)
  gatewayUrl = `ws://127.0.0.1:${port}`
  world.uploads.baseUrl = `http://127.0.0.1:${port}`

  let stopped: Promise<void> | undefined
  const stop = () => {
    rest.stop()
    gateway.stop()
    faults.stop()
    waiting.stop()
    return new Promise<void>(resolve => {
      http.close(() => resolve())
      http.closeAllConnections()
    })
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    port,
    token,
    applicationId: world.applicationId,
    botUser: world.botUser,
    user: world.user,
    guildId: world.guildId,
    channelId: world.channelId,
    botRoleId: world.botRole.id,
    eventProblems: () =>
      sentEvents.map(({ event, data }) => ({ event, problems: answerCheck?.event(event, data) ?? [] })),
    checksRequests: check !== undefined,
    requests: rest.requests,
    get messages() {
      return messages.all()
    },
    get commands() {
      return commands.all()
    },
    get identifies() {
      return gateway.identifies
    },
    get resumes() {
      return gateway.resumes
    },
    get heartbeats() {
      return gateway.heartbeats
    },
    get presences() {
      return gateway.presences
    },
    endpointAnswers: endpoint.answers,
    sendInteractionsTo: address => {
      endpoint.address = address
    },
    get lastIdentify() {
      return gateway.lastIdentify
    },
    ready: async timeoutMs => {
      await waiting.until('a bot to be ready', () => gateway.isReady || undefined, timeoutMs)
    },
    waitFor: (what, find, timeoutMs) => waiting.until(what, find, timeoutMs),
    waitForRequest: (matches, timeoutMs, from = 0) => {
      // A request that hangs never gets a status, but it has been seen; the others count when they are answered.
      const seen = () => rest.requests.find(request => request.index >= from && request.settled && matches(request))
      return waiting.until('a request', seen, timeoutMs)
    },
    addUser: username => world.addUser(username),
    slashCommand: input => people.slashCommand(input),
    autocomplete: input => people.autocomplete(input),
    messageCommand: (name, target, actor) => people.messageCommand(name, target, actor),
    pressButton: (message, customId, user, actor) => people.pressButton(message, customId, user, actor),
    selectValues: (message, customId, values, user, actor) =>
      people.selectValues(message, customId, values, user, actor),
    submitModal: (opened, values) => people.submitModal(opened, values),
    directMessage: (content, input) => writing.directMessage(content, input),
    channelMessage: (content, input) => writing.channelMessage(content, input),
    editMessage: (message, content) => writing.edit(message, content),
    deleteMessage: message => writing.delete(message),
    addChannel: name => places.addChannel(name),
    addThread: (name, parentId) => places.addThread(name, parentId),
    archiveThread: (id, locked) => places.archiveThread(id, locked),
    deleteChannel: id => places.deleteChannel(id),
    denyPermissions: (channelId, denied) => places.denyPermissions(channelId, denied),
    closeDirectMessages: (user = world.user, on = true) => {
      if (on) world.closedTo.add(user.id)
      else world.closedTo.delete(user.id)
    },
    dispatch: (eventName, data, sequence) => gateway.dispatchAsIs(eventName, data, sequence),
    reconnect: () => gateway.reconnect(),
    invalidateSession: resumable => gateway.invalidateSession(resumable),
    closeGateway: code => gateway.close(code),
    forgetSessions: () => gateway.forgetSessions(),
    forgetPast: () => {
      rest.forget()
      messages.forget()
      interactions.forget()
      gateway.forgetEvents()
    },
    refuseConnections: on => {
      gateway.refusesConnections = on
    },
    ignoreHeartbeats: on => {
      gateway.acknowledgesHeartbeats = !on
    },
    failNext: (fault: Fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    refuseToken: (on = true) => {
      refusesToken = on
    },
    ignoreIdentify: on => {
      gateway.ignoresIdentify = on
    },
    refuseIdentify: closeCode => {
      gateway.refuseIdentifyWith = closeCode ?? undefined
    },
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}

function listen(http: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, '127.0.0.1', () => {
      const address = http.address()
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'))
      else resolve(address.port)
    })
  })
}

function recentRequests(requests: readonly RecordedRequest[]): string {
  const lines = requests.slice(-8).map(({ method, path, status, problems }) => {
    const rules = problems.map(({ rule, at, msg }) => ` [${rule} ${at}: ${msg}]`).join('')
    return `  ${method} ${path.slice(0, 90)} → ${status ?? 'no answer'}${rules}`
  })
  return lines.length === 0 ? 'no requests came' : `the last of ${requests.length} requests:\n${lines.join('\n')}`
}
