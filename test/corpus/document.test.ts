import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createDocument, documentId, hashOf } from '../../src/corpus/document.ts'
import { passagesOf } from '../../src/corpus/passage.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'
import { hostileUtf8 } from '../support/hostile-text.ts'

describe('the id of a document', () => {
  test.each(['notes', 'tide table 2', 'мост', 'a'.repeat(200)])('may be "%s"', id => {
    expect(documentId(id)).toBe(id)
  })

  test.each(['', '  ', 'a\nb', 'a\0b', 'a'.repeat(201)])('may not be %j', id => {
    expect(() => documentId(id)).toThrow(RangeError)
    expect(() => documentId(id)).toThrow('cannot name a document')
  })
})

describe('the hash of a text', () => {
  test('is its SHA-256 in UTF-8', () => {
    // FIPS 180-4, example for the one-block message "abc".
    expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(hashOf('橋')).toBe(
      createHash('sha256')
        .update(Buffer.from([0xe6, 0xa9, 0x8b]))
        .digest('hex'),
    )
  })

  test('differs for texts that differ', () => {
    fc.assert(
      fc.property(hostileUtf8, hostileUtf8, (one, other) => {
        expect(hashOf(one) === hashOf(other)).toBe(one === other)
      }),
    )
  })
})

describe('a document', () => {
  test('is called by its id and is English if nothing says otherwise', () => {
    const document = createDocument(documentId('notes'), { mediaType: 'text/plain', text: 'Tide.', blocks: [] })
    expect(document).toMatchObject({ id: 'notes', title: 'notes', language: 'en' })
    expect(document).not.toHaveProperty('url')
    expect(document).not.toHaveProperty('date')
  })

  test('is called as it says itself', () => {
    const given = { title: 'Tides', language: 'de', url: 'https://example.test/', date: '2024-02-29' }
    expect(plainDocument('Ebbe und Flut.', 'notes', given)).toMatchObject({ id: 'notes', ...given })
  })

  test('keeps the text of its file and the hash of it, through everything that is made of it', async () => {
    await fc.assert(
      fc.asyncProperty(hostileUtf8, async text => {
        const documents = [plainDocument(text, 'plain'), await markdownDocument(`x${text}`, 'markdown')]
        const library = createLibrary(documents)
        for (const [document, written] of [
          [documents[0], text],
          [documents[1], `x${text}`],
        ] as const) {
          if (!document) throw new Error('A document is missing.')
          passagesOf(document)
          expect(document.text).toBe(written)
          expect(document.hash).toBe(createHash('sha256').update(written, 'utf8').digest('hex'))
          expect(library.documents.get(document.id)).toBe(document)
        }
      }),
    )
  })
})
