import { describe, expect, test } from '@jest/globals'
import { documentId, hashOf } from '../../src/corpus/document.ts'
import type { Store, StoredDocument } from '../../src/store/store.ts'
import { HARBOUR_TOWN, MARKET_TOWN, storedDocument } from '../support/stored-documents.ts'

/**
 * What is true of the conditions of changes in every Store.
 *
 * @param opened the store of the test that runs
 */
export function describeChanges(opened: () => Store): void {
  const put = (...documents: readonly StoredDocument[]) => opened().change(HARBOUR_TOWN, { put: documents })
  const ids = async () => (await opened().state(HARBOUR_TOWN)).entries.map(({ id }) => id)

  describe('a change that expects something', () => {
    test('is made only if all of it is so', async () => {
      const first = storedDocument('first')
      await put(first)
      const { id, hash } = first.document
      const second = storedDocument('second')
      const before = await opened().state(HARBOUR_TOWN)
      for (const expects of [
        [{ id, hash: null }],
        [{ id, hash: second.document.hash }],
        [
          { id, hash },
          { id: documentId('nowhere'), hash },
        ],
      ])
        expect(await opened().change(HARBOUR_TOWN, { put: [second], expects })).toBe('conflict')
      expect(await opened().state(HARBOUR_TOWN)).toEqual(before)
      const expects = [
        { id, hash },
        { id: documentId('nowhere'), hash: null },
      ]
      expect(await opened().change(HARBOUR_TOWN, { put: [second], expects })).toBe('made')
    })

    test('is made only if the bytes of its documents are not there yet', async () => {
      const first = storedDocument('first', 'one')
      await put(first)
      const other = storedDocument('other', 'two')
      const unlessBytes = [other.bytesHash, first.bytesHash]
      expect(await opened().change(HARBOUR_TOWN, { put: [other], unlessBytes })).toBe('conflict')
      expect(await opened().change(MARKET_TOWN, { put: [other], unlessBytes })).toBe('made')
      const results = await Promise.all(
        ['two', 'three'].map(id =>
          opened().change(HARBOUR_TOWN, { put: [storedDocument('other', id)], unlessBytes: [other.bytesHash] }),
        ),
      )
      expect(results.toSorted()).toEqual(['conflict', 'made'])
      expect(await ids()).toHaveLength(2)
    })

    test('is made only if what is there afterwards is not too much', async () => {
      const atMost = { documents: 2, passages: 4 }
      const change = (text: string, id: string) =>
        opened().change(HARBOUR_TOWN, { put: [storedDocument(text, id)], atMost })
      expect(await change('1\n2\n3', 'one')).toBe('made')
      const before = await opened().state(HARBOUR_TOWN)
      expect(await change('1\n2', 'two')).toBe('conflict')
      expect(await opened().state(HARBOUR_TOWN)).toEqual(before)
      expect(await change('1\n2', 'one')).toBe('made')
      const results = await Promise.all([change('1', 'two'), change('2', 'three')])
      expect(results.toSorted()).toEqual(['conflict', 'made'])
      expect(await opened().size(HARBOUR_TOWN)).toEqual({ documents: 2, passages: 3 })
    })

    test('is made only if its document was not changed since, though the text is the same', async () => {
      const first = storedDocument('first')
      await put(first)
      const { id, hash } = first.document
      const change = (changedAt: number, next: number) =>
        opened().change(HARBOUR_TOWN, {
          put: [storedDocument('first', id, { changedAt: next })],
          expects: [{ id, hash, changedAt }],
        })
      expect(await change(first.changedAt + 1, 1)).toBe('conflict')
      expect(await Promise.all([change(first.changedAt, 1), change(first.changedAt, 1)])).toEqual(
        expect.arrayContaining(['made', 'conflict']),
      )
      const nowhere = { id: documentId('nowhere'), hash: null, changedAt: 1 }
      expect(await opened().change(HARBOUR_TOWN, { remove: [id], expects: [nowhere] })).toBe('conflict')
    })

    test('is made once if two are made at once', async () => {
      await put(storedDocument('first'))
      const expects = [{ id: documentId('notes'), hash: hashOf('first') }]
      const results = await Promise.all(
        ['second', 'third', 'fourth'].map(text =>
          opened().change(HARBOUR_TOWN, { put: [storedDocument(text)], expects }),
        ),
      )
      expect(results.toSorted()).toEqual(['conflict', 'conflict', 'made'])
    })
  })
}
