import { type ChildProcess, spawn } from 'node:child_process'
import { symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { sql } from 'kysely'
import * as z from 'zod'
import { createCollectionAnswerer } from '../../src/answer/collection-answerer.ts'
import { isIntact } from '../../src/corpus/quote.ts'
import { collectionFrom, createCollection } from '../../src/retrieval/collection.ts'
import { segmentOf } from '../../src/retrieval/segment.ts'
import { decodeSegment, encodeSegment } from '../../src/retrieval/segment-bytes.ts'
import { openDatabase } from '../../src/store/dialect.ts'
import { openStore } from '../../src/store/sql-store.ts'
import type { StoredDocument } from '../../src/store/store.ts'
import {
  IDS,
  INDEX,
  indexOfRevision,
  keyOfVersion,
  type Segments,
  type Step,
  VERSIONS,
  versionOf,
} from '../support/keeping-busy.ts'
import { HARBOUR_TOWN } from '../support/stored-documents.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const KILLS = 200

/** So many databases side by side: a process spends most of its life waiting for the disk. */
const DATABASES = 4

/** Each process is killed within so many ms after it has said up to so many things. */
const LONGEST_WAIT = 12
const MOST_SAID = 6

/** One process of so many is killed within so many ms after it was told to begin: it opens the database, or makes it. */
const EARLY = 8
const LONGEST_OPENING = 80

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const folder = await temporaryFolder()
afterAll(() => folder.remove())

/** Worked out once, so that the processes that are killed need not know how. */
const segments: Segments = new Map(
  IDS.flatMap(id =>
    Array.from({ length: VERSIONS }, (_, version) => {
      const { document } = versionOf(id, version, new Map())
      return [keyOfVersion(id, version), encodeSegment(segmentOf(document))] as const
    }),
  ),
)
const SEGMENTS = path.join(folder.path, 'segments.json')
await writeFile(
  SEGMENTS,
  JSON.stringify(Array.from(segments, ([key, bytes]) => [key, Buffer.from(bytes).toString('base64')])),
)

/** A program that starts fast: one file, and the driver beside it. */
async function buildProgram(): Promise<string> {
  const program = path.join(folder.path, 'busy.mjs')
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder.path, 'node_modules'))
  await build({
    stdin: {
      contents: `import { keepBusy } from './keeping-busy.ts'\nawait keepBusy(process.argv[2], process.argv[3])`,
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
const saidSchema = z.union([
  z.object({ begins: stepSchema }),
  z.object({ ends: stepSchema }),
  z.object({ keeps: z.number() }),
  z.object({ kept: z.number() }),
])

interface Life {
  readonly ended: readonly Step[]
  /** The change that it was killed in, if it was in one. */
  readonly begun: Step | null
  /** True if it was killed while it kept an index. */
  readonly wasKeeping: boolean
}

/** A process that waits until it is told to begin. */
function startBusy(
  program: string,
  file: string,
): { readonly child: ChildProcess; readonly live: (isEarly: boolean) => Promise<Life> } {
  const child = spawn(process.execPath, [program, file, SEGMENTS], { env: {}, stdio: 'pipe' })
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
      wasKeeping: last !== undefined && 'keeps' in last,
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
  expect(withShortBytes(stored)).toEqual(withShortBytes(versionOf(stored.document.id, Number(version), segments)))
}

/** Bytes are compared as one text: one by one takes long. */
const withShortBytes = ({ segment, ...stored }: StoredDocument): object => ({
  ...stored,
  segment: Buffer.from(segment).toString('base64'),
})

/** What was kept answers as what is indexed anew does: each document for itself. */
async function checkAnswers(found: readonly StoredDocument[]): Promise<void> {
  const kept = createCollectionAnswerer(
    collectionFrom(found.map(({ document, segment }) => decodeSegment(document, segment) ?? missing(document))),
  )
  const anew = createCollectionAnswerer(createCollection(found.map(({ document }) => document)))
  for (const { document } of found) {
    const question = { text: "At what o'clock does the bridge open?", within: document.id }
    const answer = await kept.answer(question)
    expect(answer).toEqual(await anew.answer(question))
    const quotes = answer.kind === 'quoted' ? answer.quotes : answer.nearest
    expect(quotes[0]?.quote.documentHash).toBe(document.hash)
  }
}

function missing({ id }: StoredDocument['document']): never {
  throw new Error(`What is known of the words of "${id}" cannot be read.`)
}

interface Counts {
  kills: number
  /** Changes that were confirmed. */
  confirmed: number
  /** Kills in the middle of a change. */
  interrupted: number
  /** Kills while an index was kept. */
  keeping: number
  /** Indexes that were found. */
  indexes: number
}

/** Kills one process after the other that keeps the same database busy, and looks after each. */
async function killAgainAndAgain(program: string, file: string, counts: Counts): Promise<void> {
  let versions: Versions = new Map()
  let revision = 0
  // The next one starts while the last one is looked at.
  let next = startBusy(program, file)
  for (let number = 0; number < KILLS / DATABASES; number++) {
    const { live } = next
    next = startBusy(program, file)
    const { ended, begun, wasKeeping } = await live(number % EARLY === 0)
    counts.kills++
    counts.confirmed += ended.length
    if (begun) counts.interrupted++
    if (wasKeeping) counts.keeping++
    for (const step of ended) versions = after(versions, step)
    revision += ended.length

    const store = await openStore(file)
    const found = await store.documents(HARBOUR_TOWN)
    const state = await store.state(HARBOUR_TOWN)
    const index = await store.index(HARBOUR_TOWN, INDEX)
    await store.close()
    // All of it or nothing, and of the documents as they are.
    if (index) {
      counts.indexes++
      expect(Buffer.compare(index, indexOfRevision(state.revision))).toBe(0)
    }
    for (const each of found) checkWhole(each)
    await checkAnswers(found)
    if (begun && state.revision > revision) {
      versions = after(versions, begun)
      revision++
    }
    expect(state.revision).toBe(revision)
    const there = new Map(found.map(({ document }) => [document.id, Number(document.title.split(' ')[1])]))
    expect(inOrder(there)).toEqual(inOrder(versions))
  }
  next.child.kill('SIGKILL')

  const database = await openDatabase(file)
  expect((await sql`PRAGMA integrity_check`.execute(database)).rows).toEqual([{ integrity_check: 'ok' }])
  expect((await sql`PRAGMA foreign_key_check`.execute(database)).rows).toEqual([])
  await database.destroy()
}

test(`after each of ${KILLS} kills at random moments, what was confirmed is there, whole, and answers, and nothing is there by half`, async () => {
  const program = await buildProgram()
  const counts: Counts = { kills: 0, confirmed: 0, interrupted: 0, keeping: 0, indexes: 0 }
  await Promise.all(
    Array.from({ length: DATABASES }, (_, number) =>
      killAgainAndAgain(program, path.join(folder.path, `${number}.db`), counts),
    ),
  )
  expect(counts.kills).toBe(KILLS)
  // They came while something was done.
  expect(counts.confirmed).toBeGreaterThan(KILLS / 4)
  expect(counts.interrupted).toBeGreaterThan(KILLS / 4)
  expect(counts.keeping).toBeGreaterThan(0)
  expect(counts.indexes).toBeGreaterThan(0)
}, 300_000)
