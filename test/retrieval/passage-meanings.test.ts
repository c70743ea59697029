import { describe, expect, test } from '@jest/globals'
import { likeness, type Meaning, meaningOf, sumOf } from '../../src/lexicon/meaning.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { meaningsOf } from '../../src/retrieval/passage-meanings.ts'
import { markdownDocument } from '../support/documents.ts'

const library = createLibrary([
  await markdownDocument('# Guide\n\n## Kitchen\n\nKnives are sharp. Cook soup:\n\n- carrots\n- red onions'),
])
const analysis = library.forwardIndex.analysisOf(0)
const { sentences, headings, whole } = meaningsOf(analysis)
const [knives, , carrots] = sentences

const expectSame = (found: Meaning | undefined, expected: Meaning): void => {
  expect(found?.length).toBeCloseTo(expected.length, 4)
  expect(likeness(found ?? meaningOf([]), expected)).toBeCloseTo(1, 5)
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
    const all = sentences.map(({ own }): readonly [Meaning, number] => [own, 1])
    expectSame(whole, sumOf(...all, [meaningOf(['kitchen']), 0.5], [meaningOf(['guide']), 0.25]))
  })

  test('is remembered with its analysis', () => {
    expect(meaningsOf(analysis)).toBe(meaningsOf(analysis))
  })
})

test('the lengths of sums with what is around a sentence are those of the sums', () => {
  const sum = (...parts: readonly Meaning[]): number =>
    sumOf(...parts.map((part): readonly [Meaning, number] => [part, 1])).length
  for (const [place, { own, above, lengths }] of sentences.entries()) {
    const before = sentences[place - 1]?.own ?? meaningOf([])
    const after = sentences[place + 1]?.own ?? meaningOf([])
    expect(lengths.inContext).toBeCloseTo(sum(own, above), 4)
    expect(lengths.withBefore).toBeCloseTo(sum(own, above, before), 4)
    expect(lengths.withAfter).toBeCloseTo(sum(own, above, after), 4)
  }
})
