import { once } from 'node:events'
import { createServer, type Server, type ServerOptions } from 'node:http'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { AppError, messageOf } from '../errors.ts'
import { log } from '../log.ts'
import { type Health, statusOf } from './health.ts'
import { type InteractionsRoute, interactionsRoute } from './interactions-route.ts'
import { createVerifier } from './signature.ts'

export interface WebSettings extends Omit<InteractionsRoute, 'verifier'> {
  /** 0 lets the system choose one. */
  readonly port: number
  readonly host: string
  /** Of Discord's signatures, 64 hexadecimal digits. */
  readonly publicKey: string
  readonly health: () => Health
  /** The current time, in ms since 1970. */
  readonly now?: () => number
  readonly timeouts?: Partial<Timeouts>
}

/** How long others may take, in ms. */
interface Timeouts {
  /** To send the headers of a request. */
  readonly headersTimeout: number
  /** To send the whole of a request. */
  readonly requestTimeout: number
  /** Between two requests; longer than nginx keeps a connection, so that it is nginx that ends it. */
  readonly keepAliveTimeout: number
}

const TIMEOUTS: Timeouts = { headersTimeout: 5_000, requestTimeout: 10_000, keepAliveTimeout: 75_000 }

/** A server that takes interactions. */
export interface WebServer {
  readonly port: number
  /** Takes no more connections; those that wait for another request are closed. */
  stopListening(): void
  /** Ends all connections. */
  close(): Promise<void>
}

/**
 * Takes interactions at POST /interactions, and says at GET /health how the bot is.
 *
 * @throws AppError bad-configuration if it cannot listen at that address
 */
export async function startWebServer(settings: WebSettings): Promise<WebServer> {
  const { port, host, timeouts } = settings
  const listen = listener(settings)
  const server = createServer(
    serverOptions({ ...TIMEOUTS, ...timeouts }),
    (request, response) => void listen(request, response),
  )
  const closed = new Promise<void>(resolve => {
    server.once('close', resolve)
  })
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (thrown) {
    throw new AppError(
      'bad-configuration',
      `Port ${port} of ${host} cannot be listened at (${messageOf(thrown)}): change INTERACTIONS_PORT or INTERACTIONS_HOST.`,
      { cause: thrown },
    )
  }
  return {
    port: portOf(server),
    stopListening: () => {
      server.close()
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

const serverOptions = (timeouts: Timeouts): ServerOptions => ({
  ...timeouts,
  // How often the first two are looked at.
  connectionsCheckingInterval: Math.min(1_000, timeouts.headersTimeout),
  maxHeaderSize: 16_384,
})

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function listener(settings: WebSettings): ReturnType<typeof getRequestListener> {
  const { fetch } = routes(settings)
  return getRequestListener(fetch, {
    overrideGlobalObjects: false,
    errorHandler: thrown => {
      log.debug({ err: thrown }, 'A request could not be read.')
      return new Response('This request cannot be read.\n', { status: 400 })
    },
  })
}

function routes({ health, publicKey, now, ...settings }: WebSettings): Hono<{ Bindings: HttpBindings }> {
  const { work } = settings.answering
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use(async ({ env: { outgoing }, text }, next) => {
    if (work.isClosed) return text('The bot is being stopped.\n', 503, { connection: 'close' })
    if (!outgoing.closed) work.add(once(outgoing, 'close'))
    return next()
  })
  app.route('/interactions', interactionsRoute({ ...settings, verifier: createVerifier(publicKey, now) }))
  app.get('/health', ({ json }) => {
    const current = health()
    return json(current, statusOf(current), { 'cache-control': 'no-store' })
  })
  app.all('/interactions', ({ text }) => text('Use POST.\n', 405, { allow: 'POST' }))
  app.all('/health', ({ text }) => text('Use GET.\n', 405, { allow: 'GET, HEAD' }))
  app.notFound(({ text }) => text('There is nothing here.\n', 404))
  app.onError((thrown, { text }) => {
    log.error({ err: thrown }, 'A request could not be answered.')
    return text('Something went wrong here, and it was logged.\n', 500)
  })
  return app
}
