import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { analyseQuestion } from '../../src/answer/question.ts'
import { englishAnalyzer, plainAnalyzer } from '../../src/text/analyzer.ts'
import { hostileText } from '../support/hostile-text.ts'

const wordsOf = (text: string): readonly string[] =>
  analyseQuestion(text, englishAnalyzer).terms.map(({ word }) => word)

/** The words that count in full. */
const asked = (text: string): readonly string[] =>
  analyseQuestion(text, englishAnalyzer).terms.flatMap(({ word, weight }) => (weight === 1 ? [word] : []))

describe('the terms of a question', () => {
  test('are its words without those that only ask, each once, in order', () => {
    expect(wordsOf('When does the bridge open, and which bridges?')).toEqual(['bridge', 'open'])
    expect(wordsOf('Could you please tell me about the tide table?')).toEqual(['tide', 'table'])
  })

  test('are the polite words too if there is nothing else', () => {
    expect(wordsOf('please explain')).toEqual(['please', 'explain'])
  })

  test('are none in a question of function words', () => {
    expect(wordsOf('what is it?')).toEqual([])
    expect(wordsOf('')).toEqual([])
  })

  test('are what is asked about, not the measure behind "how"', () => {
    expect(wordsOf('How many boats are there, and how long are many of them?')).toEqual(['boats', 'many'])
  })

  test('of a corrected question keep what was typed and count as much as the correction is sure', () => {
    const corrected = {
      text: 'which bridge trails behind',
      corrections: new Map([['bridge', { from: 'brigde', weight: 0.8 }]]),
      alternatives: new Map([['trails', { words: 'trials', weight: 0.5 }]]),
    }
    expect(analyseQuestion(corrected, englishAnalyzer).terms).toEqual([
      { term: 'bridg', word: 'bridge', from: 'brigde', weight: 0.8 },
      { term: 'trail', word: 'trails', weight: 1 },
      { term: 'trial', word: 'trials', from: 'trails', weight: 0.5 },
      { term: 'behind', word: 'behind', weight: 1 },
    ])
  })

  test('are found by the analysis that documents meet', () => {
    for (const analyzer of [englishAnalyzer, plainAnalyzer]) {
      const { terms } = analyseQuestion('Opening CAFÉS', analyzer)
      for (const { term, word } of terms) expect(term).toBe(analyzer.term(word))
      expect(terms.map(({ term }) => term)).toEqual(analyzer.terms('Opening CAFÉS').map(({ term }) => term))
    }
  })

  test('are each there once and count between 0 and 1, whatever is asked', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const { terms } = analyseQuestion(text, englishAnalyzer)
        expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length)
        for (const { weight } of terms) expect(weight > 0 && weight <= 1).toBe(true)
      }),
    )
  })
})

test('what asks is kept as text', () => {
  expect(analyseQuestion('Hi all! When does the bridge open?', englishAnalyzer).asking).toBe(
    'When does the bridge open?',
  )
})

describe('the sentence that asks', () => {
  const story = 'My uncle keeps a small boat on the river and paints it each spring.'

  test('counts in full, the story around it less', () => {
    expect(asked(`${story} When does the bridge open for sailors? We are grateful to everybody here.`)).toEqual([
      'bridge',
      'open',
      'sailors',
    ])
    expect(wordsOf(`${story} When does the bridge open?`)).toContain('uncle')
  })

  test('counts in full whatever it repeats from the story', () => {
    expect(asked(`${story} Does the bridge open for a boat?`)).toEqual(
      expect.arrayContaining(['boat', 'bridge', 'open']),
    )
  })

  test('is the one with a question mark before one that only begins like a question', () => {
    expect(asked(`${story} What a fine boat it is. Bridge hours on Sunday?`)).toEqual(['bridge', 'hours', 'sunday'])
  })

  test('is each of several that ask', () => {
    expect(asked(`${story} When does the bridge open? And who paints?`)).toEqual(
      expect.arrayContaining(['bridge', 'open', 'paints']),
    )
  })

  test('is known by its beginning if there is no question mark', () => {
    expect(asked(`${story} Where is the lamp room. It must be near.`)).toEqual(['lamp', 'room'])
  })

  test('is all of a short question, and all of a long one that does not ask anywhere', () => {
    expect(asked('Boats. Bridge hours?')).toEqual(['boats', 'bridge', 'hours'])
    expect(asked(`${story} Bridge opening hours in the morning.`)).toEqual(
      wordsOf(`${story} Bridge opening hours in the morning.`),
    )
  })

  test('says what kind of answer is wanted', () => {
    expect(analyseQuestion(`${story} Who paints the bridge?`, englishAnalyzer).expected).toBe('person')
    expect(analyseQuestion('When does the bridge open?', englishAnalyzer).expected).toBe('date')
  })
})
