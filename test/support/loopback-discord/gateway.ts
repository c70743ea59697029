import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { GatewaySession, gather, send } from './gateway-session.ts'
import { asRecord, type JsonRecord, numberAt, parseJson, stringAt } from './json.ts'

export interface Identify {
  readonly token: string
  readonly intents: number
  readonly properties: JsonRecord
  readonly presence: unknown
  readonly shard: unknown
}

export interface GatewayOptions {
  readonly heartbeatIntervalMs: number
  readonly isToken: (token: string) => boolean
  /** What follows a good identify, in order: READY, then a GUILD_CREATE for each guild. */
  readonly welcome: (sessionId: string) => readonly { readonly name: string; readonly data: unknown }[]
  readonly changed: () => void
  /** Gets to see every event that the loopback Discord itself makes, as it is sent. */
  readonly sending: (eventName: string, data: unknown) => void
}

/** Payloads of clients may have this many bytes; more closes the connection with 4002. */
const longestPayload = 4_096

/** The WebSocket side: hello, heartbeats, identify, resume, and the events sent to whoever is there or may come back. */
export class Gateway {
  identifies = 0
  resumes = 0
  heartbeats = 0
  lastIdentify: Identify | undefined
  readonly presences: unknown[] = []
  acknowledgesHeartbeats = true
  /** While set, every identify is answered by closing with this code. */
  refuseIdentifyWith: number | undefined
  /** While on, nothing follows an identify. */
  ignoresIdentify = false
  refusesConnections = false
  readonly #options: GatewayOptions
  readonly #server: WebSocketServer
  readonly #sessions = new Map<WebSocket, GatewaySession>()
  #resumable: GatewaySession[] = []

  constructor(http: Server, options: GatewayOptions) {
    this.#options = options
    this.#server = new WebSocketServer({ noServer: true })
    http.on('upgrade', (request, socket, head) => {
      const query = new URL(request.url ?? '/', 'ws://localhost').searchParams
      if (this.refusesConnections) socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n')
      else
        this.#server.handleUpgrade(request, socket, head, client => {
          gather(client, socket)
          this.#opened(client, query)
        })
    })
  }

  /** Whether a client is there that was sent READY and its guilds. */
  get isReady(): boolean {
    return [...this.#sessions.keys()].some(socket => socket.readyState === socket.OPEN)
  }

  /** Sends an event to every session; `dataFor` may say what a session with these intents gets, or nothing. */
  dispatch(eventName: string, dataFor: (intents: number) => unknown): void {
    for (const session of this.#allSessions()) {
      const data = dataFor(session.intents)
      if (data === undefined) continue
      this.#options.sending(eventName, data)
      session.dispatch(eventName, data)
    }
  }

  /** Sends whatever a test wants, however wrong. */
  dispatchAsIs(eventName: string, data: unknown, sequence?: number): void {
    for (const session of this.#allSessions()) session.dispatch(eventName, data, sequence)
  }

  reconnect(): void {
    for (const socket of this.#server.clients) send(socket, { op: 7, d: null })
  }

  invalidateSession(resumable: boolean): void {
    for (const [socket, session] of this.#sessions) {
      this.#sessions.delete(socket)
      session.socket = undefined
      if (resumable) this.#resumable.push(session)
      send(socket, { op: 9, d: resumable })
    }
  }

  /** The bot can no longer resume: the next attempt is answered with op 9. */
  forgetSessions(): void {
    this.#resumable = []
    this.#sessions.clear()
  }

  /** Sessions go on, but none can be sent again what it was sent so far. */
  forgetEvents(): void {
    for (const session of this.#allSessions()) session.forget()
  }

  close(code: number): void {
    for (const socket of this.#server.clients) {
      // 1006 is what a peer sees when the connection just breaks; it cannot be sent.
      if (code === 1006) socket.terminate()
      else socket.close(code)
    }
  }

  stop(): void {
    for (const socket of this.#server.clients) socket.terminate()
    this.#server.close()
  }

  #allSessions(): ReadonlySet<GatewaySession> {
    return new Set([...this.#sessions.values(), ...this.#resumable])
  }

  #opened(socket: WebSocket, query: URLSearchParams): void {
    socket.on('error', () => {})
    socket.on('close', code => this.#closed(socket, code))
    if (query.get('v') !== '10' || query.get('encoding') !== 'json') return socket.close(4012)
    socket.on('message', data => {
      const bytes = bytesOf(data)
      if (bytes.length > longestPayload) return socket.close(4002)
      try {
        this.#received(socket, asRecord(parseJson(bytes.toString('utf8'))))
      } catch {
        socket.close(4002)
      }
      this.#options.changed()
    })
    send(socket, { op: 10, d: { heartbeat_interval: this.#options.heartbeatIntervalMs } })
  }

  #closed(socket: WebSocket, code: number): void {
    const session = this.#sessions.get(socket)
    this.#sessions.delete(socket)
    if (session !== undefined) {
      session.socket = undefined
      // A client that leaves with 1000 or 1001 ends its session; any other way it may come back to it.
      if (code !== 1000 && code !== 1001) this.#resumable.push(session)
    }
    this.#options.changed()
  }

  #received(socket: WebSocket, payload: JsonRecord): void {
    switch (payload['op']) {
      case 1:
        this.heartbeats += 1
        if (this.acknowledgesHeartbeats) send(socket, { op: 11 })
        return
      case 2:
        return this.#identify(socket, asRecord(payload['d']))
      case 6:
        return this.#resume(socket, asRecord(payload['d']))
      case 3:
        if (!this.#sessions.has(socket)) return socket.close(4003)
        this.presences.push(payload['d'])
        return
      // Voice state and member requests are understood and have no effect here.
      case 4:
      case 8:
      case 31:
        if (!this.#sessions.has(socket)) socket.close(4003)
        return
      default:
        socket.close(4001)
    }
  }

  #identify(socket: WebSocket, data: JsonRecord): void {
    if (this.#sessions.has(socket)) return socket.close(4005)
    this.identifies += 1
    const token = stringAt(data, 'token') ?? ''
    const intents = numberAt(data, 'intents') ?? 0
    this.lastIdentify = {
      token,
      intents,
      properties: asRecord(data['properties']),
      presence: data['presence'],
      shard: data['shard'],
    }
    if (!this.#options.isToken(token)) return socket.close(4004)
    if (this.ignoresIdentify) return
    if (this.refuseIdentifyWith !== undefined) return socket.close(this.refuseIdentifyWith)
    const session = new GatewaySession(randomUUID().replaceAll('-', ''), intents, socket)
    // A new start of the bot: what an earlier one left behind will not be asked for again.
    this.#resumable = []
    this.#sessions.set(socket, session)
    for (const { name, data: welcome } of this.#options.welcome(session.id)) {
      this.#options.sending(name, welcome)
      session.dispatch(name, welcome)
    }
  }

  #resume(socket: WebSocket, data: JsonRecord): void {
    if (this.#sessions.has(socket)) return socket.close(4005)
    if (!this.#options.isToken(stringAt(data, 'token') ?? '')) return socket.close(4004)
    const session = this.#takeSession(stringAt(data, 'session_id'))
    if (session === undefined) return send(socket, { op: 9, d: false })
    const sequence = numberAt(data, 'seq') ?? 0
    if (sequence > session.sequence) return socket.close(4007)
    this.resumes += 1
    this.#sessions.set(socket, session)
    session.resume(socket, sequence)
  }

  /** A client may resume before the server has seen its old connection end; the session then moves to the new one. */
  #takeSession(id: string | undefined): GatewaySession | undefined {
    const waiting = this.#resumable.find(session => session.id === id)
    this.#resumable = this.#resumable.filter(session => session !== waiting)
    if (waiting !== undefined) return waiting
    for (const [socket, session] of this.#sessions) {
      if (session.id !== id) continue
      this.#sessions.delete(socket)
      socket.terminate()
      return session
    }
    return undefined
  }
}

function bytesOf(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) return data
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data)
}
