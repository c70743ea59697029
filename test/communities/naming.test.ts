import { describe, expect, test } from '@jest/globals'
import { entriesNamed, entryNamed, whyNotNamed } from '../../src/communities/naming.ts'
import { documentId } from '../../src/corpus/document.ts'

const entry = (id: string, title: string) => ({ id: documentId(id), title })

const rules = entry('d-1', 'Rules')
const loud = entry('d-2', 'RULES')
const twin = entry('d-3', 'Twin')
const other = entry('d-4', 'Twin')
const cafe = entry('d-5', 'Café\u00A0rules')
const entries = [rules, loud, twin, other, cafe]

describe('a document is named', () => {
  test('by its id, and by its very title before titles in another case', () => {
    expect(entryNamed(entries, 'd-4')).toBe(other)
    expect(entryNamed(entries, ' RULES ')).toBe(loud)
    expect(entryNamed(entries, 'Rules')).toBe(rules)
  })

  test('by a title in another case, with other blanks, or with accents written in another way', () => {
    expect(entryNamed(entries, 'cafe\u0301  RULES')).toBe(cafe)
  })

  test('by no title that several have, in whichever case', () => {
    expect(entryNamed(entries, 'Twin')).toBeUndefined()
    expect(entryNamed(entries, 'rules')).toBeUndefined()
    expect(entriesNamed(entries, 'rules')).toEqual([rules, loud])
  })
})

test('why a name leads to no document is said', () => {
  const shared = [entry('guide', 'The Guide')]
  expect(whyNotNamed(entries, shared, 'twin')).toEqual({ kind: 'ambiguous' })
  expect(whyNotNamed(entries, shared, 'the guide')).toEqual({ kind: 'not-own' })
  expect(whyNotNamed(entries, shared, 'Menu')).toEqual({ kind: 'no-such-document' })
})
