import { setTimeout as pause } from 'node:timers/promises'
import type { APIInteraction } from 'discord-api-types/v10'
import { createManners } from '../../src/chat/manners.ts'
import type { Answering } from '../../src/discord/answering.ts'
import { OpenWork } from '../../src/discord/connection/open-work.ts'
import { RecentIds } from '../../src/discord/connection/recent-ids.ts'
import type { InteractionReference, LateTransport } from '../../src/discord/delivery.ts'
import type { Handling } from '../../src/discord/handling.ts'
import { startWebServer, type WebSettings } from '../../src/web/server.ts'
import { createSigner, type Signer } from './signer.ts'

/** What was sent after an announcement. */
export interface LateSending {
  readonly how: keyof LateTransport
  readonly to: InteractionReference
  readonly message: unknown
}

/** A web server on the loopback interface, and a Discord that signs what it posts. */
export interface WebDoor {
  readonly url: string
  readonly port: number
  readonly signer: Signer
  readonly answering: Answering
  /** The interactions that were handled. */
  readonly handled: readonly APIInteraction[]
  readonly late: readonly LateSending[]
  /** Posts a signed body, with some of its headers replaced; one that is undefined is left out. */
  post(body: string | Uint8Array, headers?: Readonly<Record<string, string | undefined>>): Promise<Response>
  /** Posts an interaction. */
  send(interaction: APIInteraction): Promise<Response>
  /** Settles as soon as this many messages were sent late. */
  lateMessages(count: number): Promise<readonly LateSending[]>
  stop(): Promise<void>
}

export async function openWebDoor(
  handle: (interaction: APIInteraction) => Handling,
  settings: Partial<WebSettings> = {},
): Promise<WebDoor> {
  const signer = createSigner()
  const handled: APIInteraction[] = []
  const late: LateSending[] = []
  const record = (how: keyof LateTransport) => (to: InteractionReference, message?: unknown) => {
    late.push({ how, to, message })
    return Promise.resolve()
  }
  const answering: Answering = {
    handle: interaction => {
      handled.push(interaction)
      return handle(interaction)
    },
    manners: createManners(),
    recent: new RecentIds(100),
    work: new OpenWork(),
  }
  const server = await startWebServer({
    port: 0,
    host: '127.0.0.1',
    publicKey: signer.publicKey,
    answering,
    late: () =>
      Promise.resolve({ edit: record('edit'), followUp: record('followUp'), deleteOriginal: record('deleteOriginal') }),
    health: () => ({ status: 'ok', documents: 2, gateway: 'off', uptime: 7 }),
    ...settings,
  })
  const url = `http://127.0.0.1:${server.port}`
  const post: WebDoor['post'] = (body, replaced = {}) => {
    const { signature, timestamp } = signer.sign(Buffer.from(body))
    const headers: Readonly<Record<string, string | undefined>> = {
      'content-type': 'application/json',
      'x-signature-ed25519': signature,
      'x-signature-timestamp': timestamp,
      ...replaced,
    }
    const set = Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    )
    return fetch(`${url}/interactions`, { method: 'POST', body: Buffer.from(body), headers: Object.fromEntries(set) })
  }
  return {
    url,
    port: server.port,
    signer,
    answering,
    handled,
    late,
    post,
    send: interaction => post(JSON.stringify(interaction)),
    lateMessages: async count => {
      for (let tries = 0; late.length < count && tries < 200; tries++) await pause(10)
      return late
    },
    stop: () => server.close(),
  }
}
