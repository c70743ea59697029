import { apiErrors } from './api-error.ts'
import { channelRoutes } from './channel-routes.ts'
import { asRecord, stringAt } from './json.ts'
import { makeApplication, makeOwnUser } from './payloads.ts'
import { bodyOf, noContent, ok, type Route, type RouteContext, type RouteRequest } from './route.ts'

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
      handle: () => ok(makeApplication(world.applicationId, world.botUser, world.user)),
    },
    { method: 'GET', template: '/users/@me', handle: () => ok(makeOwnUser(world.botUser)) },
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
        return query['with_response'] === 'true' ? ok(result()) : noContent
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

const idOf = ({ params }: RouteRequest) => params['message'] ?? ''
