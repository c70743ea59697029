import type { WebSocket } from 'ws'

export interface Dispatch {
  readonly op: 0
  readonly t: string
  readonly s: number
  readonly d: unknown
}

const longestHistory = 5_000

/** What Discord remembers of one bot on the gateway: a session outlives its connection, and its events can be sent again. */
export class GatewaySession {
  readonly id: string
  readonly intents: number
  /** The connection it has now, if any. */
  socket: WebSocket | undefined
  #sequence = 0
  #history: Dispatch[] = []

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
    // Data is copied: a message that is edited later must be replayed as it was.
    const dispatch: Dispatch = { op: 0, t: eventName, s: this.#sequence, d: structuredClone(data) }
    this.#history.push(dispatch)
    if (this.#history.length > longestHistory) this.#history.shift()
    send(this.socket, dispatch)
  }

  resume(socket: WebSocket, afterSequence: number): void {
    this.socket = socket
    for (const dispatch of this.#history) if (dispatch.s > afterSequence) send(socket, dispatch)
    this.dispatch('RESUMED', {})
  }
}

export function send(socket: WebSocket | undefined, payload: unknown): void {
  if (socket?.readyState === socket?.OPEN) socket?.send(JSON.stringify(payload))
}
