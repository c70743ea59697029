import { existsSync, readdirSync, statSync } from 'node:fs'
import { link, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sql } from 'kysely'
import { documentId } from '../../src/corpus/document.ts'
import { backup } from '../../src/store/backup.ts'
import { openDatabase } from '../../src/store/dialect.ts'
import { restore } from '../../src/store/restore.ts'
import { openStore } from '../../src/store/sql-store.ts'
import { isPostgresThere, POSTGRES, type PostgresServer, startPostgres } from '../support/postgres.ts'
import { HARBOUR_TOWN, MARKET_TOWN, storedDocument } from '../support/stored-documents.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = await temporaryFolder()
afterAll(() => folder.remove())

let files = 0
const newPath = (ending: string): string => path.join(folder.path, `${++files}${ending}`)

const ROWS = { secrets: 1, communities: 2, documents: 42, scoped_channels: 2, scopes: 2, jobs: 2, choices: 1 }

/** A database with something in every table. */
async function filled(address: string): Promise<string> {
  const store = await openStore(address, { now: () => 1_000 })
  const documents = Array.from({ length: 41 }, (_, number) =>
    storedDocument(`Document ${number} — “quoted” 🌉\r\n`.repeat(number), `d${number}`, { isConfined: number === 3 }),
  )
  await store.change(HARBOUR_TOWN, { put: documents })
  await store.change(MARKET_TOWN, { put: [storedDocument('Bread.', 'bread')] })
  await store.changeSettings(MARKET_TOWN, { showsShared: false })
  await store.changeScope(HARBOUR_TOWN, '7', () => [documentId('d3'), documentId('d1')])
  await store.changeScope(HARBOUR_TOWN, '8', () => [])
  await store.chooseCommunity('1', HARBOUR_TOWN)
  await store.addJob({ id: 'done', community: HARBOUR_TOWN, request: '{}', bytes: null })
  await store.claimJob('w', 10)
  await store.dropJob('done', 'w')
  await store.addJob({ id: 'waiting', community: HARBOUR_TOWN, request: '{"a":1}', bytes: new Uint8Array([0, 255]) })
  await store.close()
  return address
}

/** All that a store says. */
async function contentOf(address: string) {
  const store = await openStore(address, { now: () => 2_000 })
  const content = {
    states: [await store.state(HARBOUR_TOWN), await store.state(MARKET_TOWN)],
    documents: [await store.documents(HARBOUR_TOWN), await store.documents(MARKET_TOWN)],
    communities: await store.communities(),
    choices: [await store.chosenCommunity('1'), await store.chosenCommunity('2')],
    done: await store.addJob({ id: 'done', community: HARBOUR_TOWN, request: '{}', bytes: null }),
    job: await store.claimJob('v', 0),
  }
  await store.close()
  return content
}

/** What is true whichever databases a backup is made of and restored to. */
function describeWay(from: () => Promise<string>, to: () => Promise<string>): void {
  test('a restored backup holds everything', async () => {
    const source = await filled(await from())
    const file = newPath('.gz')
    const progress: (readonly [number, number])[] = []
    expect(await backup(source, file, { onProgress: (done, total) => progress.push([done, total]) })).toEqual(ROWS)
    expect(progress).toEqual(Array.from({ length: 52 }, (_, index) => [index + 1, 52]))
    const target = await to()
    const read: (readonly [number, number])[] = []
    expect(await restore(file, target, { onProgress: (done, total) => read.push([done, total]) })).toEqual(ROWS)
    expect(read.at(-1)).toEqual([statSync(file).size, statSync(file).size])
    expect(await contentOf(target)).toEqual(await contentOf(source))
  })

  test('a database with something in it is left alone, or replaced if that is wanted', async () => {
    const file = newPath('.gz')
    const source = await filled(await from())
    await backup(source, file)
    const target = await to()
    const store = await openStore(target)
    for (const text of ['1', '2', '3', '4', '5', '6', '7', '8', '9'])
      await store.change(HARBOUR_TOWN, { put: [storedDocument(text)] })
    const before = await contentOf(target)
    await expect(restore(file, target)).rejects.toMatchObject({
      code: 'bad-backup',
      message: expect.stringMatching(/^The database [^\n]+ is not empty: [^\n]+\.$/u),
    })
    expect(await contentOf(target)).toMatchObject({ documents: before.documents })
    const { revision } = await store.state(HARBOUR_TOWN)
    await restore(file, target, { replace: true })
    const after = await store.state(HARBOUR_TOWN)
    expect(after.entries).toHaveLength(41)
    // Whoever knows the old state sees that there is a new one.
    expect(after.revision).toBeGreaterThan(revision)
    await store.close()
  })

  test('a backup holds one moment, whatever is written meanwhile', async () => {
    const source = await filled(await from())
    const store = await openStore(source)
    const file = newPath('.gz')
    let isWritten: Promise<unknown> | undefined
    const counts = await backup(source, file, {
      onProgress: done => {
        if (done === 10)
          isWritten = store.change(HARBOUR_TOWN, { remove: [documentId('d40')], put: [storedDocument('New.')] })
      },
    })
    expect(await isWritten).toBe('made')
    expect(counts).toEqual(ROWS)
    const target = await to()
    await restore(file, target)
    const restored = await openStore(target)
    const ids = (await restored.state(HARBOUR_TOWN)).entries.map(({ id }) => id)
    expect(ids).toContain('d40')
    expect(ids).not.toContain('notes')
    await restored.close()
    await store.close()
  })
}

const sqlite = async (): Promise<string> => newPath('.db')

describe('from SQLite to SQLite,', () => describeWay(sqlite, sqlite))

const describeHere = isPostgresThere ? describe : describe.skip
describeHere(`with ${POSTGRES},`, () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  describe('from SQLite to PostgreSQL,', () => describeWay(sqlite, () => server.database()))
  describe('from PostgreSQL to SQLite,', () => describeWay(() => server.database(), sqlite))
})

describe('a backup', () => {
  let good: string
  let lines: readonly string[]
  beforeAll(async () => {
    good = newPath('.gz')
    await backup(await filled(newPath('.db')), good)
    lines = gunzipSync(await readFile(good))
      .toString('utf8')
      .trimEnd()
      .split('\n')
  })

  test('is for its owner alone, and leaves no part of itself', () => {
    expect(statSync(good).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder.path).filter(name => name.endsWith('.part'))).toEqual([])
  })

  test('that cannot be written says so', async () => {
    const source = await filled(newPath('.db'))
    for (const file of [path.join(folder.path, 'nowhere', 'file.gz'), folder.path])
      await expect(backup(source, file)).rejects.toMatchObject({
        code: 'bad-backup',
        message: expect.stringMatching(/^The backup [^\n]+ cannot be written \([A-Z]+\): [^\n]+\.$/u),
      })
    expect(readdirSync(path.dirname(folder.path)).filter(name => name.endsWith('.part'))).toEqual([])
  })

  test('never replaces the database that it is made of, whatever that is called', async () => {
    const source = await filled(newPath('.db'))
    const store = await openStore(source)
    await store.change(HARBOUR_TOWN, { put: [storedDocument('Last.', 'last')] })
    const others = [newPath('.gz'), newPath('.gz'), newPath('-folder')] as const
    await symlink(source, others[0])
    await link(source, others[1])
    await symlink(folder.path, others[2])
    const own = ['', '-wal', '-shm', '-journal'].map(ending => `${source}${ending}`)
    const elsewhere = own.map(name => path.join(others[2], path.basename(name)))
    const relative = path.relative(process.cwd(), source)
    for (const file of [...own, ...elsewhere, relative, others[0], others[1]])
      await expect(backup(source, file)).rejects.toMatchObject({
        code: 'bad-backup',
        message: `The backup ${file} would replace the database that it is made of: choose another name.`,
      })
    expect((await store.state(HARBOUR_TOWN)).entries).toHaveLength(42)
    await store.close()
    expect((await contentOf(source)).documents.flat()).toHaveLength(43)
  })

  test('of a database that is not there is refused, and makes none', async () => {
    const missing = path.join(folder.path, 'mistyped', 'verbatim.db')
    const before = await readFile(good)
    await expect(backup(missing, good)).rejects.toMatchObject({
      code: 'store-unreachable',
      message: `There is no database ${missing}, so nothing was backed up: look whether DATA_DIR is right.`,
    })
    expect(await readFile(good)).toEqual(before)
    expect(existsSync(path.dirname(missing))).toBe(false)
  })

  test('that is made twice at once is whole', async () => {
    const source = await filled(newPath('.db'))
    const file = newPath('.gz')
    expect(await Promise.all([backup(source, file), backup(source, file), backup(source, file)])).toHaveLength(3)
    expect(await restore(file, newPath('.db'))).toEqual(ROWS)
    expect(readdirSync(folder.path).filter(name => name.endsWith('.part'))).toEqual([])
  })

  /** Tries to restore some bytes: refused in one sentence, and nothing is written. */
  async function expectRefusal(bytes: Uint8Array, why: RegExp): Promise<void> {
    const file = newPath('.gz')
    await writeFile(file, bytes)
    const target = newPath('.db')
    await expect(restore(file, target)).rejects.toMatchObject({
      code: 'bad-backup',
      message: expect.stringMatching(new RegExp(`^The backup [^\\n]+ ${why.source}[^\\n]*\\.$`, 'u')),
    })
    const store = await openStore(target)
    expect(await store.communities()).toEqual([])
    expect((await store.state(HARBOUR_TOWN)).revision).toBe(0)
    await store.close()
  }

  const packed = (changed: readonly string[]): Uint8Array => gzipSync(`${changed.join('\n')}\n`)
  const replaced = (line: number, from: string | RegExp, to: string): Uint8Array =>
    packed(lines.map((each, index) => (index === line ? each.replace(from, to) : each)))

  test('that is not there, or is something else, is refused', async () => {
    await expect(restore(path.join(folder.path, 'nowhere.gz'), newPath('.db'))).rejects.toMatchObject({
      code: 'bad-backup',
      message: expect.stringMatching(/cannot be read \(ENOENT\)/u),
    })
    await expectRefusal(new Uint8Array(), /is (?:empty|damaged)/u)
    await expectRefusal(Buffer.from('Dear harbour master'), /is damaged, cut short or no backup/u)
    await expectRefusal(gzipSync('{"format":"other","version":1}\n'), /is no backup of this program/u)
    await expectRefusal(gzipSync('Dear harbour master\n'), /is damaged in line 1/u)
    await expectRefusal(gzipSync(Buffer.from([0xff, 0x0a])), /is damaged, cut short or no backup/u)
  })

  test('of a later version is refused', async () => {
    await expectRefusal(replaced(0, '"version":1', '"version":2'), /was written by a later version/u)
  })

  test('with anything changed in it is refused', async () => {
    const document = lines.findIndex(line => line.includes('Document 3 '))
    await expectRefusal(replaced(document, 'Document 3 ', 'Document 4 '), /is damaged in line/u)
    await expectRefusal(replaced(document, /"hash":"[0-9a-f]+"/u, '"hash":"0"'), /is damaged in line/u)
    await expectRefusal(replaced(document, 'd3.txt', 'd4.txt'), /is damaged: its checksum/u)
    await expectRefusal(replaced(document, '"community":"1', '"community":"9'), /is damaged in line/u)
    await expectRefusal(replaced(document, '"position":', '"place":'), /is damaged in line/u)
    await expectRefusal(replaced(document, '"documents"', '"drawers"'), /is damaged in line/u)
    await expectRefusal(packed(lines.filter((_, index) => index !== document)), /is damaged/u)
    await expectRefusal(packed([...lines, lines[1] ?? '']), /is damaged in line/u)
    await expectRefusal(packed(lines.slice(0, -1)), /is cut short/u)
    await expectRefusal(packed(lines.slice(0, 1)), /is cut short/u)
  })

  test('is not called damaged when the database fails', async () => {
    const target = newPath('.db')
    const database = await openDatabase(target)
    await sql`create trigger broken before insert on choices begin insert into nowhere values (1); end`.execute(
      database,
    )
    await database.destroy()
    await expect(restore(good, target)).rejects.toMatchObject({
      name: 'SqliteError',
      message: expect.stringContaining('no such table'),
    })
  })

  test('that is cut anywhere, or has a wrong bit, is never taken for a good one', async () => {
    const bytes = await readFile(good)
    const target = newPath('.db')
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), fc.boolean(), async (place, bit, isCut) => {
        const damaged = isCut ? bytes.subarray(0, place) : Uint8Array.from(bytes)
        if (!isCut) damaged[place] = (damaged[place] ?? 0) ^ (1 << bit)
        const file = newPath('.gz')
        await writeFile(file, damaged)
        const result = await restore(file, target, { replace: true }).catch((thrown: unknown) => thrown)
        // The head of a gzip file has bits that mean nothing.
        if (result instanceof Error) expect(result).toMatchObject({ code: 'bad-backup' })
        else {
          expect(result).toEqual(ROWS)
          expect(place).toBeLessThan(10)
        }
      }),
      { numRuns: 40 },
    )
  })
})
