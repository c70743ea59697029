import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { evidenceFor, evidenceNames, probability } from '../../src/answer/confidence.ts'
import { Evidence } from '../../src/answer/evidence.ts'
import type { KnownPart } from '../../src/answer/known-part.ts'
import { analyseQuestion } from '../../src/answer/question.ts'
import { rank } from '../../src/answer/ranking.ts'
import { candidatesOf } from '../../src/retrieval/candidates.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { englishAnalyzer } from '../../src/text/analyzer.ts'
import { criteriaOf } from '../support/criteria.ts'
import { plainDocument } from '../support/documents.ts'

const library = createLibrary([plainDocument('The bridge opens at noon. Boats wait below. Nobody pays.')])

/** So much of a question is known, and it holds no names. */
const known = (share: number): KnownPart => ({ share, names: [], unknownNames: 0 })

function ranked(question: string) {
  const asked = analyseQuestion(question, englishAnalyzer)
  const judged = rank(
    candidatesOf(library, [{ passage: 0, score: 1 }]),
    criteriaOf(question, library),
    library.wordNearness,
    {
      coverage: 10,
    },
  )
  return { asked, judged }
}

describe('the evidence', () => {
  test('is that of the best candidate, with how much of the question is known at all', () => {
    const { asked, judged } = ranked('bridge noon zeppelin')
    const evidence = evidenceFor(asked, judged, known(0.7))
    expect(evidence.get('constant')).toBe(1)
    expect(evidence.get('coverage')).toBeCloseTo(2 / 3, 10)
    expect(evidence.get('rarest-missing')).toBeCloseTo(1 / 3, 10)
    expect(evidence.get('known-share')).toBe(0.7)
    expect(evidence.get('zeppelin')).toBeUndefined()
    expect([...evidence].map(([name]) => name)).toEqual(evidenceNames)
    expect(new Set(evidenceNames).size).toBe(evidence.values.length)
  })

  test('counts how far the best is ahead of the second, up to a limit', () => {
    const tie = ranked('zeppelin')
    expect(evidenceFor(tie.asked, tie.judged, known(0)).get('margin')).toBe(0)
    const clear = ranked('bridge')
    expect(evidenceFor(clear.asked, clear.judged, known(1)).get('margin')).toBe(3)
    expect(evidenceFor(clear.asked, clear.judged.slice(0, 1), known(1)).get('margin')).toBe(1)
  })

  test('sets the best candidate against the others', () => {
    const clear = ranked('bridge')
    const evidence = evidenceFor(clear.asked, clear.judged, known(1))
    expect(evidence.get('score')).toBe(10)
    expect(evidence.get('share-of-candidates')).toBeCloseTo(1 / (1 + 2 * Math.exp(-10)), 10)
    expect(evidence.get('candidates')).toBeCloseTo(Math.log(4), 10)
    expect(evidence.get('margin-to-other-passage')).toBe(1)
    expect(evidenceFor(clear.asked, clear.judged.slice(0, 1), known(1)).get('share-of-candidates')).toBe(1)
  })

  test('knows questions of few and of many terms', () => {
    const lengths = (question: string): readonly unknown[] => {
      const { asked, judged } = ranked(question)
      const evidence = evidenceFor(asked, judged, known(1))
      return [evidence.get('few-terms'), evidence.get('many-terms')]
    }
    expect(lengths('bridge')).toEqual([1, 0])
    expect(lengths('bridge noon')).toEqual([0, 0])
    expect(lengths('bridge noon boats wait below nobody pays')).toEqual([0, 1])
  })

  test('holds how many of the names in the question are unknown, and how many the passage lacks', () => {
    const { asked, judged } = ranked('bridge')
    const evidence = evidenceFor(asked, judged, {
      share: 1,
      names: ['bridg', 'rialto', 'venic'].map(term => library.forwardIndex.numberOf(term)),
      unknownNames: 1,
    })
    expect(evidence.get('names-unknown')).toBeCloseTo(1 / 3, 10)
    expect(evidence.get('names-missing')).toBeCloseTo(2 / 3, 10)
  })

  test('is numbers, even if nothing was found', () => {
    for (const value of evidenceFor({ terms: [], expected: 'any' }, [], known(0)).values)
      expect(Number.isFinite(value)).toBe(true)
  })
})

describe('the probability', () => {
  test('is the logistic of the weighted evidence', () => {
    const evidence = new Evidence(['constant', 'coverage', 'unweighted'], [1, 0.5, 100])
    expect(probability(evidence, { constant: -2, coverage: 6, absent: 5 })).toBeCloseTo(1 / (1 + Math.exp(-1)), 12)
    expect(probability(evidence, {})).toBe(0.5)
  })

  test('lies between 0 and 1 and grows with evidence that speaks for the answer', () => {
    const number = fc.double({ min: -20, max: 20, noNaN: true })
    fc.assert(
      fc.property(number, number, number, (constant, less, more) => {
        const chance = (coverage: number): number =>
          probability(new Evidence(['constant', 'coverage'], [constant, coverage]), { constant: 1, coverage: 2 })
        for (const each of [chance(less), chance(more)]) expect(each >= 0 && each <= 1).toBe(true)
        if (less <= more) expect(chance(less)).toBeLessThanOrEqual(chance(more))
      }),
    )
  })
})
