import { describe, expect, test } from '@jest/globals'
import { formFeatures } from '../../src/answer/form-features.ts'
import { type Candidate, candidatesOf } from '../../src/retrieval/candidates.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { criteriaOf, judgementsOf } from '../support/criteria.ts'
import { first, markdownDocument } from '../support/documents.ts'

const handbook = await markdownDocument(
  [
    '# Harbour Handbook',
    '## Opening Hours',
    'The bridge opens at noon for tall boats. Small boats pass below. Is the mast too high?',
    '## Tools',
    'Bring these tools:',
    '- a rope\n- a lamp of brass',
    '## Depths',
    '| Quay | Depth |\n|---|---|\n| North | 3 m |',
    '## Commands',
    '```\nmoor north\n```',
  ].join('\n\n'),
)
const library = createLibrary([handbook])
const candidates = candidatesOf(
  library,
  library.passages.map((_, passage) => ({ passage, score: 1 })),
)

function sentence(beginning: string): Candidate {
  return first(candidates.filter(({ text }) => text.startsWith(beginning)))
}

const value = (name: string, beginning: string): number =>
  judgementsOf(formFeatures, sentence(beginning), criteriaOf(''), { library })[name] ?? Number.NaN

describe('what a sentence is by itself', () => {
  test.each([
    ['first-in-passage', 'The bridge', 'Small boats'],
    ['short', 'a rope', 'The bridge'],
    ['asks', 'Is the mast', 'The bridge'],
    ['introduces', 'Bring these', 'The bridge'],
    ['code', 'moor north', 'a rope'],
    ['row', 'North', 'moor north'],
  ])('%s tells "%s" from "%s"', (name, one, other) => {
    expect([value(name, one), value(name, other)]).toEqual([1, 0])
  })

  test('its length grows with its terms', () => {
    expect(value('length', 'The bridge')).toBeCloseTo(Math.log(6), 10)
    expect(value('length', 'a rope')).toBeCloseTo(Math.log(2), 10)
  })
})
