import { once } from 'node:events'
import { readFileSync, writeSync } from 'node:fs'
import * as z from 'zod'
import { documentId } from '../../src/corpus/document.ts'
import { openStore } from '../../src/store/sql-store.ts'
import type { StoredDocument } from '../../src/store/store.ts'
import { HARBOUR_TOWN, storedDocument } from './stored-documents.ts'

/** A change as both processes know it: the documents that it puts, each with a version, and those that it removes. */
export interface Step {
  readonly put: readonly (readonly [id: string, version: number])[]
  readonly remove: readonly string[]
}

/** What the busy process says: a line of JSON each. */
export type Said =
  | { readonly begins: Step }
  | { readonly ends: Step }
  /** An index of the community at a revision. */
  | { readonly keeps: number }
  | { readonly kept: number }

export const IDS = Array.from({ length: 12 }, (_, number) => `document-${number}`)

/** Of each document there are so many versions. */
export const VERSIONS = 20

/** What is known of the words of each version, by its key. */
export type Segments = ReadonlyMap<string, Uint8Array>

export const keyOfVersion = (id: string, version: number): string => `${id} ${version}`

/** A version of a document; everything in it follows from the two. Some fill many pages of the database. */
export function versionOf(id: string, version: number, segments: Segments): StoredDocument {
  const line = `Version ${version} of ${id} says that the bridge opens at ${version % 24} o'clock. `
  return storedDocument(line.repeat(1 + (version % 5) ** 3), id, {
    loaded: { title: keyOfVersion(id, version), questions: [`What does version ${version} say?`] },
    segment: segments.get(keyOfVersion(id, version)) ?? new Uint8Array(),
    changedAt: version,
  })
}

/** What is kept of the community as it is at a revision, in two parts. */
export const indexOfRevision = (revision: number): Uint8Array => new Uint8Array(2 ** 20 + revision).fill(revision)

export const INDEX = 'all'

/** After so many of its changes a process keeps an index. */
const KEEPING = 0.2

/** Waits for a word on standard input, then changes documents, and keeps an index of them, until it is killed. */
export async function keepBusy(file: string, segmentsFile: string): Promise<void> {
  const segments = readSegments(segmentsFile)
  await once(process.stdin, 'data')
  const store = await openStore(file)
  const chosen = (): string => IDS[Math.floor(Math.random() * IDS.length)] ?? ''
  for (;;) {
    const put = Array.from({ length: Math.floor(Math.random() * 4) }, chosen)
    const step: Step = {
      put: [...new Set(put)].map(id => [id, Math.floor(Math.random() * VERSIONS)]),
      remove: Array.from({ length: Math.floor(Math.random() * 3) }, chosen),
    }
    say({ begins: step })
    await store.change(HARBOUR_TOWN, {
      put: step.put.map(([id, version]) => versionOf(id, version, segments)),
      remove: step.remove.map(id => documentId(id)),
    })
    say({ ends: step })
    if (Math.random() < KEEPING) {
      const { revision } = await store.state(HARBOUR_TOWN)
      say({ keeps: revision })
      await store.keepIndex(HARBOUR_TOWN, { name: INDEX, bytes: indexOfRevision(revision), revision })
      say({ kept: revision })
    }
  }
}

const segmentsSchema = z.array(z.tuple([z.string(), z.string()]))

const readSegments = (file: string): Segments =>
  new Map(
    segmentsSchema
      .parse(JSON.parse(readFileSync(file, 'utf8')))
      .map(([key, bytes]) => [key, new Uint8Array(Buffer.from(bytes, 'base64'))]),
  )

/** At once: what is said is in the pipe before anything else happens. */
const say = (said: Said): number => writeSync(1, `${JSON.stringify(said)}\n`)
