import { EventEmitter, once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Kysely, sql } from 'kysely'
import { log } from '../../src/log.ts'
import { openDatabase } from '../../src/store/dialect.ts'
import { postgresDialect } from '../../src/store/postgres.ts'
import { openStore } from '../../src/store/sql-store.ts'
import { isPostgresThere, POSTGRES, type PostgresServer, startPostgres } from '../support/postgres.ts'
import { HARBOUR_TOWN } from '../support/stored-documents.ts'

const describeHere = isPostgresThere ? describe : describe.skip

describeHere(`${POSTGRES} that cannot be used`, () => {
  let server: PostgresServer
  let address: string
  beforeAll(async () => {
    log.level = 'silent'
    server = await startPostgres()
    address = await server.database()
    const store = await openStore(address)
    await store.close()
  })
  afterAll(() => server.stop())

  test('is told in one sentence without the password', async () => {
    const password = new URL(address).password
    const at = (change: (url: URL) => void): string => {
      const url = new URL(address)
      change(url)
      return url.href
    }
    for (const wrong of [
      at(url => {
        url.port = '1'
      }),
      at(url => {
        url.password = `x${password}`
      }),
      at(url => {
        url.pathname = '/nowhere'
      }),
    ])
      await expect(openStore(wrong)).rejects.toMatchObject({
        code: 'store-unreachable',
        message: expect.stringMatching(
          new RegExp(
            `^The database at 127\\.0\\.0\\.1:(?!.*${password})[^\\n]+ cannot be used \\([\\w]+\\): [^\\n]+\\.$`,
          ),
        ),
      })
  })

  /** Tries to open a database: refused in one sentence. */
  async function expectRefusal(wrong: string, code: string, why: string): Promise<void> {
    await expect(openStore(wrong)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(new RegExp(`^The [^\\n]*database at 127[^\\n]* ${why}: [^\\n]+\\.$`)),
    })
  }

  const nameOf = (url: string): string => new URL(url).pathname.slice(1)

  /** Runs something in a database as its owner, and makes no tables there. */
  async function runIn(url: string, statement: string): Promise<void> {
    const database = new Kysely({ dialect: await postgresDialect(url) })
    await sql.raw(statement).execute(database)
    await database.destroy()
  }

  test('by its user says so', async () => {
    const empty = await server.database()
    const role = `reader_${nameOf(empty)}`
    await server.query(`CREATE ROLE ${role} LOGIN PASSWORD 'reader'`)
    await runIn(empty, 'REVOKE CREATE ON SCHEMA public FROM PUBLIC')
    for (const each of [empty, address]) {
      const url = new URL(each)
      url.username = role
      url.password = 'reader'
      await expect(openStore(url.href)).rejects.toMatchObject({
        code: 'store-unreachable',
        message: expect.stringMatching(/^The user of DATABASE_URL may not make or use tables in the database at .+\.$/),
      })
    }
    await server.query(`DROP ROLE ${role}`)
  })

  test('but to be read says so', async () => {
    const empty = await server.database()
    await server.query(`ALTER DATABASE ${nameOf(empty)} SET default_transaction_read_only = on`)
    await expectRefusal(empty, 'store-unreachable', 'can only be read')
  })

  test('because another program has tables there says so', async () => {
    const taken = await server.database()
    await runIn(taken, 'CREATE TABLE documents (id integer)')
    await expectRefusal(taken, 'bad-store', 'has tables of another program, of the same names')
  })

  test('for all texts says so', async () => {
    const name = `latin_${nameOf(await server.database())}`
    await server.query(`CREATE DATABASE ${name} ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0`)
    const latin = new URL(address)
    latin.pathname = `/${name}`
    await expectRefusal(latin.href, 'bad-store', 'keeps texts as LATIN1, not as UTF8')
    await server.query(`DROP DATABASE ${name}`)
  })

  test('as fast as it should says so', async () => {
    const database = await openDatabase(address)
    const slow = database.transaction().execute(async transaction => {
      await sql`set local statement_timeout = 20`.execute(transaction)
      await sql`select pg_sleep(20)`.execute(transaction)
    })
    await expect(slow).rejects.toMatchObject({
      code: 'store-unreachable',
      message: expect.stringMatching(/^The database at [^\n]+ gave up a statement, which took too long [^\n]+\.$/),
    })
    await database.destroy()
  })

  test('while it runs fails what is asked, and works again afterwards', async () => {
    const store = await openStore(address)
    await store.revisions([HARBOUR_TOWN])
    const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`
    await server.query(kill, [new URL(address).pathname.slice(1)])
    const attempts = await Promise.allSettled([store.revisions([HARBOUR_TOWN])])
    for (const attempt of attempts)
      if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'store-unreachable' })
    expect(await store.revisions([HARBOUR_TOWN])).toEqual(new Map([[HARBOUR_TOWN, expect.any(Number)]]))
    await store.close()
  })

  test('in the middle of queries and of transactions fails them alone: the process goes on', async () => {
    const database = await openDatabase(address)
    const atOnce = [1, 2].map(() => sql`select pg_sleep(20)`.execute(database))
    const told = new EventEmitter()
    // Nothing is asked when the connection of this one breaks.
    const waiting = database.transaction().execute(async transaction => {
      await sql`select 1`.execute(transaction)
      await once(told, 'broken')
      await sql`select 2`.execute(transaction)
    })
    const settled = Promise.allSettled([...atOnce, waiting])
    const ofOurs = `FROM pg_stat_activity WHERE datname = $1 AND application_name = 'verbatim'
      AND (query LIKE 'select pg_sleep%' OR query = 'select 1' AND state = 'idle in transaction')`
    const name = new URL(address).pathname.slice(1)
    while ((await server.query(`SELECT pid ${ofOurs}`, [name])).length < 3) await pause(20)
    await server.query(`SELECT pg_terminate_backend(pid) ${ofOurs}`, [name])
    while ((await server.query(`SELECT pid ${ofOurs}`, [name])).length > 0) await pause(20)
    // What the server says last has come by then.
    await pause(100)
    told.emit('broken')
    for (const attempt of await settled)
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'store-unreachable' } })
    expect((await sql`select 3 as three`.execute(database)).rows).toEqual([{ three: 3 }])
    await database.destroy()
  })

  test('for one query can be used for the next one', async () => {
    const database = await openDatabase(address)
    for (let times = 0; times < 10; times++) {
      const ending = sql`select pg_terminate_backend(pg_backend_pid())`.execute(database)
      await expect(ending).rejects.toMatchObject({ code: 'store-unreachable' })
      expect((await sql`select 1 as one`.execute(database)).rows).toEqual([{ one: 1 }])
    }
    await database.destroy()
  })

  test('tells what went wrong in a transaction, not that it could not be taken back', async () => {
    const database = await openDatabase(address)
    const failing = database.transaction().execute(async transaction => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
      await server.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
      throw new Error('Something else.')
    })
    await expect(failing).rejects.toThrow('Something else.')
    await database.destroy()
  })
})
