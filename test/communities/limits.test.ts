import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createKeeper, type OpenKeeper } from '../../src/communities/community-keeper.ts'
import type { Request } from '../../src/communities/keeper.ts'
import { MOST_DOCUMENTS, MOST_PASSAGES } from '../../src/communities/limits.ts'
import type { Store } from '../../src/store/store.ts'
import { noFetcher, readerInProcess } from '../support/bringing.ts'
import { HARBOUR_TOWN, storedDocument } from '../support/stored-documents.ts'
import { openMemoryStore } from '../support/stores.ts'

let store: Store
let keeper: OpenKeeper

/** The first look is one from before another process filled the community. */
beforeEach(async () => {
  store = await openMemoryStore()
  let looks = 0
  const size: Store['size'] = async community => (looks++ === 0 ? { documents: 1, passages: 1 } : store.size(community))
  keeper = createKeeper({ store: { ...store, size }, reader: readerInProcess, fetcher: noFetcher })
  const put = [{ ...storedDocument('Much.', 'much'), passageCount: MOST_PASSAGES - 1 }, storedDocument('Old.', 'old')]
  await store.change(HARBOUR_TOWN, { put })
})

afterEach(async () => {
  await keeper.close()
  await store.close()
})

const request = (text: string): Request => ({ id: 'asked', source: { kind: 'text', text }, described: {} })
const full = { kind: 'full', most: MOST_PASSAGES, of: 'passages' }

describe('a community that another process fills meanwhile', () => {
  test('takes no new document', async () => {
    expect(await keeper.add(HARBOUR_TOWN, request('New.'))).toEqual(full)
    expect((await store.state(HARBOUR_TOWN)).entries).toHaveLength(2)
  })

  test('takes no longer one in the place of another', async () => {
    const long = '# One\n\nOne.\n\n# Two\n\nTwo.\n'
    expect(await keeper.replace(HARBOUR_TOWN, 'old', request(long))).toEqual(full)
    expect((await store.size(HARBOUR_TOWN)).passages).toBe(MOST_PASSAGES)
  })
})

test.each([
  ['documents', MOST_DOCUMENTS, { documents: MOST_DOCUMENTS, passages: MOST_DOCUMENTS }],
  ['passages', MOST_PASSAGES, { documents: 1, passages: MOST_PASSAGES }],
] as const)('a community has no more %s than it may have', async (of, most, size) => {
  const crowded = { ...store, size: async () => size }
  const asked = createKeeper({ store: crowded, reader: readerInProcess, fetcher: noFetcher })
  expect(await asked.add(HARBOUR_TOWN, request('New.'))).toEqual({ kind: 'full', most, of })
  await asked.close()
})
