import { type Kysely, sql, type Transaction } from 'kysely'
import type { Client } from 'pg'
import { log } from '../log.ts'
import type { Changes } from './changes.ts'
import { connectionSettings } from './postgres.ts'
import { type CommunityId, communityId } from './store.ts'
import type { Tables } from './tables.ts'
import { poll, Repeated, type Watcher } from './watching.ts'

const CHANNEL = 'verbatim_changes'

/** "REVISION COMMUNITY". */
const NOTICE = /^(\d{1,15}) ([\w-]{1,40})$/

/** After a failure the next connection is tried after so many ms, after each further one twice as many. */
const FIRST_PAUSE = 500
const LONGEST_PAUSE = 30_000

/** A connection that nobody has spoken on for so long, in ms, is asked whether it is still there. */
const SILENCE = 5_000

/** Tells all processes of a change when, and only if, its transaction is made. */
export async function announce(
  transaction: Transaction<Tables>,
  community: CommunityId,
  revision: number,
): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${`${revision} ${community}`})`.execute(transaction)
}

/**
 * Listens on a connection of its own. While there is none, and once after each time that one was made, the database is
 * asked instead.
 */
export function postgresWatcher(url: string, database: Kysely<Tables>, changes: Changes): Watcher {
  const listening = new Listening(url, (community, revision) => changes.tell(community, revision))
  let isUpToDate = false
  const repeated = new Repeated(async () => {
    const wasOpen = await listening.isOpen()
    if (wasOpen && isUpToDate) return
    await poll(database, changes)
    isUpToDate = wasOpen
  })
  return {
    start: () => repeated.start(),
    stop: async () => {
      await repeated.stop()
      await listening.close()
    },
  }
}

/** The connection that tells of changes. It is made when it is asked for, and again when it was lost. */
class Listening {
  readonly #url: string
  readonly #tell: (community: CommunityId, revision: number) => void
  #client: Client | null = null
  #connecting: Promise<void> | null = null
  #pause = FIRST_PAUSE
  #nextAttempt = 0
  #lastHeard = 0

  constructor(url: string, tell: (community: CommunityId, revision: number) => void) {
    this.#url = url
    this.#tell = tell
  }

  /** Does not wait for a connection that is being made. */
  async isOpen(): Promise<boolean> {
    if (this.#client) await this.#ensureAnswer(this.#client)
    else if (!this.#connecting && Date.now() >= this.#nextAttempt)
      this.#connecting = this.#connect().finally(() => {
        this.#connecting = null
      })
    return this.#client !== null
  }

  async close(): Promise<void> {
    await this.#connecting
    const open = this.#client
    this.#client = null
    await open?.end()
  }

  async #connect(): Promise<void> {
    const { default: pg } = await import('pg')
    const made = new pg.Client({ ...(await connectionSettings(this.#url)), query_timeout: SILENCE })
    made.on('error', err => this.#lose(made, err))
    made.on('end', () => this.#lose(made))
    made.on('notification', ({ payload = '' }) => this.#hear(payload))
    try {
      await made.connect()
      await made.query(`LISTEN ${CHANNEL}`)
      this.#client = made
      this.#lastHeard = Date.now()
      this.#pause = FIRST_PAUSE
    } catch (err) {
      this.#nextAttempt = Date.now() + this.#pause
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE)
      made.end().catch(() => undefined)
      log.debug({ err }, 'No connection that tells of changes.')
    }
  }

  #hear(notice: string): void {
    this.#lastHeard = Date.now()
    const [, revision, community] = NOTICE.exec(notice) ?? []
    if (community !== undefined) this.#tell(communityId(community), Number(revision))
  }

  #lose(lost: Client, err?: unknown): void {
    if (this.#client !== lost) return
    this.#client = null
    log.info({ err }, 'The connection that tells of changes broke: the database is asked until there is another one.')
  }

  /** A connection may be cut without a word. */
  async #ensureAnswer(client: Client): Promise<void> {
    if (Date.now() - this.#lastHeard < SILENCE) return
    try {
      await client.query('select 1')
      this.#lastHeard = Date.now()
    } catch (err) {
      this.#lose(client, err)
      client.end().catch(() => undefined)
    }
  }
}
