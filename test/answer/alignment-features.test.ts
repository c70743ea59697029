import { describe, expect, test } from '@jest/globals'
import { alignmentFeatures } from '../../src/answer/alignment-features.ts'
import { type Candidate, candidatesOf } from '../../src/retrieval/candidates.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { criteriaOf, judgementRows, judgementsOf } from '../support/criteria.ts'
import { first, markdownDocument } from '../support/documents.ts'

const library = createLibrary([
  await markdownDocument(
    [
      '# Museum Guide',
      '## Admission',
      'The price is four crowns in 1904. Infants are exempt. The curator may refuse anybody.',
      '## Staff',
      'The team is led by:',
      '- the director\n- her deputy',
    ].join('\n\n'),
  ),
])
const candidates = candidatesOf(
  library,
  [...library.passages].map((_, passage) => ({ passage, score: 1 })),
)
const sentence = (beginning: string): Candidate => first(candidates.filter(({ text }) => text.startsWith(beginning)))
const values = (question: string, beginning: string): Readonly<Record<string, number>> =>
  judgementsOf(alignmentFeatures, sentence(beginning), criteriaOf(question, library), { library, among: candidates })

describe('the words of a question', () => {
  test('are met fully by equal ones, in any inflection', () => {
    expect(values('price crown', 'The price')['aligned']).toBe(1)
    expect(values('price crown', 'The price')['aligned-by-weight']).toBe(1)
  })

  test('are met in part by words that mean about the same', () => {
    const { aligned = 0 } = values('cost', 'The price')
    expect(aligned).toBeGreaterThan(0.3)
    expect(aligned).toBeLessThan(1)
    expect(aligned).toBeGreaterThan((values('cost', 'Infants')['aligned'] ?? 0) + 0.1)
    expect(values('babies', 'Infants')['aligned']).toBeGreaterThan(0.3)
  })

  test('may be met by headings, the title and an introduction', () => {
    const inHeading = values('admission', 'Infants')
    expect(inHeading['aligned']).toBeLessThan(1)
    expect(inHeading['aligned-with-context']).toBe(1)
    expect(inHeading['aligned-headings']).toBe(1)
    expect(values('museum', 'Infants')['aligned-with-context']).toBe(1)
    expect(values('team', 'the director')['aligned-with-context']).toBe(1)
  })

  test('may be met by the sentences beside it, and by any of its passage', () => {
    expect(values('crowns', 'Infants')['aligned-nearby']).toBe(1)
    expect(values('crowns', 'The curator')['aligned-nearby']).toBeLessThan(1)
    expect(values('crowns', 'The curator')['aligned-passage']).toBe(1)
  })
})

describe('what is missing', () => {
  test('is the word that nothing nearby comes near to', () => {
    const known = values('price admission', 'The price')
    const unknown = values('price zeppelin', 'The price')
    expect([known['most-missing'], known['weakest-aligned']]).toEqual([0, 1])
    expect(unknown['most-missing']).toBeGreaterThan(0.2)
    expect(unknown['weakest-aligned']).toBeLessThan(0.5)
  })

  test('may be a number, which no other number stands for', () => {
    expect(values('price in 1904', 'The price')['numbers-aligned']).toBe(1)
    expect(values('price in 1905', 'The price')['numbers-aligned']).toBe(0)
    expect(values('price', 'The price')['numbers-aligned']).toBe(1)
  })

  test('is told apart by its place in the question', () => {
    const judged = values('crowns zeppelin', 'The price')
    expect(judged['first-aligned']).toBe(1)
    expect(judged['last-aligned']).toBeLessThan(0.5)
  })
})

test('a question without words gives numbers all the same', () => {
  for (const row of judgementRows(alignmentFeatures, candidates, criteriaOf('', library), library))
    for (const number of row) expect(Number.isFinite(number)).toBe(true)
})
