import { describe, expect, test } from '@jest/globals'
import { meaningFeatures } from '../../src/answer/meaning-features.ts'
import { meaningOf } from '../../src/lexicon/meaning.ts'
import { type Candidate, candidatesOf } from '../../src/retrieval/candidates.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { criteriaOf, judgementRows, judgementsOf } from '../support/criteria.ts'
import { first, markdownDocument } from '../support/documents.ts'
import { likeness } from '../support/likeness.ts'

const library = createLibrary([
  await markdownDocument(
    [
      '## Boats',
      'Rowing boats are kept in the shed. Sails hang above them. Nobody sleeps here.',
      '## Kitchen',
      'Cook soup in the large pot:',
      '- carrots\n- onions',
    ].join('\n\n'),
  ),
])
const candidates = candidatesOf(
  library,
  [...library.passages].map((_, passage) => ({ passage, score: 1 })),
)
const sentence = (beginning: string): Candidate => first(candidates.filter(({ text }) => text.startsWith(beginning)))
const values = (question: string, beginning: string): Readonly<Record<string, number>> =>
  judgementsOf(meaningFeatures, sentence(beginning), criteriaOf(question, library), { library, among: candidates })

test('a sentence is as near as its words together mean what the question means', () => {
  const asked = meaningOf(['ships', 'stored'])
  const held = meaningOf(['rowing', 'boats', 'kept', 'shed'])
  expect(values('ships stored', 'Rowing boats')['meaning']).toBeCloseTo(likeness(asked, held), 5)
  expect(values('ships stored', 'Rowing boats')['meaning']).toBeGreaterThan(
    values('ships stored', 'Cook soup')['meaning'] ?? 1,
  )
})

describe('what surrounds a sentence is taken in', () => {
  test('from above: headings and what introduces it', () => {
    const {
      meaning = 0,
      'meaning-with-context': withContext = 0,
      'meaning-of-introduction': introduction = 0,
    } = values('recipe for broth', 'onions')
    expect(withContext).toBeGreaterThan(meaning)
    expect(introduction).toBeGreaterThan(0.2)
    expect(values('recipe for broth', 'onions')['meaning-of-headings']).toBeGreaterThan(0)
  })

  test('from before and behind', () => {
    const around = values('rigging', 'Sails')
    expect(around['meaning-before']).toBeCloseTo(values('rigging', 'Rowing boats')['meaning'] ?? 1, 5)
    expect(around['meaning-after']).toBeCloseTo(values('rigging', 'Nobody sleeps')['meaning'] ?? 1, 5)
    expect(values('rigging', 'Rowing boats')['meaning-before']).toBe(0)
  })
})

test('nothing is near to a question of unknown words', () => {
  for (const row of judgementRows(meaningFeatures, candidates, criteriaOf('жук', library), library))
    for (const number of row) expect(number).toBe(0)
})
