import { DefaultRestOptions, type RESTOptions, type ResponseLike } from 'discord.js'
import { type Dispatcher, getGlobalDispatcher, type RequestInit } from 'undici'
import { BufferedResponse } from './buffered-response.ts'

/** How discord.js sends requests. */
type MakeRequest = RESTOptions['makeRequest']

/** A request that needs nothing but a text to be sent and an answer to be kept. */
interface TextRequest {
  readonly method: Dispatcher.HttpMethod
  readonly headers: Record<string, string>
  readonly body: string
}

const METHODS: ReadonlyMap<string | undefined, Dispatcher.HttpMethod> = new Map([
  ['POST', 'POST'],
  ['PATCH', 'PATCH'],
  ['PUT', 'PUT'],
])

/**
 * Sends the requests of discord.js, with the option `makeRequest` that it has for this. Those whose body is a text, as every
 * answer is, go straight to undici's dispatcher, and their answers are kept as they come: discord.js makes streams and
 * headers of each that nobody reads, which takes as long as all else that is done for an answer. Any other request goes
 * its usual way.
 */
export const makeRequest: MakeRequest = async (url, init) => {
  const request = textRequestOf(init)
  if (!request) return DefaultRestOptions.makeRequest(url, init)
  const { origin } = new URL(url)
  const exchange = new Exchange(init.signal ?? null)
  const dispatcher = init.dispatcher ?? getGlobalDispatcher()
  dispatcher.dispatch({ origin, path: url.slice(origin.length), ...request }, exchange)
  return exchange.response
}

function textRequestOf({ method: name, headers, body }: RequestInit): TextRequest | null {
  const method = METHODS.get(name)
  if (method === undefined || typeof body !== 'string' || !isPlain(headers)) return null
  return { method, headers, body }
}

/** True for names and values in an object, one value each. */
const isPlain = (headers: RequestInit['headers']): headers is Record<string, string> =>
  typeof headers === 'object' &&
  Object.getPrototypeOf(headers) === Object.prototype &&
  Object.values(headers).every(value => typeof value === 'string')

/** One request on its way, as undici tells of it. */
class Exchange implements Dispatcher.DispatchHandlers {
  /** Settles when all of the answer is there. */
  readonly response: Promise<ResponseLike>
  readonly #signal: AbortSignal | null
  #resolve: (response: ResponseLike) => void = () => {}
  #reject: (error: Error) => void = () => {}
  #abort: ((error?: Error) => void) | null = null
  #status = 0
  #headers: readonly Buffer[] = []
  readonly #chunks: Buffer[] = []

  constructor(signal: AbortSignal | null) {
    this.response = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    this.#signal = signal
    signal?.addEventListener('abort', this)
  }

  /** The signal was given: nobody waits any more, even if there is no connection yet. */
  handleEvent(): void {
    this.#reject(aborted())
    this.#abort?.()
  }

  onConnect(abort: (error?: Error) => void): void {
    this.#abort = abort
    if (this.#signal?.aborted) abort()
  }

  onHeaders(status: number, headers: Buffer[]): boolean {
    this.#status = status
    this.#headers = headers
    return true
  }

  onData(chunk: Buffer): boolean {
    this.#chunks.push(chunk)
    return true
  }

  onComplete(): void {
    this.#signal?.removeEventListener('abort', this)
    this.#resolve(new BufferedResponse(this.#status, this.#headers, this.#chunks))
  }

  onError(error: Error): void {
    this.#signal?.removeEventListener('abort', this)
    this.#reject(error)
  }
}

/** By its name discord.js knows that the request took too long, and tries again. */
function aborted(): Error {
  const error = new Error('The request took too long.')
  error.name = 'AbortError'
  return error
}
