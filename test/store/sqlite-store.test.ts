import { chmodSync, chownSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { documentId } from '../../src/corpus/document.ts'
import { chooseCommunity } from '../../src/store/choices.ts'
import { openDatabase } from '../../src/store/dialect.ts'
import { entriesOf } from '../../src/store/documents.ts'
import { addJob, claimJob, extendJob, finishJob } from '../../src/store/jobs.ts'
import { grow } from '../../src/store/revisions.ts'
import { openStore } from '../../src/store/sql-store.ts'
import { describeStore } from '../contract/store.ts'
import { HARBOUR_TOWN, storedDocument } from '../support/stored-documents.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = await temporaryFolder()
afterAll(() => folder.remove())

/** A user of whom nothing is. */
const NOBODY = 65_534

let files = 0
const newFile = (): string => path.join(folder.path, 'in', 'folders', `${++files}.db`)

describeStore('SQLite in a file', now => openStore(newFile(), { now }))
describeStore('SQLite in memory', now => openStore(':memory:', { now }))

describe('SQLite in a file', () => {
  test('keeps what was put when it is opened again', async () => {
    const file = newFile()
    const first = await openStore(file)
    const stored = storedDocument('The bridge opens at noon.')
    await first.change(HARBOUR_TOWN, { put: [stored] })
    await first.chooseCommunity('1', HARBOUR_TOWN)
    await first.close()
    const second = await openStore(file)
    expect(await second.documents(HARBOUR_TOWN)).toEqual([stored])
    expect(await second.chosenCommunity('1')).toBe(HARBOUR_TOWN)
    await second.close()
  })

  test('takes no longer than a second to tell of what another process has changed', async () => {
    const file = newFile()
    const [here, there] = [await openStore(file), await openStore(file)]
    const heard: string[] = []
    there.watch(community => heard.push(community))
    await there.state(HARBOUR_TOWN)
    for (const text of ['1', '2']) {
      await here.change(HARBOUR_TOWN, { put: [storedDocument(text)] })
      for (const end = Date.now() + 1_000; heard.length === 0 && Date.now() < end; ) await pause(10)
      expect(heard.splice(0)).toEqual([HARBOUR_TOWN])
    }
    await here.close()
    await there.close()
  })

  test('takes no parameter that would end the process', async () => {
    const database = await openDatabase(newFile())
    for (const value of [true, undefined, new Date(0), { a: 1 }])
      await expect(sql`select ${value} as value`.execute(database)).rejects.toThrow(TypeError)
    expect((await sql`select ${'fine'} as value`.execute(database)).rows).toEqual([{ value: 'fine' }])
    await database.destroy()
  })

  test('writes through to the disk, and refers to nothing that is not there', async () => {
    const database = await openDatabase(newFile())
    const setting = async (name: string) =>
      Object.values((await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(database)).rows[0] ?? {})
    expect(await setting('journal_mode')).toEqual(['wal'])
    // 2 is FULL.
    expect(await setting('synchronous')).toEqual([2])
    expect(await setting('foreign_keys')).toEqual([1])
    expect(await setting('busy_timeout')).toEqual([5_000])
    await database.destroy()
  })

  test('can be read and written again after another process has held it for too long', async () => {
    const file = newFile()
    const [here, there] = [await openDatabase(file), await openDatabase(file)]
    await sql`PRAGMA busy_timeout = 20`.execute(here)
    const job = { community: HARBOUR_TOWN, request: '{}', bytes: null }
    await addJob(here, { id: 'first', ...job }, 0)
    await claimJob(here, { worker: 'w', lease: 10, now: 0 })
    for (const write of [
      () => here.transaction().execute(transaction => grow(transaction, HARBOUR_TOWN)),
      () => addJob(here, { id: 'next', ...job }, 0),
      () => claimJob(here, { worker: 'w', lease: 10, now: 20 }),
      () => extendJob(here, 'first', 'w', 20),
      () => finishJob(here, { id: 'first', worker: 'w', now: 5 }),
      () => chooseCommunity(here, '1', HARBOUR_TOWN),
    ]) {
      const holding = there.transaction().execute(async transaction => {
        await grow(transaction, HARBOUR_TOWN)
        await expect(write()).rejects.toMatchObject({
          code: 'store-unreachable',
          message: expect.stringMatching(/^The database .+ is held by another process for too long: /u),
        })
        throw new Error('Undone.')
      })
      await expect(holding).rejects.toThrow('Undone.')
      const read = here
        .transaction()
        .setAccessMode('read only')
        .execute(snapshot => entriesOf(snapshot, HARBOUR_TOWN))
      expect(await read).toEqual([])
      await here.transaction().execute(transaction => grow(transaction, HARBOUR_TOWN))
      await write()
    }
    await here.destroy()
    await there.destroy()
  })

  test('says that the disk is full, and goes on', async () => {
    const database = await openDatabase(newFile())
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(database)
    await sql.raw(`PRAGMA max_page_count = ${(rows[0]?.page_count ?? 0) + 10}`).execute(database)
    const job = { community: HARBOUR_TOWN, request: '{}', bytes: new Uint8Array(100_000) }
    const full = {
      code: 'store-unreachable',
      message: expect.stringMatching(/^The disk of the database .+ is full: make room on it\.$/u),
    }
    await expect(addJob(database, { id: '1', ...job }, 0)).rejects.toMatchObject(full)
    const adding = database.transaction().execute(transaction => addJob(transaction, { id: '1', ...job }, 0))
    await expect(adding).rejects.toMatchObject(full)
    expect(await addJob(database, { id: '1', ...job, bytes: null }, 0)).toBe(true)
    await database.destroy()
  })

  test('that a later version has written is refused', async () => {
    const file = newFile()
    const database = await openDatabase(file)
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2100-01-01')`.execute(database)
    await database.destroy()
    await expect(openStore(file)).rejects.toMatchObject({
      code: 'bad-store',
      message: expect.stringMatching(/^The database was written by a later version of this program [^\n]+\.$/u),
    })
  })

  test('that is no database, or cannot be made, is refused in one sentence', async () => {
    const file = await folder.write('letter.db', 'Dear harbour master, '.repeat(100))
    for (const address of [file, path.join(file, 'inside.db'), folder.path])
      await expect(openStore(address)).rejects.toMatchObject({
        code: 'store-unreachable',
        message: expect.stringMatching(/^The (?:file|database|disk)[^\n]+\.$/u),
      })
  })

  test('in a folder that cannot be written says so', async () => {
    const place = await folder.folder('closed')
    const file = path.join(place, 'verbatim.db')
    await (await openStore(file)).close()
    for (const beside of ['-wal', '-shm']) rmSync(`${file}${beside}`, { force: true })
    chmodSync(place, 0o555)
    // The owner of everything may write everywhere: somebody else is asked for.
    const isRoot = process.geteuid?.() === 0
    if (isRoot) {
      chmodSync(folder.path, 0o755)
      chownSync(file, NOBODY, NOBODY)
      process.seteuid?.(NOBODY)
    }
    try {
      await expect(openStore(file)).rejects.toMatchObject({
        code: 'store-unreachable',
        message: expect.stringMatching(/^The database .+ cannot be written: [^\n]+\.$/u),
      })
    } finally {
      if (isRoot) process.seteuid?.(0)
      chmodSync(place, 0o755)
    }
  })

  test('says which document is damaged', async () => {
    const file = newFile()
    const store = await openStore(file)
    const damages = [
      `text = 'Never said.'`,
      `details = '{"blocks":[{}]}'`,
      `details = '{'`,
      `origin = '[]'`,
      `media_type = 'x'`,
    ]
    for (const damage of damages) {
      await store.change(HARBOUR_TOWN, { put: [storedDocument('The bridge opens at noon.')] })
      const database = await openDatabase(file)
      await sql.raw(`update documents set ${damage}`).execute(database)
      await database.destroy()
      await expect(store.documents(HARBOUR_TOWN)).rejects.toMatchObject({
        code: 'bad-store',
        message: expect.stringMatching(/^The document "notes" of server 1[^\n]+\.$/u),
      })
    }
    await expect(store.texts(HARBOUR_TOWN, [documentId('notes')])).rejects.toMatchObject({ code: 'bad-store' })
    await store.close()
  })

  test('keeps no id of a person', async () => {
    const file = newFile()
    const store = await openStore(file)
    await store.chooseCommunity('281474976710656123', HARBOUR_TOWN)
    await store.close()
    // Everything stands in the one file after the store is closed.
    expect(readFileSync(file, 'latin1')).toContain(HARBOUR_TOWN)
    expect(readFileSync(file, 'latin1')).not.toContain('281474976710656123')
  })
})
