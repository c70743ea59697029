import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { documentId } from '../../src/corpus/document.ts'
import { log } from '../../src/log.ts'
import { communityId, type DocumentEntry, type Store, type StoredDocument } from '../../src/store/store.ts'
import { hostileText } from '../support/hostile-text.ts'
import { full, HARBOUR_TOWN, idOf, MARKET_TOWN, storedDocument } from '../support/stored-documents.ts'
import { describeChanges } from './store-changes.ts'
import { describeIndexes } from './store-indexes.ts'
import { describeJobs } from './store-jobs.ts'
import { describeSight } from './store-sight.ts'

const entryOf = ({ document, segment: _segment, ...kept }: StoredDocument): DocumentEntry => {
  const { id, hash, title, language, mediaType } = document
  return { ...kept, id, hash, title, language, mediaType }
}

/**
 * What is true of every Store.
 *
 * @param open an empty store whose clock is `now`, called once for each test, when the last one is closed
 */
export function describeStore(name: string, open: (now: () => number) => Promise<Store>): void {
  describe(`${name}, as a store,`, () => {
    let store: Store
    let now = 1_700_000_000_000

    beforeEach(async () => {
      store = await open(() => now)
    })
    afterEach(() => store.close())

    const put = (...documents: readonly StoredDocument[]) => store.change(HARBOUR_TOWN, { put: documents })
    const titles = async (community = HARBOUR_TOWN) => (await store.state(community)).entries.map(({ id }) => id)

    test('knows nothing of a community that was never changed', async () => {
      expect(await store.state(HARBOUR_TOWN)).toEqual({
        revision: 0,
        entries: [],
        settings: { showsShared: true },
        scopes: new Map(),
      })
      expect(await store.documents(HARBOUR_TOWN)).toEqual([])
      expect(await store.communities()).toEqual([])
      expect(await store.revisions([HARBOUR_TOWN])).toEqual(new Map([[HARBOUR_TOWN, 0]]))
      expect(await store.revisions([])).toEqual(new Map())
    })

    describe('documents', () => {
      test('come back as they were put, whatever they hold', async () => {
        const stored = [
          { ...storedDocument('One.', 'one'), origin: { kind: 'text' } as const, isConfined: true },
          {
            ...storedDocument('Two.', 'two'),
            origin: { kind: 'page', url: 'https://x.example/', etag: 'W/"1"', lastModified: 'now' } as const,
          },
          { ...storedDocument('Three.', 'three'), origin: { kind: 'page', url: 'https://x.example/' } as const },
          { ...storedDocument('', 'four'), origin: { kind: 'message', url: 'https://y.example/' } as const },
          { ...storedDocument('', 'five'), document: full, segment: new Uint8Array() },
        ]
        expect(await put(...stored)).toBe('made')
        expect(await store.documents(HARBOUR_TOWN)).toEqual(stored)
        expect((await store.state(HARBOUR_TOWN)).entries).toEqual(stored.map(entryOf))
      })

      test('keep their text to the last unit, and their segment to the last byte', async () => {
        await fc.assert(
          fc.asyncProperty(hostileText, fc.uint8Array({ maxLength: 300 }), async (text, segment) => {
            fc.pre(!/[\0\p{Surrogate}]/u.test(text))
            const stored = { ...storedDocument(text), segment }
            await put(stored)
            expect(await store.documents(HARBOUR_TOWN)).toEqual([stored])
          }),
          { numRuns: 30 },
        )
      })

      test('with a NUL or half a character are refused, and nothing is written', async () => {
        for (const text of ['a\0b', 'a\uD83Db'])
          await expect(put(storedDocument('Good.', 'good'), storedDocument(text))).rejects.toMatchObject({
            code: 'bad-document',
          })
        await expect(put(storedDocument('a', 'id', { loaded: { title: '\uDC00' } }))).rejects.toMatchObject({
          code: 'bad-document',
        })
        expect((await store.state(HARBOUR_TOWN)).revision).toBe(0)
      })

      test('whose text is not the one of their hash are refused', async () => {
        const stored = storedDocument('The bridge opens at noon.')
        const changed = { ...stored, document: { ...stored.document, text: 'The bridge opens at nine.' } }
        await expect(put(changed)).rejects.toMatchObject({ code: 'bad-document' })
      })

      test('are listed in the order in which they were added, and keep their place when they are replaced', async () => {
        await put(storedDocument('1', 'zebra'), storedDocument('2', 'ant'))
        await put(storedDocument('3', 'mole'))
        await put(storedDocument('x', 'ant'), storedDocument('4', 'ant'))
        expect(await titles()).toEqual(['zebra', 'ant', 'mole'])
        const texts = (await store.documents(HARBOUR_TOWN)).map(({ document }) => document.text)
        expect(texts).toEqual(['1', '4', '3'])
      })

      test('are given by their ids, in the same order, without those that are not there', async () => {
        const stored = ['a', 'b', 'c'].map(id => storedDocument(id, id))
        await put(...stored)
        const ids = ['c', 'nowhere', 'a', 'c'].map(documentId)
        expect((await store.documents(HARBOUR_TOWN, ids)).map(idOf)).toEqual(['a', 'c'])
        expect(await store.documents(HARBOUR_TOWN, [])).toEqual([])
      })

      test('are given alone too, without what is kept with them', async () => {
        const stored = [storedDocument('One.', 'one'), { ...storedDocument('', 'two'), document: full }]
        await put(...stored, storedDocument('Three.', 'three'))
        const ids = ['full', 'nowhere', 'one'].map(documentId)
        expect(await store.texts(HARBOUR_TOWN, ids)).toEqual(stored.map(({ document }) => document))
        expect(await store.texts(HARBOUR_TOWN, [])).toEqual([])
        expect(await store.texts(MARKET_TOWN, ids)).toEqual([])
      })

      test('can be more than a query takes values', async () => {
        const stored = Array.from({ length: 620 }, (_, number) => storedDocument(`${number}`, `d${number}`))
        const ids = stored.map(idOf)
        const expects = ids.map(id => ({ id, hash: null }))
        expect(await store.change(HARBOUR_TOWN, { put: stored, expects })).toBe('made')
        expect((await store.documents(HARBOUR_TOWN, ids)).map(idOf)).toEqual(ids)
        await store.changeScope(HARBOUR_TOWN, '7', () => ids)
        expect((await store.state(HARBOUR_TOWN)).scopes).toEqual(new Map([['7', ids]]))
        await store.change(HARBOUR_TOWN, { remove: ids.slice(1) })
        expect(await titles()).toEqual(['d0'])
      })

      test('of one community are not seen in another one, under the same ids', async () => {
        await put(storedDocument('Harbour.'))
        await store.change(MARKET_TOWN, { put: [storedDocument('Market.')] })
        await store.change(MARKET_TOWN, { remove: [documentId('notes')] })
        expect((await store.documents(HARBOUR_TOWN)).map(({ document }) => document.text)).toEqual(['Harbour.'])
        expect(await store.documents(MARKET_TOWN)).toEqual([])
        expect(await store.communities()).toEqual([HARBOUR_TOWN])
      })

      test('are removed and put in one change, and removing what is not there is no fault', async () => {
        await put(storedDocument('1', 'old'))
        const change = { remove: ['old', 'nowhere'].map(documentId), put: [storedDocument('2', 'new')] }
        expect(await store.change(HARBOUR_TOWN, change)).toBe('made')
        expect(await titles()).toEqual(['new'])
      })
    })

    test('counts the documents and passages of a community, and knows which bytes they were read from', async () => {
      const [one, other] = [storedDocument('One.', 'one'), storedDocument('Two.\nThree.', 'other')]
      expect(await store.size(HARBOUR_TOWN)).toEqual({ documents: 0, passages: 0 })
      await store.change(HARBOUR_TOWN, { put: [one, other] })
      await store.change(MARKET_TOWN, { put: [one] })
      expect(await store.size(HARBOUR_TOWN)).toEqual({ documents: 2, passages: 3 })
      expect(await store.titlesByBytes(HARBOUR_TOWN, [other.bytesHash, 'unknown'])).toEqual(
        new Map([[other.bytesHash, other.document.title]]),
      )
      expect(await store.titlesByBytes(MARKET_TOWN, [other.bytesHash])).toEqual(new Map())
      expect(await store.titlesByBytes(MARKET_TOWN, [])).toEqual(new Map())
    })

    test('lists the communities that have documents, by their ids', async () => {
      for (const id of ['9', '10', 'Z', 'a']) await store.change(communityId(id), { put: [storedDocument('1')] })
      expect(await store.communities()).toEqual(['10', '9', 'Z', 'a'])
    })

    describeChanges(() => store)

    test('gives a community a greater revision with each change, and no other one', async () => {
      const revision = async () => (await store.revisions([HARBOUR_TOWN])).get(HARBOUR_TOWN) ?? 0
      const steps: readonly (() => Promise<unknown>)[] = [
        () => put(storedDocument('1')),
        () => put(storedDocument('1')),
        () => store.changeSettings(HARBOUR_TOWN, { showsShared: false }),
        () => store.changeScope(HARBOUR_TOWN, '7', () => [documentId('notes')]),
        () => store.changeScope(HARBOUR_TOWN, '7', () => null),
        () => store.confine(HARBOUR_TOWN, documentId('notes'), true),
        () => store.change(HARBOUR_TOWN, { remove: [documentId('notes')] }),
      ]
      let last = 0
      for (const step of steps) {
        await step()
        const next = await revision()
        expect(next).toBeGreaterThan(last)
        expect((await store.state(HARBOUR_TOWN)).revision).toBe(next)
        last = next
      }
      expect(await store.revisions([MARKET_TOWN, HARBOUR_TOWN])).toEqual(
        new Map([
          [MARKET_TOWN, 0],
          [HARBOUR_TOWN, last],
        ]),
      )
    })

    test('remembers the settings of each community', async () => {
      await store.changeSettings(HARBOUR_TOWN, { showsShared: false })
      await put(storedDocument('1'))
      expect((await store.state(HARBOUR_TOWN)).settings).toEqual({ showsShared: false })
      expect((await store.state(MARKET_TOWN)).settings).toEqual({ showsShared: true })
      await store.changeSettings(HARBOUR_TOWN, { showsShared: true })
      expect((await store.state(HARBOUR_TOWN)).settings).toEqual({ showsShared: true })
    })

    describeSight(() => store)
    describeIndexes(
      () => store,
      () => now++,
    )

    test('remembers which community a person has chosen, and forgets it', async () => {
      expect(await store.chosenCommunity('1')).toBeNull()
      await store.chooseCommunity('1', HARBOUR_TOWN)
      await store.chooseCommunity('2', HARBOUR_TOWN)
      await store.chooseCommunity('1', MARKET_TOWN)
      expect(await store.chosenCommunity('1')).toBe(MARKET_TOWN)
      expect(await store.chosenCommunity('2')).toBe(HARBOUR_TOWN)
      await store.chooseCommunity('1', null)
      await store.chooseCommunity('3', null)
      expect(await store.chosenCommunity('1')).toBeNull()
    })

    test('calls back for each change at once, until it is told not to', async () => {
      const heard: string[] = []
      const stop = store.watch(community => heard.push(community))
      log.level = 'silent'
      store.watch(() => {
        throw new Error('A listener that fails.')
      })
      await put(storedDocument('1'))
      await store.changeSettings(MARKET_TOWN, { showsShared: false })
      expect(heard).toEqual([HARBOUR_TOWN, MARKET_TOWN])
      await store.state(HARBOUR_TOWN)
      await store.change(HARBOUR_TOWN, { remove: [documentId('notes')] })
      expect(heard).toEqual([HARBOUR_TOWN, MARKET_TOWN, HARBOUR_TOWN])
      stop()
      await put(storedDocument('2'))
      expect(heard).toHaveLength(3)
    })

    describeJobs(
      () => store,
      passed => {
        now += passed
      },
    )
  })
}
