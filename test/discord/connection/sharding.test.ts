import { setTimeout as pause } from 'node:timers/promises'
import { WebSocketManager, WebSocketShardEvents, WebSocketShardStatus } from '@discordjs/ws'
import { afterEach, describe, expect, test } from '@jest/globals'
import { GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes, PresenceUpdateStatus } from 'discord-api-types/v10'
import { createRest } from '../../../src/discord/connection/application.ts'
import { type DispatchListener, ListeningSharding } from '../../../src/discord/connection/sharding.ts'
import { startLoopbackDiscord } from '../../support/loopback-discord/index.ts'
import { withoutIdentifyPause } from '../../support/running-bot.ts'

const cleanUps: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

/** A manager as discord.js makes it. */
async function made(listener: DispatchListener) {
  const discord = await startLoopbackDiscord({ heartbeatIntervalMs: 100 })
  cleanUps.push(() => discord.stop())
  const manager = new WebSocketManager({
    token: discord.token,
    intents: GatewayIntentBits.Guilds | GatewayIntentBits.DirectMessages,
    rest: createRest({ token: discord.token, apiUrl: discord.apiUrl }),
    shardCount: 1,
    buildStrategy: given => new ListeningSharding(given, listener),
    ...withoutIdentifyPause.ws,
  })
  const events = new Set<string>()
  const dispatched: string[] = []
  for (const event of Object.values(WebSocketShardEvents))
    manager.on(event, ({ shardId }: { readonly shardId: number }) => void events.add(`${event} of shard ${shardId}`))
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => void dispatched.push(data.t))
  cleanUps.push(async () => manager.destroy())
  return { discord, manager, events, dispatched }
}

/** The same, connected. */
async function connected(listener: DispatchListener) {
  const all = await made(listener)
  await all.manager.connect()
  return all
}

describe('connections to the gateway', () => {
  test('tell the manager of every dispatch but those that the listener has dealt with', async () => {
    const heard: string[] = []
    const { discord, dispatched } = await connected(({ t: name }) => {
      heard.push(name)
      return name === GatewayDispatchEvents.MessageCreate
    })
    discord.directMessage('What is open?')
    await discord.waitFor('the message', () => heard.includes(GatewayDispatchEvents.MessageCreate) || undefined)
    expect(heard).toEqual([...dispatched, GatewayDispatchEvents.MessageCreate])
    expect(dispatched).toContain(GatewayDispatchEvents.GuildCreate)
  })

  test('relay all that there is to hear of them, an end and a new beginning too', async () => {
    const { discord, manager, events } = await connected(() => false)
    discord.closeGateway(1006)
    await discord.waitFor('a resumed session', () => discord.resumes === 1 || undefined)
    await discord.waitFor('a heartbeat', () => events.has('heartbeat of shard 0') || undefined)
    // What breaks in a socket cannot be had from a loopback at will.
    const all = Object.values(WebSocketShardEvents).filter(event => event !== WebSocketShardEvents.Error)
    expect([...events]).toEqual(expect.arrayContaining(all.map(event => `${event} of shard 0`)))
    expect([...(await manager.fetchStatus())]).toEqual([[0, WebSocketShardStatus.Ready]])
  })

  test('carry what is sent to the one that is named, and refuse another', async () => {
    const { discord, manager } = await connected(() => false)
    const shown = discord.presences.length
    const presence = { since: null, activities: [], status: PresenceUpdateStatus.Idle, afk: false }
    await manager.send(0, { op: GatewayOpcodes.PresenceUpdate, d: presence })
    await discord.waitFor('a presence', () => discord.presences.length > shown || undefined)
    await expect(async () => manager.send(1, { op: GatewayOpcodes.Heartbeat, d: null })).rejects.toThrow(RangeError)
  })

  test('end when they are told to, also while Discord is waited for, and do not begin again', async () => {
    const { discord, manager } = await made(() => false)
    discord.ignoreIdentify(true)
    // It settles when Discord is ready, so here it never does.
    void manager.connect()
    await discord.waitFor('an identify', () => discord.identifies === 1 || undefined)
    await Promise.all([manager.destroy(), manager.destroy()])
    discord.ignoreIdentify(false)
    // @discordjs/ws begins again after half a second.
    await pause(1_000)
    expect(discord.identifies).toBe(1)
  })

  test('end between two attempts too', async () => {
    const { discord, manager } = await connected(() => false)
    discord.refuseConnections(true)
    discord.closeGateway(1006)
    await pause(100)
    await manager.destroy()
    discord.refuseConnections(false)
    await pause(1_500)
    expect([discord.identifies, discord.resumes]).toEqual([1, 0])
  })
})
