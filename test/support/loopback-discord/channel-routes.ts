import { ChannelType } from 'discord-api-types/v10'
import { apiErrors } from './api-error.ts'
import { asRecord, stringAt } from './json.ts'
import { asRead } from './message-events.ts'
import type { LoopbackMessage } from './messages.ts'
import { requireHistory, requireOpen, requireSending, requireSight } from './permissions.ts'
import { bodyOf, noContent, ok, type Route, type RouteContext, type RouteRequest } from './route.ts'
import type { LoopbackChannel } from './world.ts'

/** Whom a plain message notifies when it does not say. */
const everybody = ['users', 'roles', 'everyone']

export function channelRoutes({ world, messages, intents }: RouteContext): Route[] {
  const channelOf = ({ params }: RouteRequest): LoopbackChannel => {
    const channel = world.channel(params['channel'] ?? '')
    if (channel === undefined) throw apiErrors.unknownChannel()
    requireSight(world, channel)
    return channel
  }
  const messageOf = (request: RouteRequest): LoopbackMessage =>
    messages.inChannel(channelOf(request).id, request.params['message'] ?? '')
  const mine = (found: LoopbackMessage) => found.author.id === world.botUser.id
  const message = '/channels/:channel/messages/:message'
  return [
    { method: 'GET', template: '/channels/:channel', handle: request => ok(channelOf(request)) },
    { method: 'PATCH', template: '/channels/:channel', handle: request => ok(changed(channelOf(request), request)) },
    {
      method: 'POST',
      template: '/channels/:channel/typing',
      handle: request => {
        requireSending(world, channelOf(request), false)
        return noContent
      },
    },
    {
      method: 'POST',
      template: '/channels/:channel/messages',
      handle: request => {
        const channel = channelOf(request)
        const body = bodyOf(request)
        requireSending(world, channel, body.replyTo !== undefined)
        return ok(messages.create({ channelId: channel.id, author: world.botUser, body, defaultParse: everybody }))
      },
    },
    {
      method: 'GET',
      template: message,
      handle: request => {
        requireHistory(world, channelOf(request))
        return ok(asRead(messageOf(request), intents(), world))
      },
    },
    {
      method: 'PATCH',
      template: message,
      handle: request => {
        const found = messageOf(request)
        if (!mine(found)) throw apiErrors.notTheAuthor()
        requireOpen(channelOf(request))
        return ok(messages.edit(found, bodyOf(request), everybody))
      },
    },
    {
      method: 'DELETE',
      template: message,
      handle: request => {
        const found = messageOf(request)
        if (!mine(found)) throw apiErrors.missingPermissions()
        requireOpen(channelOf(request))
        messages.delete(found)
        return noContent
      },
    },
  ]
}

/** A bot without further permissions may open and close threads that it started, and change nothing else. */
function changed(channel: LoopbackChannel, { json }: RouteRequest): LoopbackChannel {
  if (channel.type !== ChannelType.PublicThread || channel.thread_metadata === undefined)
    throw apiErrors.missingPermissions()
  const wanted = asRecord(json)
  if (channel.thread_metadata.locked) throw apiErrors.missingPermissions()
  if (typeof wanted['archived'] === 'boolean') channel.thread_metadata.archived = wanted['archived']
  channel.name = stringAt(wanted, 'name') ?? channel.name
  return channel
}
