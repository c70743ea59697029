import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { opensQuestion, weighSentences } from '../../src/answer/asking-sentence.ts'
import { hostileText } from '../support/hostile-text.ts'

const story = 'my uncle keeps a small boat on the river and paints it each spring with my aunt.'

/** The sentences that count in full. */
const asking = (message: string): readonly string[] =>
  weighSentences(message).flatMap(({ text, weight }) => (weight === 1 ? [text] : []))

describe('a long message', () => {
  test.each([
    ['a question mark', 'when does the bridge open?'],
    ['a phrase that announces a question', 'what I want to know is whether the bridge opens at night'],
    ['the beginning of a question', 'where is the lamp room.'],
    ['a tag, if nothing else asks', 'the bridge opens at noon, right?'],
  ])('counts in full where it asks, by %s', (_, question) => {
    const weighed = weighSentences(`${story} ${question} we are grateful to everybody here.`)
    expect(weighed.filter(({ weight }) => weight === 1)).toHaveLength(1)
    expect(asking(`${story} ${question} we are grateful.`)[0]).toContain(
      question.includes('night') ? 'opens at night' : question,
    )
  })

  test('counts in full where it asks, and not where a tag only wants a nod', () => {
    expect(asking(`hey, it is cold today, right? ${story} when does the bridge open?`)).toEqual([
      'when does the bridge open?',
    ])
  })

  test('counts in full in each sentence that asks', () => {
    expect(asking(`${story} does the bridge open? and who paints it?`)).toEqual([
      'does the bridge open?',
      'and who paints it?',
    ])
  })

  test('counts in full everywhere if it asks nowhere', () => {
    expect(asking(`${story} bridge opening hours in the morning.`)).toHaveLength(2)
  })

  test('is parted at faces, line breaks and at a colon before a question', () => {
    for (const between of [' 😀 ', ' :) ', '\n', ' only one thing is left: '])
      expect(asking(`${story.slice(0, -1)}${between}when does the bridge open?`)).toEqual([
        'when does the bridge open?',
      ])
  })

  test('is not parted behind an abbreviation', () => {
    expect(asking(`${story} when does approx. half of the bridge of St. Ida open?`)).toEqual([
      'when does approx. half of the bridge of St. Ida open?',
    ])
  })

  test('counts more just before a question that points back to it', () => {
    const weights = weighSentences(`${story} the bridge was closed. does it open for a tall boat at night?`)
    expect(weights.map(({ weight }) => weight)).toEqual([0.15, 0.35, 1])
    const other = weighSentences(`${story} the bridge was closed. do seals swim in a river at night?`)
    expect(other.map(({ weight }) => weight)).toEqual([0.15, 0.15, 1])
  })
})

describe('a short message', () => {
  test('counts in full, but for greetings and thanks', () => {
    expect(asking('Hi guys! The bridge is shut. When does it open? Thanks in advance')).toEqual([
      'The bridge is shut.',
      'When does it open?',
    ])
  })

  test('is left as it is if it only greets', () => {
    expect(weighSentences('hello there!')).toEqual([{ text: 'hello there!', weight: 1 }])
    expect(weighSentences('')).toEqual([{ text: '', weight: 1 }])
  })
})

test('a sentence may begin like a question', () => {
  for (const text of ['Where is it', "what's new", 'so, when', 'and does it', 'CAN I'])
    expect(opensQuestion(text)).toBe(true)
  for (const text of ['whereas', 'the bridge', '', 'island']) expect(opensQuestion(text)).toBe(false)
})

test('whatever is said, some sentence counts in full, and each holds words of the message', () => {
  fc.assert(
    fc.property(hostileText, text => {
      const weighed = weighSentences(text)
      expect(weighed.some(({ weight }) => weight === 1)).toBe(true)
      for (const sentence of weighed) {
        expect(sentence.weight > 0 && sentence.weight <= 1).toBe(true)
        for (const word of sentence.text.match(/[\p{L}\p{N}]+/gu) ?? []) expect(text).toContain(word)
      }
    }),
  )
})
