// Part of bench/library.ts: documents are brought into a database in a file, one by one and as archives, and a process
// starts, opens them and answers.
import { fork } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { ZipFile } from 'yazl'
import { createKeeper } from '../src/communities/community-keeper.ts'
import { createShelves } from '../src/communities/shelves.ts'
import type { Document } from '../src/corpus/document.ts'
import type { NamedBytes } from '../src/ingestion/prepared-document.ts'
import { createFileReader } from '../src/ingestion/worker-file-reader.ts'
import { openStore } from '../src/store/sql-store.ts'
import { communityId, type Store } from '../src/store/store.ts'
import { startFlags } from './as-started.ts'
import { bundled } from './bundled.ts'

const TOWN = communityId('100')

/** An archive holds at most so many files. */
const ARCHIVE = 500

/** In ms. */
const LONGEST_KEEPING = 120_000

const neverFetched = {
  fetch: () => Promise.reject(new Error('Nothing is fetched here.')),
  fetchAttachment: () => Promise.reject(new Error('Nothing is fetched here.')),
  close: () => Promise.resolve(),
}

const fileOf = ({ title, text }: Document): NamedBytes => ({ name: `${title}.txt`, bytes: Buffer.from(text) })

async function archiveOf(documents: readonly Document[], name: string): Promise<NamedBytes> {
  const zip = new ZipFile()
  for (const document of documents) zip.addBuffer(Buffer.from(document.text), `${document.title}.txt`)
  zip.end()
  return { name, bytes: await buffer(zip.outputStream) }
}

/** Brings files into a database one after the other, as a moderator or the command line does. @returns documents a second */
async function addedASecond(store: Store, files: readonly NamedBytes[], count: number): Promise<number> {
  const reader = createFileReader()
  const keeper = createKeeper({ store, reader, fetcher: neverFetched })
  const add = async (file: NamedBytes, id: string): Promise<void> => {
    const added = await keeper.add(TOWN, { id, source: { kind: 'file', file }, described: {} })
    if (added.kind !== 'added') throw new Error(`Nothing was added: ${JSON.stringify(added)}`)
  }
  // The thread that reads files starts with the first.
  await add({ name: 'first.txt', bytes: Buffer.from('The first document. It says nothing.') }, 'first')
  const start = performance.now()
  // As the command line does: while one is written the next one is read.
  const begin = (number: number): Promise<void> => {
    const file = files[number]
    return file ? add(file, String(number)) : Promise.resolve()
  }
  let next = begin(0)
  for (let number = 0; number < files.length; number++) {
    const current = next
    next = begin(number + 1)
    await current
  }
  const seconds = (performance.now() - start) / 1_000
  await keeper.close()
  await reader.close()
  return count / seconds
}

/** One by one, beside what a bot answers from, until the index of the whole is kept. */
export async function oneByOne(database: string, documents: readonly Document[]): Promise<number> {
  const opened = await openStore(database)
  const kept: string[] = []
  const store: Store = {
    ...opened,
    keepIndex: async (community, index) => {
      const isKept = await opened.keepIndex(community, index)
      if (isKept) kept.push(index.name)
      return isKept
    },
  }
  const shelves = createShelves(store, [])
  // From here on it is heard what changes in the community.
  await shelves.stateOf(TOWN)
  const perSecond = await addedASecond(store, documents.map(fileOf), documents.length)
  const latest = performance.now() + LONGEST_KEEPING
  while (kept.length === 0) {
    if (performance.now() > latest) throw new Error('What was put together of the documents was not kept.')
    await pause(100)
  }
  await shelves.close()
  await store.close()
  return perSecond
}

/** In archives, and nothing of the whole is kept. */
export async function asArchives(database: string, documents: readonly Document[]): Promise<number> {
  const store = await openStore(database)
  const archives: NamedBytes[] = []
  for (let from = 0; from < documents.length; from += ARCHIVE)
    archives.push(await archiveOf(documents.slice(from, from + ARCHIVE), `${from}.zip`))
  const perSecond = await addedASecond(store, archives, documents.length)
  await store.close()
  return perSecond
}

/** From the start of a process to its first answer from a database, in ms. */
export async function coldStart(database: string, question: string): Promise<number> {
  const program = await bundled('cold-start')
  const start = performance.now()
  const child = fork(program, [database, question], { execArgv: [...startFlags()] })
  return new Promise((resolve, reject) => {
    child.once('message', message =>
      message === 'answered' ? resolve(performance.now() - start) : reject(new Error(JSON.stringify(message))),
    )
    child.once('exit', code => reject(new Error(`The process ended early with exit code ${code}.`)))
  })
}
