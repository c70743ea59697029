import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { openStore } from '../../src/store/sql-store.ts'
import type { StoredDocument } from '../../src/store/store.ts'
import { HARBOUR_TOWN, storedDocument } from './stored-documents.ts'

/** A change as both processes know it: the documents that it puts, each with a version, and those that it removes. */
export interface Step {
  readonly put: readonly (readonly [id: string, version: number])[]
  readonly remove: readonly string[]
}

/** What the busy process says: a line of JSON each. */
export type Said = { readonly begins: Step } | { readonly ends: Step }

const IDS = Array.from({ length: 12 }, (_, number) => `document-${number}`)

/** A version of a document; everything in it follows from the two. Some fill many pages of the database. */
export function versionOf(id: string, version: number): StoredDocument {
  const line = `Version ${version} of ${id} says that the bridge opens at ${version % 24} o'clock. `
  return storedDocument(line.repeat(1 + (version % 7) ** 4 / 4), id, {
    loaded: { title: `${id} ${version}`, questions: [`What does version ${version} say?`] },
    segment: new Uint8Array((version % 5) * 3_000).fill(version % 256),
    changedAt: version,
  })
}

/** Waits for a word on standard input, then changes documents until it is killed. */
export async function keepBusy(file: string): Promise<void> {
  await once(process.stdin, 'data')
  const store = await openStore(file)
  const chosen = (): string => IDS[Math.floor(Math.random() * IDS.length)] ?? ''
  for (;;) {
    const put = Array.from({ length: Math.floor(Math.random() * 4) }, chosen)
    const step: Step = {
      put: [...new Set(put)].map(id => [id, Math.floor(Math.random() * 1_000_000)]),
      remove: Array.from({ length: Math.floor(Math.random() * 3) }, chosen),
    }
    say({ begins: step })
    await store.change(HARBOUR_TOWN, {
      put: step.put.map(([id, version]) => versionOf(id, version)),
      remove: step.remove.map(id => versionOf(id, 0).document.id),
    })
    say({ ends: step })
  }
}

/** At once: what is said is in the pipe before anything else happens. */
const say = (said: Said): number => writeSync(1, `${JSON.stringify(said)}\n`)
