import { apiErrors } from './api-error.ts'
import type { Commands } from './commands.ts'
import type { Interactions } from './interactions.ts'
import { asRecord, stringAt } from './json.ts'
import { readMessageBody, type UploadedFile } from './message-body.ts'
import type { LoopbackMessage, Messages } from './messages.ts'
import { makeApplication } from './payloads.ts'
import type { World } from './world.ts'

export interface RouteRequest {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly json: unknown
  readonly files: readonly UploadedFile[]
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
}

export interface Route {
  readonly method: string
  readonly template: string
  /** The token in the path is enough; no Authorization is asked for. */
  readonly open?: boolean
  handle(request: RouteRequest): Answer
}

export interface RouteContext {
  readonly world: World
  readonly commands: Commands
  readonly messages: Messages
  readonly interactions: Interactions
  readonly gatewayUrl: () => string
}

const ok = (body: unknown): Answer => ({ status: 200, body })
const noContent: Answer = { status: 204 }
/** Whom a plain message notifies when it does not say. */
const everybody = ['users', 'roles', 'everyone']

export function routes(context: RouteContext): Route[] {
  return [
    ...accountRoutes(context),
    ...commandRoutes(context),
    ...interactionRoutes(context),
    ...channelRoutes(context),
  ]
}

function accountRoutes({ world, gatewayUrl }: RouteContext): Route[] {
  const limit = { total: 1_000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 }
  return [
    { method: 'GET', template: '/gateway', open: true, handle: () => ok({ url: gatewayUrl() }) },
    {
      method: 'GET',
      template: '/gateway/bot',
      handle: () => ok({ url: gatewayUrl(), shards: 1, session_start_limit: limit }),
    },
    {
      method: 'GET',
      template: '/applications/@me',
      handle: () => ok(makeApplication(world.applicationId, world.botUser)),
    },
    { method: 'GET', template: '/users/@me', handle: () => ok(world.botUser) },
    {
      method: 'POST',
      template: '/users/@me/channels',
      handle: ({ json }) => {
        const user = world.users.get(stringAt(asRecord(json), 'recipient_id') ?? '')
        if (user === undefined) throw apiErrors.unknownUser()
        return ok(world.directChannel(user))
      },
    },
  ]
}

function commandRoutes({ world, commands }: RouteContext): Route[] {
  const scopeOf = ({ params }: RouteRequest) => {
    if (params['application'] !== world.applicationId) throw apiErrors.missingAccess()
    const guild = params['guild']
    if (guild !== undefined && guild !== world.guildId) throw apiErrors.missingAccess()
    return guild ?? ''
  }
  const templates = ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands']
  return templates.flatMap((template): Route[] => [
    {
      method: 'GET',
      template,
      handle: request => ok(commands.list(scopeOf(request), request.query['with_localizations'] === 'true')),
    },
    {
      method: 'PUT',
      template,
      handle: request => {
        if (!Array.isArray(request.json)) throw apiErrors.badRequest('Expected a list of commands')
        return ok(commands.replace(scopeOf(request), request.json))
      },
    },
  ])
}

function interactionRoutes({ world, interactions }: RouteContext): Route[] {
  const tokenOf = ({ params }: RouteRequest) => {
    if (params['application'] !== world.applicationId) throw apiErrors.unknownWebhook()
    return params['token'] ?? ''
  }
  const webhook = '/webhooks/:application/:token'
  const message = `${webhook}/messages/:message`
  return [
    {
      method: 'POST',
      template: '/interactions/:interaction/:token/callback',
      open: true,
      handle: ({ params, query, json, files }) => {
        const { interaction = '', token = '' } = params
        const result = interactions.answer(interaction, token, asRecord(json), files)
        return query['with_response'] === 'true' ? ok(result) : noContent
      },
    },
    {
      method: 'POST',
      template: webhook,
      open: true,
      handle: request => ok(interactions.followUp(tokenOf(request), bodyOf(request))),
    },
    {
      method: 'GET',
      template: message,
      open: true,
      handle: request => ok(interactions.message(tokenOf(request), idOf(request))),
    },
    {
      method: 'PATCH',
      template: message,
      open: true,
      handle: request => ok(interactions.edit(tokenOf(request), idOf(request), bodyOf(request))),
    },
    {
      method: 'DELETE',
      template: message,
      open: true,
      handle: request => {
        interactions.delete(tokenOf(request), idOf(request))
        return noContent
      },
    },
  ]
}

function channelRoutes({ world, messages }: RouteContext): Route[] {
  const channelOf = ({ params }: RouteRequest) => {
    const channel = world.channel(params['channel'] ?? '')
    if (channel === undefined) throw apiErrors.unknownChannel()
    return channel
  }
  const messageOf = (request: RouteRequest): LoopbackMessage =>
    messages.inChannel(channelOf(request).id, request.params['message'] ?? '')
  const mine = (found: LoopbackMessage) => found.author.id === world.botUser.id
  const message = '/channels/:channel/messages/:message'
  return [
    { method: 'GET', template: '/channels/:channel', handle: request => ok(channelOf(request)) },
    {
      method: 'POST',
      template: '/channels/:channel/typing',
      handle: request => {
        channelOf(request)
        return noContent
      },
    },
    {
      method: 'POST',
      template: '/channels/:channel/messages',
      handle: request => {
        const place = { channelId: channelOf(request).id, author: world.botUser }
        return ok(messages.create({ ...place, body: bodyOf(request), defaultParse: everybody }))
      },
    },
    { method: 'GET', template: message, handle: request => ok(messageOf(request)) },
    {
      method: 'PATCH',
      template: message,
      handle: request => {
        const found = messageOf(request)
        if (!mine(found)) throw apiErrors.notTheAuthor()
        return ok(messages.edit(found, bodyOf(request), everybody))
      },
    },
    {
      method: 'DELETE',
      template: message,
      handle: request => {
        const found = messageOf(request)
        if (!mine(found)) throw apiErrors.missingPermissions()
        messages.delete(found)
        return noContent
      },
    },
  ]
}

const idOf = ({ params }: RouteRequest) => params['message'] ?? ''

const bodyOf = ({ json, files }: RouteRequest) => readMessageBody(asRecord(json), files)

export interface FoundRoute {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

export function findRoute(all: readonly Route[], method: string, path: string): FoundRoute | undefined {
  const parts = path.split('/')
  for (const route of all) {
    const template = route.template.split('/')
    if (route.method !== method || template.length !== parts.length) continue
    if (!template.every((part, index) => part.startsWith(':') || part === parts[index])) continue
    const named = template.flatMap((part, index): [string, string][] =>
      part.startsWith(':') ? [[part.slice(1), parts[index] ?? '']] : [],
    )
    return { route, params: Object.fromEntries(named) }
  }
  return undefined
}
