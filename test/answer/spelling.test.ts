import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { analyseQuestion } from '../../src/answer/question.ts'
import { correctSpelling } from '../../src/answer/spelling.ts'
import { documentId } from '../../src/corpus/document.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { englishAnalyzer } from '../../src/text/analyzer.ts'
import { plainDocument } from '../support/documents.ts'
import { hostileText } from '../support/hostile-text.ts'

const library = createLibrary([
  plainDocument('The lighthouse stands on the cape. Bridges open at noon.', 'coast'),
  plainDocument('The market sells bread.', 'market'),
])

const corrected = (text: string, within?: string) =>
  correctSpelling(
    analyseQuestion(text, englishAnalyzer),
    library,
    within === undefined ? undefined : documentId(within),
  )

const wordsOf = (text: string): readonly string[] => corrected(text).terms.map(({ word }) => word)

describe('a word of a question', () => {
  test('that the documents do not hold becomes the nearest one that they do', () => {
    expect(wordsOf('where is the lighthuose')).toEqual(['lighthouse'])
    expect(corrected('lighthuose').terms).toEqual([
      { term: englishAnalyzer.term('lighthouse'), word: 'lighthouse', weight: expect.any(Number) },
    ])
  })

  test('that was corrected counts less than one that was right', () => {
    const [wrong, right] = corrected('lighthuose cape').terms
    expect(wrong?.weight).toBeLessThan(right?.weight ?? 0)
    expect(wrong?.weight).toBeGreaterThan(0)
  })

  test('that is there in any form is never changed', () => {
    expect(wordsOf('bridge opened capes stand bread')).toEqual(['bridge', 'opened', 'capes', 'stand', 'bread'])
    for (const { weight } of corrected('bridge opened capes').terms) expect(weight).toBe(1)
  })

  test('that nothing is near to stays as it is', () => {
    expect(wordsOf('zeppelin cap 1904')).toEqual(['zeppelin', 'cap', '1904'])
  })

  test.each(['lighthouse lighthuose', 'lighthuose lighthouse'])(
    'is there once, and in full, if it was also spelt right: %s',
    text => {
      expect(corrected(text).terms).toEqual([
        { term: englishAnalyzer.term('lighthouse'), word: 'lighthouse', weight: 1 },
      ])
    },
  )
})

test('correcting keeps what is asked for, each term once, and corrects nothing further the second time', () => {
  fc.assert(
    fc.property(hostileText, fc.constantFrom(undefined, 'coast', 'nowhere'), (text, within) => {
      const question = analyseQuestion(text, englishAnalyzer)
      const once = corrected(text, within)
      expect(once.expected).toBe(question.expected)
      expect(new Set(once.terms.map(({ term }) => term)).size).toBe(once.terms.length)
      const twice = correctSpelling(once, library)
      expect(twice.terms.map(({ term }) => term)).toEqual(once.terms.map(({ term }) => term))
    }),
  )
})
