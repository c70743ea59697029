import type { IncomingMessage, ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import type { AnswerCheck } from './answer-check.ts'
import { ApiError, apiErrors, invalidForm } from './api-error.ts'
import { type Fault, type Faults, faultAnswer } from './faults.ts'
import { type RequestBody, readBody } from './http-body.ts'
import type { Interactions } from './interactions.ts'
import type { CheckContext, CheckRequest, Problem } from './request-check.ts'
import { type Answer, type Route, routeFinder } from './route.ts'

export interface RecordedRequest {
  /** Its place in the list of all requests. */
  readonly index: number
  readonly method: string
  /** Without /api/v10, and decoded. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  /** Names of the uploaded files, in order. */
  readonly files: readonly string[]
  /** When it arrived, on the clock of performance.now(). */
  readonly at: number
  /** Discord's rules that it breaks. */
  readonly problems: readonly Problem[]
  /**
   * Where the answer is not what Discord's description says: a fault of the loopback Discord, not of the bot. Checked when
   * it is asked for, so that nothing that is timed waits for it.
   */
  answerProblems: () => readonly Problem[]
  /** What was answered; null while it is not, and for ever when it hangs or its connection was broken. */
  status: number | null
  /** Whether all has been done with it that will be: answered, left hanging or broken off. */
  settled: boolean
}

export interface RestOptions {
  readonly routes: readonly Route[]
  readonly faults: Faults
  readonly interactions: Interactions
  readonly check: CheckRequest | undefined
  readonly answerCheck: AnswerCheck | undefined
  readonly isAuthorized: (authorization: string | undefined) => boolean
  readonly changed: () => void
}

interface Reply extends Answer {
  readonly headers?: Readonly<Record<string, string>>
}

/** The HTTP side: records every request, checks it, and answers it as Discord would or as a fault says. */
export class Rest {
  readonly requests: RecordedRequest[] = []
  readonly #options: RestOptions
  readonly #find: ReturnType<typeof routeFinder>
  #stopped = false

  constructor(options: RestOptions) {
    this.#options = options
    this.#find = routeFinder(options.routes)
  }

  stop(): void {
    this.#stopped = true
  }

  forget(): void {
    this.requests.length = 0
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = addressOf(request)
    const method = request.method ?? 'GET'
    let body: RequestBody = { json: undefined, multipart: false, files: [] }
    let unreadable: ApiError | undefined
    try {
      body = await readBody(request)
    } catch (error) {
      // The connection broke before the request was whole: there is nobody to answer.
      if (!(error instanceof ApiError)) return void response.destroy()
      unreadable = error
    }
    const rawPath = pathname.replace(/^\/api(\/v\d+)?(?=\/|$)/, '')
    const path = decodePath(rawPath)
    const record: RecordedRequest = {
      index: this.requests.length,
      method,
      path,
      query: Object.fromEntries(new URLSearchParams(search)),
      body: body.json,
      files: body.files.map(file => file.name),
      at: performance.now(),
      problems: unreadable === undefined ? this.#problems(method, `${rawPath}${search}`, body) : [],
      answerProblems: () => [],
      status: null,
      settled: false,
    }
    this.requests.push(record)
    const authorized = this.#options.isAuthorized(request.headers.authorization)
    const serve = () => this.#serve(record, body, authorized, unreadable)
    const reply = await this.#withFault(this.#options.faults.take(method, path), serve)
    if (reply === 'reset' || (reply === 'hang' && this.#stopped)) response.destroy()
    else if (reply !== 'hang') {
      record.status = reply.status
      write(response, reply)
    }
    record.settled = true
    this.#options.changed()
  }

  async #withFault(fault: Fault | undefined, serve: () => Reply): Promise<Reply | 'hang' | 'reset'> {
    if (fault === undefined) return serve()
    const done = fault.afterEffect === true ? serve() : undefined
    if (fault.delayMs !== undefined) await this.#options.faults.sleep(fault.delayMs)
    if (fault.status === undefined) return done ?? serve()
    return typeof fault.status === 'number' ? faultAnswer(fault, fault.status) : fault.status
  }

  #serve(record: RecordedRequest, body: RequestBody, authorized: boolean, unreadable: ApiError | undefined): Reply {
    try {
      const found = this.#find(record.method, record.path)
      if (found?.route.open !== true && !authorized) throw apiErrors.unauthorized()
      if (found === undefined) throw apiErrors.notFound()
      if (unreadable !== undefined) throw unreadable
      if (record.problems.length > 0) throw invalidForm(record.problems)
      const { params } = found
      const answer = found.route.handle({ params, query: record.query, json: body.json, files: body.files })
      return this.#checked(record, answer)
    } catch (error) {
      if (error instanceof ApiError) return this.#checked(record, { status: error.status, body: error.body() })
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      return { status: 500, body: { code: 0, message: `the loopback Discord itself failed: ${message}` } }
    }
  }

  #checked(record: RecordedRequest, answer: Answer): Answer {
    const { answerCheck } = this.#options
    if (answerCheck === undefined) return answer
    // A copy: a message may be edited before anybody looks.
    const body = structuredClone(answer.body)
    record.answerProblems = () => answerCheck.answer(record.method, record.path, answer.status, body)
    return answer
  }

  #problems(method: string, path: string, { json, multipart, files }: RequestBody): readonly Problem[] {
    const { check, interactions } = this.#options
    if (check === undefined) return []
    const context: CheckContext = { multipart, files: files.map(file => file.name) }
    const id = path.match(/^\/interactions\/(\d+)\/[^/]+\/callback/)?.[1]
    const record = id === undefined ? undefined : interactions.find(id)
    if (record === undefined) return check(method, path, json, context)
    const ctx = { interactionType: record.interaction.type, fromComponent: record.source !== undefined }
    return check(method, path, json, { ...context, ctx })
  }
}

/** Plainly cut: what clients ask for needs no resolving. */
function addressOf({ url = '/' }: IncomingMessage): { readonly pathname: string; readonly search: string } {
  const at = url.indexOf('?')
  return at < 0 ? { pathname: url, search: '' } : { pathname: url.slice(0, at), search: url.slice(at) }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function write(response: ServerResponse, reply: Reply): void {
  // A 204 must carry no content type: discord.js would try to read a body.
  if (reply.body === undefined) return void response.writeHead(reply.status, reply.headers).end()
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)
  response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers }).end(text)
}
