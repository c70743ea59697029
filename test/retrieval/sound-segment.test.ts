import { describe, expect, test } from '@jest/globals'
import type { Numbers } from '../../src/retrieval/number-columns.ts'
import { type Segment, segmentOf } from '../../src/retrieval/segment.ts'
import { isSound } from '../../src/retrieval/sound-segment.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'

const document = await markdownDocument('# Quay\n\n## Tools\n\nBring these:\n\n- a rope\n- a lamp\n\n## Boats\n\nNone.')
const segment = segmentOf(document)

/** Every column of numbers, and how a segment looks in which it is another. */
const { passages, table, sequences, frequencies } = segment
const { sentences } = passages
const columns: readonly (readonly [string, Numbers, (other: Uint32Array) => Segment])[] = [
  ['starts of passages', passages.starts, starts => ({ ...segment, passages: { ...passages, starts } })],
  ['ends of passages', passages.ends, ends => ({ ...segment, passages: { ...passages, ends } })],
  ['headings', passages.headings, headings => ({ ...segment, passages: { ...passages, headings } })],
  [
    'first sentences',
    passages.firstSentences,
    firstSentences => ({ ...segment, passages: { ...passages, firstSentences } }),
  ],
  ...(['starts', 'ends', 'units', 'introducedFrom', 'introducedTo'] as const).map(
    name =>
      [
        `${name} of sentences`,
        sentences[name],
        (other: Uint32Array): Segment => ({
          ...segment,
          passages: { ...passages, sentences: { ...sentences, [name]: other } },
        }),
      ] as const,
  ),
  ['terms of words', table.termOf, termOf => ({ ...segment, table: { ...table, termOf } })],
  ...(['words', 'starts', 'ends', 'sentences', 'introductions'] as const).map(
    name =>
      [
        `${name} of sequences`,
        sequences[name],
        (other: Uint32Array): Segment => ({ ...segment, sequences: { ...sequences, [name]: other } }),
      ] as const,
  ),
  ...(['text', 'heading', 'title'] as const).map(
    field =>
      [
        `sequences of each ${field}`,
        sequences.fields[field],
        (other: Uint32Array): Segment => ({
          ...segment,
          sequences: { ...sequences, fields: { ...sequences.fields, [field]: other } },
        }),
      ] as const,
  ),
  ['starts of postings', frequencies.starts, starts => ({ ...segment, frequencies: { ...frequencies, starts } })],
  [
    'passages of postings',
    frequencies.passages,
    other => ({ ...segment, frequencies: { ...frequencies, passages: other } }),
  ],
]

describe('a segment is sound', () => {
  test('as it is made', () => {
    expect(isSound(segment)).toBe(true)
    expect(isSound(segmentOf(plainDocument('')))).toBe(true)
  })

  test.each(columns)('but not with a number too large among the %s', (_, numbers, withColumn) => {
    expect(isSound(withColumn(Uint32Array.from(numbers)))).toBe(true)
    for (let at = 0; at < numbers.length; at++) {
      const other = Uint32Array.from(numbers)
      other[at] = 1_000_000
      expect(isSound(withColumn(other))).toBe(false)
    }
  })

  // All words may be one fewer or one more: it is sequences that say how many there are.
  const counted = columns.filter(([name]) => name !== 'words of sequences')

  test.each(counted)('but not with one number too few or too many among the %s', (_, numbers, withColumn) => {
    expect(isSound(withColumn(Uint32Array.from(numbers.subarray(1))))).toBe(false)
    expect(isSound(withColumn(Uint32Array.of(...numbers, 0)))).toBe(false)
  })

  test('but not without the direction of a passage', () => {
    expect(isSound({ ...segment, directions: segment.directions.subarray(1) })).toBe(false)
  })
})
