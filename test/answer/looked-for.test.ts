import { describe, expect, test } from '@jest/globals'
import { lookedFor } from '../../src/answer/looked-for.ts'
import { type AnalysedQuestion, analyseQuestion } from '../../src/answer/question.ts'
import { englishAnalyzer } from '../../src/text/analyzer.ts'

/** The words with each term's share of the question given by its place in `shares`. */
function wordsOf(question: AnalysedQuestion, shares: readonly number[]): readonly string[] {
  const terms = question.terms.map(({ term }, at) => ({ term, share: shares[at] ?? 0 }))
  return lookedFor(question, terms)
}

const asked = (text: string): AnalysedQuestion => analyseQuestion(text, englishAnalyzer)

describe('what was looked for', () => {
  test('is the four words that count most, in the order of the question, as they were written', () => {
    const question = asked('Which Boats of the R1 class sail past Norby at night?')
    expect(wordsOf(question, [0.2, 0.3, 0.1, 0.2, 0, 0.3, 0])).toEqual(['Boats', 'R1', 'sail', 'Norby'])
  })

  test('is the corrected word where one was misspelt', () => {
    const corrections = new Map([['bridge', { from: 'brigde', weight: 0.8 }]])
    const question = analyseQuestion(
      { text: 'is the bridge open', corrections, alternatives: new Map() },
      englishAnalyzer,
    )
    expect(wordsOf(question, [1, 1])).toEqual(['bridge', 'open'])
  })

  test('is not what was only told around it, and no endless word', () => {
    const story = 'My uncle keeps a small boat on the river and paints it each spring with my aunt. Is the bridge open?'
    expect(wordsOf(asked(story), [])).toEqual(['bridge', 'open'])
    expect(wordsOf(asked(`bridge ${'x'.repeat(31)}`), [])).toEqual(['bridge'])
  })

  test('is nothing in a question of function words', () => {
    expect(wordsOf(asked('what is it?'), [])).toEqual([])
  })
})
