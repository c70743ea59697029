import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { withHistory } from '../../src/answer/follow-up.ts'
import { type AnalysedQuestion, analyseQuestion } from '../../src/answer/question.ts'
import { englishAnalyzer } from '../../src/text/analyzer.ts'
import { hostileText } from '../support/hostile-text.ts'

const analysed = (text: string): AnalysedQuestion => analyseQuestion(text, englishAnalyzer)

const read = (text: string, ...history: readonly string[]): AnalysedQuestion =>
  withHistory(analysed(text), text, history, englishAnalyzer)

const wordsOf = (question: AnalysedQuestion): readonly string[] => question.terms.map(({ word }) => word)

describe('a question that leans on the one before it', () => {
  test.each([
    ['by its beginning', 'And the owner of the lamp?'],
    ['by asking what about something', 'What about the lamp owner?'],
    ['by a word that stands for something', 'Who owns it in winter?'],
    ['by such a word without marks', 'who painted them last summer'],
    ['by being very short', 'Owner?'],
    ['by saying nothing itself', 'why?'],
  ])('%s takes its words', (_, question) => {
    const completed = wordsOf(read(question, 'Which lighthouse stands on the cape?'))
    expect(completed).toEqual([...wordsOf(analysed(question)), 'lighthouse', 'stands', 'cape'])
  })

  test('counts its own words more than those it takes', () => {
    const { terms } = read('Who owns it?', 'Which lighthouse stands on the cape?')
    const weights = new Map(terms.map(({ word, weight }) => [word, weight]))
    expect(weights.get('owns')).toBe(1)
    expect(weights.get('lighthouse')).toBeLessThan(1)
    expect(weights.get('lighthouse')).toBeGreaterThan(0)
  })

  test('keeps a word that both say as its own', () => {
    const { terms } = read('And the lighthouse keeper?', 'Which lighthouse stands on the cape?')
    expect(terms.filter(({ word }) => word === 'lighthouse')).toEqual([expect.objectContaining({ weight: 1 })])
  })

  test('keeps asking for what it asks for itself', () => {
    expect(read('And who owns it?', 'When does the bridge open?').expected).toBe('person')
  })

  test('reaches further back, with less weight, as long as each question leans on the one before', () => {
    const { terms } = read('And in winter?', 'Which lighthouse stands on the cape?', 'Who owns it?')
    const weights = new Map(terms.map(({ word, weight }) => [word, weight]))
    expect([...weights.keys()]).toEqual(['winter', 'owns', 'lighthouse', 'stands', 'cape'])
    expect(weights.get('cape')).toBeLessThan(weights.get('owns') ?? 0)
  })

  test('does not reach back past a question that stands by itself', () => {
    expect(
      wordsOf(read('Who owns it?', 'Where are the boats painted?', 'Which lighthouse stands on the cape?')),
    ).toEqual(['owns', 'lighthouse', 'stands', 'cape'])
  })

  test('does not reach back without end', () => {
    const history = ['Which lighthouse is red?', 'And the keeper?', 'And the boat?', 'And the lamp?', 'And the stair?']
    expect(wordsOf(read('And the door?', ...history))).not.toContain('lighthouse')
  })
})

describe('a question that stands by itself', () => {
  test('is left alone, so that a new topic drops the old one', () => {
    const question = analysed('When does the fish market open?')
    expect(withHistory(question, 'When does the fish market open?', ['Who owns the cape?'], englishAnalyzer)).toBe(
      question,
    )
  })

  test('is left alone where nothing was asked before', () => {
    expect(wordsOf(read('Who owns it?'))).toEqual(['owns'])
  })
})

test('whatever was asked before, each term is there once and counts above 0 and at most 1', () => {
  fc.assert(
    fc.property(hostileText, fc.array(hostileText, { maxLength: 6 }), (text, history) => {
      const { terms } = read(text, ...history)
      expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length)
      for (const { weight } of terms) expect(weight > 0 && weight <= 1).toBe(true)
    }),
  )
})
