import { expect, test } from '@jest/globals'
import { followUpFeatures } from '../../src/answer/follow-up-features.ts'
import { candidatesOf } from '../../src/retrieval/candidates.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { criteriaOf, judgementRows } from '../support/criteria.ts'
import { markdownDocument } from '../support/documents.ts'

const library = createLibrary([
  await markdownDocument(
    '## Mill\n\nThe mill is old. Ida runs it. It grinds rye.\n\n## Shop\n\nIda sells flour.\n\n## Inn\n\nRest.',
  ),
])
const candidates = candidatesOf(
  library,
  [...library.passages].map((_, passage) => ({ passage, score: 1 })),
)
const flags = ['same-sentence', 'after-last-answer', 'same-passage', 'next-passage']

test('a sentence is judged by where it stands to the answer of the turn before', () => {
  const context = {
    passage: 0,
    place: 0,
    confidence: 0.9,
    terms: [
      { number: library.forwardIndex.numberOf('ida'), weight: 1 },
      { number: library.forwardIndex.numberOf('rye'), weight: 0.25 },
    ],
  }
  const rows = judgementRows(followUpFeatures, candidates, { ...criteriaOf('who is she?', library), context }, library)
  const named = rows.map(row => flags.filter((_, place) => row[place] === 1))
  expect(named).toEqual([
    ['same-sentence'],
    ['after-last-answer', 'same-passage'],
    ['same-passage'],
    ['next-passage'],
    [],
  ])
  expect(rows.map(row => row[4])).toEqual([0, 0.8, 0.2, 0.8, 0])
})

test('a question that goes on from nothing has no such judgements', () => {
  const rows = judgementRows(followUpFeatures, candidates, criteriaOf('who is she?', library), library)
  expect(rows).toHaveLength(candidates.length)
  for (const row of rows) expect(row).toEqual(followUpFeatures.names.map(() => 0))
})
