import { describe, expect, test } from '@jest/globals'
import { createLibrary } from '../../src/retrieval/library.ts'
import type { Numbers } from '../../src/retrieval/number-columns.ts'
import { isSoundLibrary, type ReadLibrary } from '../../src/retrieval/sound-library.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'

const short = plainDocument('None.', 'a')
const long = await markdownDocument(
  '# Quay\n\n## Tools\n\nBring these:\n\n- a rope\n- a lamp\n\n## Boats\n\nNone.',
  'b',
)
const documents = [short, long]
const { table, postings, ...columns } = createLibrary(documents).columns
const read: ReadLibrary = {
  ...columns,
  table: { words: table.words.column, terms: table.terms.column, termOf: table.termOf },
  kinds: table.words.kinds,
  postings: { ...postings, passages: Uint32Array.from(postings.passages) },
}

/** Columns of numbers, and how a library looks in which one is another. */
const { passages } = read
const numbered: readonly (readonly [string, Numbers, (other: Uint32Array) => ReadLibrary])[] = [
  ['counts of passages', read.passageCounts, passageCounts => ({ ...read, passageCounts })],
  ['ends of passages', passages.ends, ends => ({ ...read, passages: { ...passages, ends } })],
  ['terms of words', read.table.termOf, termOf => ({ ...read, table: { ...read.table, termOf } })],
  ['kinds of words', read.kinds, kinds => ({ ...read, kinds })],
  [
    'sequences of sentences',
    read.sequences.sentences,
    sentences => ({ ...read, sequences: { ...read.sequences, sentences } }),
  ],
  ['starts of postings', postings.starts, starts => ({ ...read, postings: { ...read.postings, starts } })],
  [
    'passages of postings',
    read.postings.passages,
    other => ({ ...read, postings: { ...read.postings, passages: other } }),
  ],
]

describe('a library that was read is sound', () => {
  test('as it was made', () => {
    expect(isSoundLibrary(read, documents)).toBe(true)
  })

  test.each(numbered)(
    'but not with a number too large, one too few or one too many among the %s',
    (_, numbers, made) => {
      expect(isSoundLibrary(made(Uint32Array.from(numbers)), documents)).toBe(true)
      for (let at = 0; at < numbers.length; at++) {
        const other = Uint32Array.from(numbers)
        other[at] = 1_000_000
        expect(isSoundLibrary(made(other), documents)).toBe(false)
      }
      expect(isSoundLibrary(made(Uint32Array.from(numbers.subarray(1))), documents)).toBe(false)
      expect(isSoundLibrary(made(Uint32Array.of(...numbers, 0)), documents)).toBe(false)
    },
  )

  test('but not with a span beyond the end of its own document, if within another one', () => {
    const ends = Uint32Array.from(passages.ends)
    ends[0] = short.text.length + 1
    expect(isSoundLibrary({ ...read, passages: { ...passages, ends } }, documents)).toBe(false)
    const sentenceEnds = Uint32Array.from(passages.sentences.ends)
    sentenceEnds[0] = short.text.length + 1
    const sentences = { ...passages.sentences, ends: sentenceEnds }
    expect(isSoundLibrary({ ...read, passages: { ...passages, sentences } }, documents)).toBe(false)
  })

  test.each([-0.5, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('but not where a term counts %d', share => {
    for (const name of ['frequencies', 'highest'] as const) {
      const shares = Float32Array.from(postings[name])
      shares[0] = share
      expect(isSoundLibrary({ ...read, postings: { ...read.postings, [name]: shares } }, documents)).toBe(false)
      expect(isSoundLibrary({ ...read, postings: { ...read.postings, [name]: shares.subarray(1) } }, documents)).toBe(
        false,
      )
    }
  })

  test('but not without the direction of a passage, or for fewer documents', () => {
    expect(isSoundLibrary({ ...read, directions: read.directions.subarray(1) }, documents)).toBe(false)
    expect(isSoundLibrary(read, [short])).toBe(false)
    expect(isSoundLibrary(read, [...documents, short])).toBe(false)
  })
})
