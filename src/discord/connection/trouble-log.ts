import { type Clock, monotonic, ShortMemory } from '../../chat/short-memory.ts'
import { log } from '../../log.ts'
import { reportOf, type SendError } from './send-errors.ts'

/** An operator who reads the log hears of the same trouble again after so many ms, if it is still there. */
const REMIND_AFTER = 60 * 60_000

const MOST_REMEMBERED = 1_000

/** Writes into the log what went wrong with sending, once for each kind of trouble in each channel. */
export class TroubleLog {
  readonly #known: ShortMemory<true>

  constructor(now: Clock = monotonic) {
    this.#known = new ShortMemory({ lifetime: REMIND_AFTER, most: MOST_REMEMBERED }, now)
  }

  /** @param channelId empty where the channel is of no account */
  note(error: SendError, channelId: string): void {
    const report = reportOf(error, channelId)
    if (this.#known.get(report)) return
    this.#known.set(report, true)
    log.warn(report)
  }
}
