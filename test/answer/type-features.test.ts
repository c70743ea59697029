import { describe, expect, test } from '@jest/globals'
import type { AnswerType } from '../../src/answer/answer-type.ts'
import { typeFeatures } from '../../src/answer/type-features.ts'
import { type Candidate, candidatesOf } from '../../src/retrieval/candidates.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { criteriaOf, judgementsOf } from '../support/criteria.ts'
import { first, plainDocument } from '../support/documents.ts'

const library = createLibrary([
  plainDocument('The mill was built in May 1904. It has six floors. Grain is cheap because the harvest was good.'),
])
const candidates = candidatesOf(library, [{ passage: 0, score: 1 }])
const sentence = (beginning: string): Candidate => first(candidates.filter(({ text }) => text.startsWith(beginning)))
const values = (question: string, expected: AnswerType, beginning: string): Readonly<Record<string, number>> =>
  judgementsOf(typeFeatures, sentence(beginning), criteriaOf(question, library, expected), {
    library,
    among: candidates,
  })

describe('a sentence that holds what is asked for', () => {
  test.each<[string, AnswerType, string, string, string]>([
    ['When was it built?', 'date', 'time', 'The mill', 'It has'],
    ['How many floors are there?', 'count', 'number', 'It has', 'Grain'],
    ['Why is grain cheap?', 'reason', 'clause', 'Grain', 'The mill'],
  ])('meets the type: "%s" (%s)', (question, expected, family, met, missed) => {
    const found = values(question, expected, met)
    const lacking = values(question, expected, missed)
    expect(found[`${family}-met`]).toBeGreaterThan(0.5)
    expect(found[`${family}-missing`]).toBe(0)
    expect(lacking[`${family}-surely-met`]).toBe(0)
    expect(lacking[`${family}-met`]).toBeLessThan(found[`${family}-met`] ?? 0)
  })

  test('counts in the family of its type only', () => {
    const found = values('When was it built?', 'date', 'The mill')
    for (const family of ['number', 'name', 'clause']) expect(found[`${family}-met`]).toBe(0)
  })
})

test('the noun that is asked for stands in a sentence or is missing', () => {
  expect(values('How many floors are there?', 'count', 'It has')).toMatchObject({
    'asked-noun': 1,
    'asked-noun-missing': 0,
  })
  expect(values('How many floors are there?', 'count', 'Grain')).toMatchObject({
    'asked-noun': 0,
    'asked-noun-missing': 1,
  })
  expect(values('Why is it cheap?', 'reason', 'Grain')).toMatchObject({ 'asked-noun': 0, 'asked-noun-missing': 0 })
})

test('a question that does not say what it asks for misses nothing', () => {
  for (const candidate of candidates) {
    const judged = judgementsOf(typeFeatures, candidate, criteriaOf('mill grain', library), {
      library,
      among: candidates,
    })
    for (const family of ['number', 'time', 'name', 'clause']) expect(judged[`${family}-missing`]).toBe(0)
  }
})
