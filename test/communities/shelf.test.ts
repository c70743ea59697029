import { describe, expect, test } from '@jest/globals'
import { keyOfShelf, shelfFor } from '../../src/communities/shelf.ts'
import { documentId } from '../../src/corpus/document.ts'
import { type CommunityState, communityId, DEFAULT_SETTINGS } from '../../src/store/store.ts'
import { entry } from '../support/entries.ts'

const rules = entry('rules')
const menu = entry('menu')
const staff = { ...entry('staff'), isConfined: true }
const SHARED = [documentId('article'), documentId('guide')]

const state = (changed: Partial<CommunityState> = {}): CommunityState => ({
  revision: 3,
  entries: [rules, menu, staff],
  settings: DEFAULT_SETTINGS,
  scopes: new Map(),
  ...changed,
})

describe('a channel without a scope', () => {
  test('sees all documents but those that are confined', () => {
    expect(shelfFor(state(), 'help', SHARED)).toEqual({ own: [rules, menu], shared: SHARED })
  })

  test('sees none of the operator’s where the community hides them', () => {
    expect(shelfFor(state({ settings: { showsShared: false } }), 'help', SHARED)).toEqual({
      own: [rules, menu],
      shared: [],
    })
  })

  test('sees what direct messages see', () => {
    expect(shelfFor(state(), null, SHARED)).toEqual(shelfFor(state(), 'help', SHARED))
  })
})

describe('a channel with a scope', () => {
  const scopes = new Map([
    ['kitchen', [menu.id, staff.id, documentId('guide')]],
    ['empty', []],
  ])

  test('sees the documents that it names, whoever’s they are, and no others', () => {
    expect(shelfFor(state({ scopes }), 'kitchen', SHARED)).toEqual({ own: [menu, staff], shared: ['guide'] })
  })

  test('that names none sees nothing', () => {
    expect(shelfFor(state({ scopes }), 'empty', SHARED)).toEqual({ own: [], shared: [] })
  })

  test('changes nothing elsewhere', () => {
    expect(shelfFor(state({ scopes }), 'help', SHARED)).toEqual({ own: [rules, menu], shared: SHARED })
    expect(shelfFor(state({ scopes }), null, SHARED)).toEqual({ own: [rules, menu], shared: SHARED })
  })

  test('does not show what is hidden from the whole community', () => {
    expect(shelfFor(state({ scopes, settings: { showsShared: false } }), 'kitchen', SHARED).shared).toEqual([])
  })
})

describe('the key of what is seen', () => {
  const [one, other] = [communityId('1'), communityId('2')]

  test('is the same for all who see the operator’s documents alone', () => {
    expect(keyOfShelf(one, { own: [], shared: SHARED })).toBe(keyOfShelf(other, { own: [], shared: SHARED }))
    expect(keyOfShelf(one, { own: [], shared: SHARED })).toBe(keyOfShelf(null, { own: [], shared: SHARED }))
  })

  test('is another one in each community that shows documents of its own', () => {
    const shelf = { own: [rules], shared: [] }
    expect(keyOfShelf(one, shelf)).not.toBe(keyOfShelf(other, shelf))
  })

  test('changes with a document', () => {
    const before = keyOfShelf(one, { own: [rules], shared: [] })
    expect(keyOfShelf(one, { own: [{ ...rules, hash: 'f'.repeat(64) }], shared: [] })).not.toBe(before)
    expect(keyOfShelf(one, { own: [{ ...rules, changedAt: rules.changedAt + 1 }], shared: [] })).not.toBe(before)
    expect(keyOfShelf(one, { own: [rules], shared: SHARED })).not.toBe(before)
  })
})
