import { beforeEach, describe, expect, test } from '@jest/globals'
import { documentId } from '../../src/corpus/document.ts'
import type { ScopeChange, Store, StoredDocument } from '../../src/store/store.ts'
import { HARBOUR_TOWN, MARKET_TOWN, storedDocument } from '../support/stored-documents.ts'

/**
 * What is true of scopes and confined documents in every Store.
 *
 * @param opened the store of the test that runs
 */
export function describeSight(opened: () => Store): void {
  describe('who sees what', () => {
    const put = (...documents: readonly StoredDocument[]) => opened().change(HARBOUR_TOWN, { put: documents })
    const [one, two] = [documentId('one'), documentId('two')]
    beforeEach(() => put(storedDocument('1', 'one'), storedDocument('2', 'two')))
    const scopes = async (community = HARBOUR_TOWN) => (await opened().state(community)).scopes

    test('is given by scopes, in the order in which they name the documents', async () => {
      await opened().changeScope(HARBOUR_TOWN, '7', () => [two, one, two])
      await opened().changeScope(HARBOUR_TOWN, '8', () => [one])
      expect(await scopes()).toEqual(
        new Map([
          ['7', [two, one]],
          ['8', [one]],
        ]),
      )
      await opened().changeScope(HARBOUR_TOWN, '7', () => [one])
      await opened().changeScope(HARBOUR_TOWN, '8', () => null)
      expect(await scopes()).toEqual(new Map([['7', [one]]]))
      expect(await scopes(MARKET_TOWN)).toEqual(new Map())
    })

    test('may name documents that are kept elsewhere, such as the operator’s', async () => {
      await opened().changeScope(HARBOUR_TOWN, '7', () => [documentId('nowhere'), one])
      await opened().changeScope(MARKET_TOWN, '7', () => [one])
      expect(await scopes()).toEqual(new Map([['7', ['nowhere', one]]]))
      expect(await scopes(MARKET_TOWN)).toEqual(new Map([['7', [one]]]))
    })

    test('is changed by several at once as if by one after the other', async () => {
      const ids = Array.from({ length: 12 }, (_, number) => documentId(`d${number}`))
      const change = (changed: ScopeChange) => opened().changeScope(HARBOUR_TOWN, '7', changed)
      await Promise.all(ids.map(id => change(scope => [...(scope ?? []), id])))
      expect((await scopes()).get('7')?.toSorted()).toEqual(ids.toSorted())
      await Promise.all(ids.map(id => change(scope => scope && scope.filter(other => other !== id))))
      expect((await scopes()).get('7')).toEqual([])
      const seen = [await change(() => null), await change(scope => scope), await change(() => [two, one, two])]
      expect(seen).toEqual([null, null, [two, one]])
    })

    test('is nothing, and not everything, when the documents of a scope are removed', async () => {
      await opened().changeScope(HARBOUR_TOWN, '7', () => [one])
      await opened().change(HARBOUR_TOWN, { remove: [one] })
      expect(await scopes()).toEqual(new Map([['7', []]]))
      await put(storedDocument('1', 'one'))
      expect(await scopes()).toEqual(new Map([['7', []]]))
    })

    test('stays as it was when a document is replaced', async () => {
      await opened().changeScope(HARBOUR_TOWN, '7', () => [one])
      expect(await opened().confine(HARBOUR_TOWN, one, true)).toBe(true)
      await put(storedDocument('changed', 'one'))
      expect(await scopes()).toEqual(new Map([['7', [one]]]))
      const confined = async () => (await opened().state(HARBOUR_TOWN)).entries.map(({ isConfined }) => isConfined)
      expect(await confined()).toEqual([true, false])
      expect(await opened().confine(HARBOUR_TOWN, one, false)).toBe(true)
      expect(await confined()).toEqual([false, false])
    })

    test('cannot be changed for a document that is not there', async () => {
      const before = await opened().state(HARBOUR_TOWN)
      expect(await opened().confine(HARBOUR_TOWN, documentId('nowhere'), true)).toBe(false)
      expect(await opened().confine(MARKET_TOWN, one, true)).toBe(false)
      expect(await opened().state(HARBOUR_TOWN)).toEqual(before)
      expect((await opened().state(MARKET_TOWN)).revision).toBe(0)
    })
  })
}
