import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createCollectionAnswerer } from '../../src/answer/collection-answerer.ts'
import { createShelves, type Shelves, segmentsOf } from '../../src/communities/shelves.ts'
import { documentId } from '../../src/corpus/document.ts'
import { type Collection, createCollection } from '../../src/retrieval/collection.ts'
import { segmentOf } from '../../src/retrieval/segment.ts'
import { encodeSegment } from '../../src/retrieval/segment-bytes.ts'
import { communityId, type Store, type StoredDocument } from '../../src/store/store.ts'
import { plainDocument } from '../support/documents.ts'
import { storedDocument } from '../support/stored-documents.ts'
import { openMemoryStore } from '../support/stores.ts'

const TOWN = communityId('100')
const SQUARE = { community: TOWN, channel: '1' }
const ASKED = 'When does the north gate open?'

const fish = plainDocument('Lanternfish is sold on Mondays.', 'fish', { title: 'Fish' })
const shared = await segmentsOf([fish])

function kept(text: string, id: string, language = 'en'): StoredDocument {
  const stored = storedDocument(text, id, { loaded: { language } })
  return { ...stored, segment: encodeSegment(segmentOf(stored.document)) }
}
const north = kept('The north gate opens at nine.', 'north')
const south = kept('The south gate opens at ten.', 'south')
const german = kept('Das Osttor öffnet um elf Uhr.', 'ost', 'de')

describe('what was put together of a community’s documents', () => {
  let store: Store
  const open: Shelves[] = []
  /** What was asked of the store, in order. */
  let asked: string[] = []
  beforeEach(async () => {
    const opened = await openMemoryStore()
    store = {
      ...opened,
      documents: (...given) => {
        asked.push('documents')
        return opened.documents(...given)
      },
      texts: (...given) => {
        asked.push('texts')
        return opened.texts(...given)
      },
      keepIndex: async (...given) => {
        const isKept = await opened.keepIndex(...given)
        asked.push(isKept ? 'kept' : 'not kept')
        return isKept
      },
    }
    asked = []
    await store.change(TOWN, { put: [south, north, german] })
  })
  afterEach(async () => {
    for (const shelves of open.splice(0)) await shelves.close()
    await store.close()
  })

  /** As after a start. */
  const start = (settings = {}): Shelves => {
    const shelves = createShelves(store, shared, { keptFrom: 1, quiet: 0, ...settings })
    open.push(shelves)
    return shelves
  }
  const until = async (what: string): Promise<void> => {
    while (!asked.includes(what)) await pause(1)
  }
  const stop = async (shelves: Shelves): Promise<void> => {
    await shelves.close()
    asked = []
  }
  /** Opens the collection once, so that it is kept. */
  const keep = async (): Promise<void> => {
    const shelves = start()
    await shelves.collectionAt(SQUARE)
    await until('kept')
    await stop(shelves)
  }
  const quoteIn = async (collection: Collection): Promise<string | undefined> => {
    const answer = await createCollectionAnswerer(collection).answer({ text: ASKED })
    return answer.kind === 'quoted' ? answer.quotes[0]?.quote.text : undefined
  }

  test('is kept, and read by the next start, which answers alike', async () => {
    await keep()
    const collection = await start().collectionAt(SQUARE)
    expect(asked).toEqual(['texts'])
    const anew = createCollection([fish, ...[south, north, german].map(({ document }) => document)])
    expect([...collection.documents]).toEqual([...anew.documents])
    expect(collection.libraries.map(({ documents }) => [...documents.keys()])).toEqual([
      ['fish', 'north', 'south'],
      ['ost'],
    ])
    const ask = (of: Collection) => createCollectionAnswerer(of).answer({ text: ASKED })
    expect(await ask(collection)).toEqual(await ask(anew))
    expect(await quoteIn(collection)).toBe('The north gate opens at nine.')
  })

  test('is not kept when it is small', async () => {
    const shelves = start({ keptFrom: 4 })
    await shelves.collectionAt(SQUARE)
    await pause(20)
    await stop(shelves)
    await start().collectionAt(SQUARE)
    expect(asked).toEqual(['documents'])
  })

  test('is put together anew after a change, and kept then', async () => {
    await keep()
    await store.change(TOWN, { put: [kept('The north gate opens at noon.', 'north')] })
    const shelves = start()
    expect(await quoteIn(await shelves.collectionAt(SQUARE))).toBe('The north gate opens at noon.')
    await until('kept')
    expect(asked).toEqual(['documents', 'kept'])
    await stop(shelves)
    expect(await quoteIn(await start().collectionAt(SQUARE))).toBe('The north gate opens at noon.')
    expect(asked).toEqual(['texts'])
  })

  test('is kept soon after a change, before anybody has asked', async () => {
    const shelves = start()
    await shelves.stateOf(TOWN)
    await store.change(TOWN, { remove: [documentId('south')] })
    await until('kept')
    await stop(shelves)
    const { documents } = await start().collectionAt(SQUARE)
    expect([...documents.keys()]).toEqual(['fish', 'north', 'ost'])
    expect(asked).toEqual(['texts'])
  })

  test('is kept all the same if only a setting changed before it was', async () => {
    const shelves = start({ quiet: 30 })
    await shelves.collectionAt(SQUARE)
    await store.changeScope(TOWN, '9', () => [documentId('north')])
    await until('kept')
    expect(asked).toEqual(['documents', 'kept'])
    await stop(shelves)
    await start().collectionAt(SQUARE)
    expect(asked).toEqual(['texts'])
  })

  test('is kept for each scope, and for whether the operator’s documents are seen', async () => {
    await store.changeScope(TOWN, '9', () => [documentId('north')])
    const gate = { community: TOWN, channel: '9' }
    const shelves = start()
    for (const place of [SQUARE, gate]) {
      await shelves.collectionAt(place)
      await until('kept')
      asked = []
    }
    await stop(shelves)
    const next = start()
    expect([...(await next.collectionAt(gate)).documents.keys()]).toEqual(['north'])
    expect((await next.collectionAt(SQUARE)).documents.size).toBe(4)
    expect(asked).toEqual(['texts', 'texts'])
    await store.changeSettings(TOWN, { showsShared: false })
    expect([...(await next.collectionAt(SQUARE)).documents.keys()]).toEqual(['north', 'ost', 'south'])
  })

  test('is not read for other documents of the operator, under the same ids', async () => {
    await keep()
    const changed = plainDocument('Lanternfish is sold on Tuesdays.', 'fish', { title: 'Fish' })
    const shelves = createShelves(store, await segmentsOf([changed]), { keptFrom: 1, quiet: 0 })
    open.push(shelves)
    const { documents } = await shelves.collectionAt(SQUARE)
    expect(documents.get(fish.id)).toEqual(changed)
    expect(asked).toEqual(['texts', 'documents'])
  })

  test('is put together anew if what is kept is damaged, and kept again', async () => {
    await keep()
    const whole = store
    store = { ...whole, index: async (...given) => (await whole.index(...given))?.fill(7, 100, 200) ?? null }
    const shelves = start()
    expect(await quoteIn(await shelves.collectionAt(SQUARE))).toBe('The north gate opens at nine.')
    await until('kept')
    expect(asked).toEqual(['texts', 'documents', 'kept'])
  })

  test('is not kept once the shelves are closed', async () => {
    const shelves = start({ quiet: 5 })
    await shelves.collectionAt(SQUARE)
    await shelves.close()
    await store.changeScope(TOWN, '9', () => null)
    await pause(20)
    expect(asked).toEqual(['documents'])
  })
})
