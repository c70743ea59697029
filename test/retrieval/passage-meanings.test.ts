import { describe, expect, test } from '@jest/globals'
import { type Meaning, meaningOf } from '../../src/lexicon/meaning.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { meaningsOf, type PassageMeanings, type PlacedMeaning } from '../../src/retrieval/passage-meanings.ts'
import { markdownDocument } from '../support/documents.ts'
import { likeness } from '../support/likeness.ts'

const library = createLibrary([
  await markdownDocument('# Guide\n\n## Kitchen\n\nKnives are sharp. Cook soup:\n\n- carrots\n- red onions'),
])
const analysis = library.forwardIndex.analysisOf(0)
const { sentences, headings, whole, vectors } = meaningsOf(analysis)
const [knives, , carrots] = sentences
const { dimensions } = analysis.meanings

function sumOf(...parts: readonly (readonly [Meaning, number])[]): Meaning {
  const vector = new Float32Array(dimensions)
  for (const [part, weight] of parts)
    part.vector.forEach((value, at) => (vector[at] = (vector[at] ?? 0) + weight * value))
  return { vector, length: Math.hypot(...vector) }
}

const placed = ({ from, length }: PlacedMeaning = { from: 0, length: 0 }): Meaning => ({
  vector: length === 0 ? new Float32Array(dimensions) : vectors.slice(from, from + dimensions),
  length,
})

function expectSame(place: PlacedMeaning | undefined, expected: Meaning): void {
  const found = placed(place)
  expect(found.length).toBeCloseTo(expected.length, 4)
  expect(likeness(found, expected)).toBeCloseTo(1, 5)
}

describe('what a passage means', () => {
  test('is what its sentences mean, each by its own words', () => {
    expectSame(knives?.own, meaningOf(['knives', 'sharp']))
    expectSame(carrots?.own, meaningOf(['carrots']))
  })

  test('is what stands above them: headings and title in part, and an introduction', () => {
    const kitchen = meaningOf(['kitchen'])
    const guide = meaningOf(['guide'])
    expectSame(headings, kitchen)
    expectSame(knives?.above, sumOf([kitchen, 0.5], [guide, 0.25]))
    expectSame(carrots?.introduction, meaningOf(['cook', 'soup']))
    expectSame(carrots?.above, sumOf([kitchen, 0.5], [guide, 0.25], [meaningOf(['cook', 'soup']), 0.5]))
    expect(knives?.introduction.length).toBe(0)
  })

  test('is all of it together', () => {
    const all = sentences.map(({ own }): readonly [Meaning, number] => [placed(own), 1])
    expectSame(whole, sumOf(...all, [meaningOf(['kitchen']), 0.5], [meaningOf(['guide']), 0.25]))
  })
})

test('the lengths of sums with what is around a sentence are those of the sums', () => {
  const sum = (...parts: readonly (PlacedMeaning | undefined)[]): number =>
    sumOf(...parts.map((part): readonly [Meaning, number] => [placed(part), 1])).length
  for (const [place, { own, above, lengths }] of sentences.entries()) {
    const before = sentences[place - 1]?.own
    const after = sentences[place + 1]?.own
    expect(lengths.inContext).toBeCloseTo(sum(own, above), 4)
    expect(lengths.withBefore).toBeCloseTo(sum(own, above, before), 4)
    expect(lengths.withAfter).toBeCloseTo(sum(own, above, after), 4)
  }
})

describe('what was found out of a passage', () => {
  test('is remembered, and worked out anew when much else was asked for', async () => {
    expect(meaningsOf(analysis)).toBe(meaningsOf(analysis))
    const text = Array.from({ length: 400 }, (_, at) => `## Shelf ${at}\n\n${'Salt. '.repeat(60)}`).join('\n\n')
    const large = createLibrary([await markdownDocument(text)])
    const wholeOf = ({ whole: { from, length }, vectors: all }: PassageMeanings): readonly number[] => [
      length,
      ...all.subarray(from, from + dimensions),
    ]
    const before = meaningsOf(analysis)
    const wholeBefore = wholeOf(before)
    for (let passage = 0; passage < large.passages.length; passage++) meaningsOf(large.forwardIndex.analysisOf(passage))
    const again = meaningsOf(analysis)
    expect(again).not.toBe(before)
    expect(wholeOf(again)).toEqual(wholeBefore)
  })

  test('is known of a passage that is too long to be remembered', async () => {
    const long = createLibrary([await markdownDocument(`| Word |\n|---|\n${'| salt |\n'.repeat(20_000)}`)])
    const numbers = [...long.passages].map(
      (_, passage) => meaningsOf(long.forwardIndex.analysisOf(passage)).whole.length,
    )
    expect(Math.min(...numbers)).toBeGreaterThan(0)
  })
})
