import { beforeEach, describe, expect, test } from '@jest/globals'
import { documentId } from '../../src/corpus/document.ts'
import type { KeptIndex, Store } from '../../src/store/store.ts'
import { HARBOUR_TOWN, MARKET_TOWN, storedDocument } from '../support/stored-documents.ts'

/** Of more than one part, each of which begins differently. */
const LARGE = Uint8Array.from({ length: 2.5 * 2 ** 20 }, (_, at) => at >> 16)

/**
 * What is true of what is worked out of documents in every Store.
 *
 * @param opened the store of the test that runs
 */
export function describeIndexes(opened: () => Store, later: () => void): void {
  describe('what was worked out of a community’s documents', () => {
    beforeEach(async () => {
      await opened().change(HARBOUR_TOWN, { put: [storedDocument('1', 'one'), storedDocument('2', 'two')] })
    })
    const revision = async () => (await opened().state(HARBOUR_TOWN)).revision
    const keep = async (name: string, given: Partial<KeptIndex> = {}) => {
      later()
      const index = { name, bytes: Uint8Array.of(name.length, 0, 255), revision: await revision(), ...given }
      return opened().keepIndex(HARBOUR_TOWN, index)
    }

    test('is given by its name, to the last byte, and to its community alone', async () => {
      expect(await opened().index(HARBOUR_TOWN, 'all')).toBeNull()
      expect(await keep('all', { bytes: LARGE })).toBe(true)
      expect(await keep('none', { bytes: new Uint8Array() })).toBe(true)
      const kept = await opened().index(HARBOUR_TOWN, 'all')
      expect(kept && Buffer.compare(kept, LARGE)).toBe(0)
      expect(await opened().index(HARBOUR_TOWN, 'none')).toEqual(new Uint8Array())
      expect(await opened().index(HARBOUR_TOWN, 'other')).toBeNull()
      expect(await opened().index(MARKET_TOWN, 'all')).toBeNull()
    })

    test('takes the place of what was kept under the same name', async () => {
      await keep('all', { bytes: LARGE })
      expect(await keep('all', { bytes: Uint8Array.of(7) })).toBe(true)
      expect(await opened().index(HARBOUR_TOWN, 'all')).toEqual(Uint8Array.of(7))
    })

    test('is gone as soon as a document is put or removed, and not when another community changes', async () => {
      await keep('all')
      await opened().change(MARKET_TOWN, { put: [storedDocument('3')] })
      expect(await opened().index(HARBOUR_TOWN, 'all')).not.toBeNull()
      await opened().change(HARBOUR_TOWN, { put: [storedDocument('3', 'three')] })
      expect(await opened().index(HARBOUR_TOWN, 'all')).toBeNull()
      await keep('all')
      await opened().change(HARBOUR_TOWN, { remove: [documentId('one')] })
      expect(await opened().index(HARBOUR_TOWN, 'all')).toBeNull()
    })

    test('stays when a change was not made, or concerns something else', async () => {
      await keep('all')
      const expects = [{ id: documentId('one'), hash: null }]
      expect(await opened().change(HARBOUR_TOWN, { remove: [documentId('one')], expects })).toBe('conflict')
      await opened().changeSettings(HARBOUR_TOWN, { showsShared: false })
      await opened().changeScope(HARBOUR_TOWN, '7', () => [documentId('one')])
      expect(await opened().index(HARBOUR_TOWN, 'all')).not.toBeNull()
    })

    test('is not kept if the community has changed since', async () => {
      const before = await revision()
      await opened().change(HARBOUR_TOWN, { remove: [documentId('one')] })
      expect(await keep('all', { revision: before })).toBe(false)
      expect(await opened().index(HARBOUR_TOWN, 'all')).toBeNull()
      expect(await opened().keepIndex(MARKET_TOWN, { name: 'all', bytes: LARGE, revision: 1 })).toBe(false)
    })

    test('is not kept by half if the community changes in the middle', async () => {
      const keeping = keep('all', { bytes: LARGE })
      const changing = keep('first').then(() => opened().change(HARBOUR_TOWN, { remove: [documentId('one')] }))
      await Promise.all([keeping, changing])
      expect(await opened().index(HARBOUR_TOWN, 'all')).toBeNull()
    })

    test('is kept under a few names at a time, the last ones', async () => {
      const names = ['a', 'b', 'c', 'd', 'e', 'f']
      for (const name of names) await keep(name)
      const kept = await Promise.all(names.map(name => opened().index(HARBOUR_TOWN, name)))
      expect(names.filter((_, at) => kept[at] !== null)).toEqual(['c', 'd', 'e', 'f'])
      await keep('d')
      await keep('g')
      expect(await opened().index(HARBOUR_TOWN, 'c')).toBeNull()
      expect(await opened().index(HARBOUR_TOWN, 'd')).not.toBeNull()
    })
  })
}
