import { createServer, type IncomingMessage, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { APIMessage } from 'discord-api-types/v10'
import { isRecord } from './loopback-discord/json.ts'

/**
 * An independent Discord for tests (npm: discord-digital-twin): a second opinion on what the loopback Discord says. It knows
 * one guild, no direct messages, no checks of what a bot sends.
 */
export interface DigitalTwin {
  /** For DISCORD_API_URL. */
  readonly apiUrl: string
  readonly token: string
  readonly channelId: string
  /** Sends an interaction and gives what the bot's callback left behind. */
  interact(type: number, data: object, messageId?: string): Promise<Acknowledged>
  /** The messages of the channel, oldest first. */
  messages(): Promise<readonly APIMessage[]>
  write(content: string): Promise<APIMessage>
  stop(): Promise<void>
}

/** How the bot answered an interaction at first. */
export interface Acknowledged {
  /** Of the callback. */
  readonly type: number
  readonly data: unknown
  readonly messageId: string | null
}

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.of-a-digital-twin.xxxx'
const resolve = createRequire(import.meta.url)

/** Null where the package is not installed. */
export async function startDigitalTwin(): Promise<DigitalTwin | null> {
  const library = await loadTwin()
  if (library === null) return null
  const twin = new library.DigitalDiscord({
    channels: [{ name: 'general', type: 0 }],
    users: [{ username: 'ada' }],
    botToken: TOKEN,
  })
  await twin.start()
  const [{ id: channelId } = { id: '' }] = await twin.prisma.channel.findMany()
  const userId = (await twin.getFirstNonBotUserId()) ?? ''
  const scope = twin.channel(channelId)
  const front = await frontOf(twin.restUrl)
  return {
    apiUrl: front.url,
    token: TOKEN,
    channelId,
    interact: async (type, data, messageId) => {
      const { id: interactionId } = await twin.simulateInteraction({
        type,
        channelId,
        userId,
        data,
        ...(messageId === undefined ? {} : { messageId }),
      })
      await scope.waitForInteractionAck({ interactionId, timeout: 10_000 })
      const response = await scope.getInteractionResponse(interactionId)
      if (response === null) throw new Error('The interaction is gone.')
      const stored: unknown = response.data === null ? null : JSON.parse(response.data)
      return { type: response.type, data: stored, messageId: response.messageId }
    },
    messages: () => scope.getMessages(),
    write: async content => {
      await twin.simulateUserMessage({ channelId, userId, content })
      const written = (await scope.getMessages()).findLast(message => message.content === content)
      if (written === undefined) throw new Error('The message is gone.')
      return written
    },
    stop: async () => {
      front.server.close()
      front.server.closeAllConnections()
      await twin.stop()
    },
  }
}

interface TwinLibrary {
  readonly DigitalDiscord: new (options: object) => Twin
}

interface Twin {
  readonly restUrl: string
  readonly prisma: { readonly channel: { findMany(): Promise<readonly { readonly id: string }[]> } }
  start(): Promise<void>
  stop(): Promise<void>
  getFirstNonBotUserId(): Promise<string | null>
  channel(id: string): {
    getMessages(): Promise<APIMessage[]>
    waitForInteractionAck(input: { interactionId: string; timeout: number }): Promise<unknown>
    getInteractionResponse(id: string): Promise<StoredResponse | null>
  }
  simulateInteraction(input: object): Promise<{ readonly id: string }>
  simulateUserMessage(input: object): Promise<unknown>
}

interface StoredResponse {
  readonly type: number
  readonly messageId: string | null
  /** JSON. */
  readonly data: string | null
}

async function loadTwin(): Promise<TwinLibrary | null> {
  const found = locateTwin()
  if (found === null) return null
  const library: unknown = await import(pathToFileURL(found).href)
  if (!isTwinLibrary(library)) throw new Error('discord-digital-twin exports no DigitalDiscord.')
  return library
}

function locateTwin(): string | null {
  try {
    return resolve.resolve('discord-digital-twin')
  } catch {
    return null
  }
}

const isTwinLibrary = (value: unknown): value is TwinLibrary =>
  isRecord(value) && typeof value['DigitalDiscord'] === 'function'

interface Front {
  readonly url: string
  readonly server: Server
}

/** The twin cannot list commands; what it can do is passed on to it. */
function frontOf(restUrl: string): Promise<Front> {
  const server = createServer((request, response) => {
    const pass = async (): Promise<void> => {
      const method = request.method ?? 'GET'
      const isCommandList = method === 'GET' && /\/applications\/\d+\/commands(\?|$)/u.test(request.url ?? '')
      if (isCommandList) return void response.writeHead(200, { 'content-type': 'application/json' }).end('[]')
      const body = await bytesOf(request)
      const answer = await fetch(new URL(request.url ?? '/', restUrl), {
        method,
        headers: {
          authorization: request.headers.authorization ?? '',
          'content-type': request.headers['content-type'] ?? 'application/json',
        },
        ...(body.length > 0 ? { body: Uint8Array.from(body) } : {}),
      })
      const bytes = Buffer.from(await answer.arrayBuffer())
      const type = answer.headers.get('content-type')
      response.writeHead(answer.status, type === null ? {} : { 'content-type': type }).end(bytes)
    }
    pass().catch(() => response.destroy())
  })
  return new Promise((resolvePromise, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'))
      else resolvePromise({ url: `http://127.0.0.1:${address.port}/api`, server })
    })
  })
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
