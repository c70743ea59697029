import { clearTimeout, setTimeout } from 'node:timers'

export interface Fault {
  readonly method: string
  /** Tried on the path without /api/v10. */
  readonly path: RegExp
  /** 'hang': never answers; 'reset': the connection breaks; absent: answers as always, after `delayMs`. */
  readonly status?: number | 'hang' | 'reset'
  /** How many requests it meets; 1 unless told. */
  readonly times?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** The request does its work, and only its answer is lost or wrong. */
  readonly afterEffect?: boolean
  readonly delayMs?: number
}

export class Faults {
  #open: { fault: Fault; left: number }[] = []
  readonly #sleeping = new Map<NodeJS.Timeout, () => void>()

  add(fault: Fault): void {
    this.#open.push({ fault, left: fault.times ?? 1 })
  }

  clear(): void {
    this.#open = []
  }

  take(method: string, path: string): Fault | undefined {
    const met = this.#open.find(({ fault }) => fault.method.toUpperCase() === method && matches(fault.path, path))
    if (met === undefined) return undefined
    met.left -= 1
    this.#open = this.#open.filter(entry => entry.left > 0)
    return met.fault
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(() => {
        this.#sleeping.delete(timer)
        resolve()
      }, milliseconds)
      this.#sleeping.set(timer, resolve)
    })
  }

  /** Wakes every delayed answer, so that nothing keeps the process up. */
  stop(): void {
    for (const [timer, wake] of this.#sleeping) {
      clearTimeout(timer)
      wake()
    }
    this.#sleeping.clear()
  }
}

function matches(pattern: RegExp, path: string): boolean {
  // A pattern with the g flag remembers where it stopped.
  pattern.lastIndex = 0
  return pattern.test(path)
}

export interface FaultAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

export function faultAnswer(fault: Fault, status: number): FaultAnswer {
  if (status !== 429) {
    const body = fault.body ?? {
      code: 0,
      message: `${status}: ${status === 401 ? 'Unauthorized' : 'Internal Server Error'}`,
    }
    return { status, headers: fault.headers ?? {}, body }
  }
  // Names in one case: of two that differ in it, Node.js would send both.
  const given = new Map(Object.entries(fault.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
  const seconds = given.get('retry-after') ?? '0.1'
  const body = fault.body ?? { message: 'You are being rate limited.', retry_after: Number(seconds), global: false }
  const headers = { 'x-ratelimit-scope': 'user', 'retry-after': seconds, ...Object.fromEntries(given) }
  return { status, headers, body }
}
