// Taken from node:timers so that with fake timers what is sent still arrives.

import type { Duplex } from 'node:stream'
import { setImmediate } from 'node:timers'
import type { WebSocket } from 'ws'

/** An event as it was sent. */
interface SentEvent {
  readonly sequence: number
  readonly text: string
}

const longestHistory = 5_000

/** What Discord remembers of one bot on the gateway: a session outlives its connection, and its events can be sent again. */
export class GatewaySession {
  readonly id: string
  readonly intents: number
  /** The connection it has now, if any. */
  socket: WebSocket | undefined
  #sequence = 0
  #history: SentEvent[] = []

  constructor(id: string, intents: number, socket: WebSocket) {
    this.id = id
    this.intents = intents
    this.socket = socket
  }

  get sequence(): number {
    return this.#sequence
  }

  /** @param sequence a number out of turn; such an event is not remembered */
  dispatch(eventName: string, data: unknown, sequence?: number): void {
    if (sequence !== undefined) return send(this.socket, { op: 0, t: eventName, s: sequence, d: data })
    this.#sequence += 1
    // Kept as text: a message that is edited later must be replayed as it was.
    const text = JSON.stringify({ op: 0, t: eventName, s: this.#sequence, d: data })
    this.#history.push({ sequence: this.#sequence, text })
    if (this.#history.length >= 2 * longestHistory) this.#history = this.#history.slice(-longestHistory)
    sendText(this.socket, text)
  }

  /** Nothing that was sent so far can be sent again. */
  forget(): void {
    this.#history = []
  }

  resume(socket: WebSocket, afterSequence: number): void {
    this.socket = socket
    for (const { sequence, text } of this.#history.slice(-longestHistory))
      if (sequence > afterSequence) sendText(socket, text)
    this.dispatch('RESUMED', {})
  }
}

export const send = (socket: WebSocket | undefined, payload: unknown): void => sendText(socket, JSON.stringify(payload))

/** What a connection is written to. */
const streams = new WeakMap<WebSocket, Duplex>()

/** From now on what is sent in one turn of the event loop goes out together, as it does where many are talked with. */
export function gather(socket: WebSocket, stream: Duplex): void {
  streams.set(socket, stream)
}

function sendText(socket: WebSocket | undefined, text: string): void {
  if (socket === undefined || socket.readyState !== socket.OPEN) return
  const stream = streams.get(socket)
  if (stream?.writableCorked === 0) {
    stream.cork()
    setImmediate(() => stream.uncork())
  }
  socket.send(text)
}
