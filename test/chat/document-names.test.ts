import { describe, expect, test } from '@jest/globals'
import {
  documentNamed,
  documentWithHash,
  documentWithKey,
  keyOf,
  suggestedDocuments,
} from '../../src/chat/document-names.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { plainDocument } from '../support/documents.ts'
import { bakery, island, islandLibrary } from '../support/island.ts'

describe('a document is found', () => {
  test('by its key, whatever becomes of its text', () => {
    expect(keyOf(island)).toMatch(/^[0-9a-f]{12}$/u)
    const changed = plainDocument('All is new.', island.id)
    expect(documentWithKey(createLibrary([changed]), keyOf(island))).toBe(changed)
    expect(documentWithKey(createLibrary([bakery]), keyOf(island))).toBeUndefined()
  })

  test('by the beginning of the hash of its text, as long as that is the same', () => {
    expect(documentWithHash(islandLibrary, island.hash.slice(0, 12))).toBe(island)
    expect(documentWithHash(createLibrary([plainDocument('All is new.', island.id)]), island.hash)).toBeUndefined()
  })

  test('by its id, its title in any case, or what is suggested for it', () => {
    for (const name of ['bakery', 'THE BAKERY']) expect(documentNamed(islandLibrary, name)).toBe(bakery)
    const long = plainDocument('It is long.', 'x'.repeat(150))
    const library = createLibrary([long])
    for (const { value } of suggestedDocuments(library, 'x')) {
      expect(value.length).toBeLessThanOrEqual(100)
      expect(documentNamed(library, value)).toBe(long)
    }
    expect(documentNamed(library, 'f'.repeat(16))).toBeUndefined()
  })
})
