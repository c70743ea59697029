import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

/** A PostgreSQL server for the tests of one file. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  database(): Promise<string>
  /** Takes all rows out of a store's database. */
  empty(address: string): Promise<void>
  /** Runs something as the server's owner. */
  query(sql: string, values?: readonly unknown[]): Promise<readonly unknown[]>
  stop(): Promise<void>
}

/** Where Debian and others put what belongs to the server; newest version first. */
function serverFolders(): readonly string[] {
  const versions = '/usr/lib/postgresql'
  const installed = existsSync(versions) ? readdirSync(versions).toSorted((a, b) => Number(b) - Number(a)) : []
  return [
    ...installed.map(version => path.join(versions, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ]
}

const binaries = serverFolders().find(folder => existsSync(path.join(folder, 'initdb')))
const given = process.env['DATABASE_URL_TEST'] || null

/** False if there is neither a server's program nor DATABASE_URL_TEST. */
export const isPostgresThere = binaries !== undefined || given !== null

/** Begins the names of tests that need a server; where there is none, says why they are skipped. */
export const POSTGRES = isPostgresThere ? 'PostgreSQL' : 'PostgreSQL: skipped, no server'

const TABLES = ['communities', 'documents', 'scoped_channels', 'scopes', 'jobs', 'choices', 'secrets']

/** A server of our own, or databases on the one of DATABASE_URL_TEST. */
export async function startPostgres(): Promise<PostgresServer> {
  if (given !== null) return serverAt(given, async () => undefined)
  if (binaries === undefined) throw new Error('There is no PostgreSQL server here.')
  return privateServer(binaries)
}

async function privateServer(programs: string): Promise<PostgresServer> {
  const user = unprivileged()
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-postgres-'))
  const password = randomBytes(12).toString('hex')
  const passwordFile = path.join(folder, 'password')
  await writeFile(passwordFile, password)
  for (const each of [folder, passwordFile]) if (user) await chown(each, user.uid, user.gid)
  const data = path.join(folder, 'data')
  const identity = user ?? {}
  await promisify(execFile)(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', 'keeper', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '--locale=C', '-N'],
    { ...identity, cwd: folder },
  )
  const port = await freePort()
  const child = spawn(
    path.join(programs, 'postgres'),
    // What the tests write is not to outlive them.
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off', '-c', 'max_connections=50'],
    { ...identity, cwd: folder, stdio: 'ignore' },
  )
  const url = `postgres://keeper:${password}@127.0.0.1:${port}/postgres`
  const stop = async (): Promise<void> => {
    await ended(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await answering(url, child)
  } catch (thrown) {
    await stop()
    throw thrown
  }
  return serverAt(url, stop)
}

/** The server does not run as root. */
function unprivileged(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
  const [, , uid, gid] = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? []
  if (uid === undefined || gid === undefined) throw new Error('There is no user that PostgreSQL could run as.')
  return { uid: Number(uid), gid: Number(gid) }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; child.exitCode === null && attempt < 300; attempt++) {
    try {
      await ask(url, 'select 1')
      return
    } catch {
      await pause(50)
    }
  }
  throw new Error('PostgreSQL did not start.')
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  // Ends at once, and closes the connections that are open.
  child.kill('SIGQUIT')
  await exit
}

async function ask(url: string, sql: string, values: readonly unknown[] = []): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql, [...values])
    return rows
  } finally {
    await client.end()
  }
}

function serverAt(url: string, stop: () => Promise<void>): PostgresServer {
  const made: string[] = []
  return {
    database: async () => {
      const name = `verbatim_test_${randomBytes(6).toString('hex')}`
      await ask(url, `CREATE DATABASE ${name}`)
      made.push(name)
      const address = new URL(url)
      address.pathname = `/${name}`
      return address.href
    },
    empty: async address => {
      await ask(address, `TRUNCATE ${TABLES.join(', ')} CASCADE`)
    },
    query: (sql, values) => ask(url, sql, values),
    stop: async () => {
      for (const name of given === null ? [] : made) await ask(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await stop()
    },
  }
}
