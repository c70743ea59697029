import { type Kysely, sql } from 'kysely'
import { log } from '../log.ts'
import type { Changes } from './changes.ts'
import { revisionsOf } from './revisions.ts'
import type { Tables } from './tables.ts'

/** Hears of what other processes change, from its start to its stop. */
export interface Watcher {
  start(): void
  stop(): Promise<void>
}

/** How often the database is asked for what is new, in ms. */
export const POLL_INTERVAL = 500

/** Asks for the revisions of all communities whose state is known here. */
export async function poll(database: Kysely<Tables>, changes: Changes): Promise<void> {
  for (const [community, revision] of await revisionsOf(database, changes.followed)) changes.tell(community, revision)
}

/** Does something again and again, never twice at once; a failure is logged, and the next time it is tried again. */
export class Repeated {
  readonly #work: () => Promise<void>
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> = Promise.resolve()
  #isFailing = false

  constructor(work: () => Promise<void>) {
    this.#work = work
  }

  start(): void {
    if (!this.#timer) this.#plan(0)
  }

  /** Resolved when nothing runs any more. */
  async stop(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    await this.#running
  }

  #plan(pause: number): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#run()
    }, pause).unref()
  }

  async #run(): Promise<void> {
    try {
      await this.#work()
      this.#isFailing = false
    } catch (err) {
      // Once: it is tried twice a second.
      if (!this.#isFailing) log.warn({ err }, 'The database cannot be asked for changes; it is tried again.')
      this.#isFailing = true
    }
    if (this.#timer) this.#plan(POLL_INTERVAL)
  }
}

/** SQLite tells no other process of a change: only that there was one, when it is asked. */
export function sqliteWatcher(database: Kysely<Tables>, changes: Changes): Watcher {
  let seen = -1
  return new Repeated(async () => {
    const { rows } = await sql<{ data_version: number }>`PRAGMA data_version`.execute(database)
    const version = rows[0]?.data_version ?? -1
    if (version === seen) return
    await poll(database, changes)
    seen = version
  })
}
