import { type ChildProcess, spawn } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { sql } from 'kysely'
import * as z from 'zod'
import { isIntact } from '../../src/corpus/quote.ts'
import { openDatabase } from '../../src/store/dialect.ts'
import { openStore } from '../../src/store/sql-store.ts'
import type { StoredDocument } from '../../src/store/store.ts'
import { type Step, versionOf } from '../support/keeping-busy.ts'
import { HARBOUR_TOWN } from '../support/stored-documents.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const KILLS = 200

/** Each process is killed within so many ms after it has said up to so many things. */
const LONGEST_WAIT = 12
const MOST_SAID = 6

/** One process of so many is killed within so many ms after it was told to begin: it opens the database, or makes it. */
const EARLY = 8
const LONGEST_OPENING = 80

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const folder = await temporaryFolder()
afterAll(() => folder.remove())

/** A program that starts fast: one file, and the driver beside it. */
async function buildProgram(): Promise<string> {
  const program = path.join(folder.path, 'busy.mjs')
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder.path, 'node_modules'))
  await build({
    stdin: {
      contents: `import { keepBusy } from './keeping-busy.ts'\nawait keepBusy(process.argv[2])`,
      resolveDir: path.join(ROOT, 'test/support'),
    },
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: ['libsql', 'pg'],
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'warning',
  })
  return program
}

const stepSchema = z.object({ put: z.array(z.tuple([z.string(), z.number()])), remove: z.array(z.string()) })
const saidSchema = z.union([z.object({ begins: stepSchema }), z.object({ ends: stepSchema })])

interface Life {
  readonly ended: readonly Step[]
  /** The change that it was killed in, if it was in one. */
  readonly begun: Step | null
}

/** A process that waits until it is told to begin. */
function startBusy(
  program: string,
  file: string,
): { readonly child: ChildProcess; readonly live: (isEarly: boolean) => Promise<Life> } {
  const child = spawn(process.execPath, [program, file], { env: {}, stdio: 'pipe' })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  const closed = new Promise(resolve => {
    child.once('close', resolve)
  })
  const isClosed = (): boolean => child.exitCode !== null || child.signalCode !== null
  const live = async (isEarly: boolean): Promise<Life> => {
    child.stdin.write('begin\n')
    const enough = isEarly ? 0 : 1 + Math.floor(Math.random() * MOST_SAID)
    while (stdout.split('\n').length <= enough && !isClosed()) await pause(1)
    await pause(Math.random() * (isEarly ? LONGEST_OPENING : LONGEST_WAIT))
    child.kill('SIGKILL')
    await closed
    expect({ stderr, signal: child.signalCode }).toEqual({ stderr: '', signal: 'SIGKILL' })
    const said = stdout
      .split('\n')
      .filter(line => line !== '')
      .map(line => saidSchema.parse(JSON.parse(line)))
    const last = said.at(-1)
    return {
      ended: said.flatMap(each => ('ends' in each ? [each.ends] : [])),
      begun: last && 'begins' in last ? last.begins : null,
    }
  }
  return { child, live }
}

/** Which version of each document there is. */
type Versions = ReadonlyMap<string, number>

function after(versions: Versions, { put, remove }: Step): Versions {
  const next = new Map(versions)
  for (const id of remove) next.delete(id)
  for (const [id, version] of put) next.set(id, version)
  return next
}

const inOrder = (versions: Versions): readonly (readonly [string, number])[] =>
  [...versions].toSorted(([a], [b]) => (a < b ? -1 : 1))

/** Everything that must be true of a document after a crash. */
function checkWhole(stored: StoredDocument): void {
  const [, version = ''] = stored.document.title.split(' ')
  expect(isIntact(stored.document)).toBe(true)
  expect(stored).toEqual(versionOf(stored.document.id, Number(version)))
}

test(`after each of ${KILLS} kills at random moments, what was confirmed is there, whole, and nothing is there by half`, async () => {
  const program = await buildProgram()
  const file = path.join(folder.path, 'verbatim.db')
  let versions: Versions = new Map()
  let revision = 0
  const counts = { kills: 0, confirmed: 0, interrupted: 0, foundMade: 0 }
  // The next one starts while the last one is looked at.
  let next = startBusy(program, file)
  while (counts.kills < KILLS) {
    const { live } = next
    next = startBusy(program, file)
    const { ended, begun } = await live(counts.kills % EARLY === 0)
    counts.kills++
    counts.confirmed += ended.length
    for (const step of ended) versions = after(versions, step)

    const store = await openStore(file)
    const found = await store.documents(HARBOUR_TOWN)
    const state = await store.state(HARBOUR_TOWN)
    await store.close()
    for (const each of found) checkWhole(each)
    const there = new Map(found.map(({ document }) => [document.id, Number(document.title.split(' ')[1])]))
    const isMade = state.revision === revision + ended.length + 1
    if (begun) counts.interrupted++
    if (begun && isMade) {
      counts.foundMade++
      versions = after(versions, begun)
    } else expect(state.revision).toBe(revision + ended.length)
    expect(inOrder(there)).toEqual(inOrder(versions))
    revision = state.revision
  }
  next.child.kill('SIGKILL')
  // The kills came while something was done.
  expect(counts).toMatchObject({ kills: KILLS })
  expect(counts.confirmed).toBeGreaterThan(KILLS / 4)
  expect(counts.interrupted).toBeGreaterThan(KILLS / 4)

  const database = await openDatabase(file)
  expect((await sql`PRAGMA integrity_check`.execute(database)).rows).toEqual([{ integrity_check: 'ok' }])
  expect((await sql`PRAGMA foreign_key_check`.execute(database)).rows).toEqual([])
  await database.destroy()
}, 300_000)
