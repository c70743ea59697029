import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { askingOf, isAuxiliary, wordsOf } from '../../src/answer/question-word.ts'
import { hostileText } from '../support/hostile-text.ts'

describe('the word that asks', () => {
  test.each([
    ['Who runs the ferry?', 'who'],
    ['In what year was it built?', 'what'],
    ['To whom do I write?', 'who'],
    ['Whose boat is it?', 'whose'],
    ['The quay was built when?', 'when'],
    ['tell me who runs the ferry', 'who'],
    ['wat is a bollard', 'what'],
    ["what's a bollard", 'what'],
    ['What happens when the bell rings?', 'what'],
    ['When the bell rings, what do I do?', 'what'],
    ['Who comes when the bell rings?', 'who'],
    ['What does the band The Who play?', 'what'],
    ['when next ferry', 'when'],
  ])('in "%s" is "%s"', (question, word) => {
    expect(askingOf(question).word).toBe(word)
  })

  test.each(['Is the bridge open when it rains?', 'opening hours', 'Can I swim where the seals are?', '', '???'])(
    'is none in "%s"',
    question => {
      expect(askingOf(question).word).toBeUndefined()
    },
  )

  test('parts the words before it from those after it', () => {
    expect(askingOf('In WHAT year was it?')).toEqual({
      words: ['in', 'what', 'year', 'was', 'it'],
      word: 'what',
      before: ['in'],
      after: ['year', 'was', 'it'],
    })
    const words = ['opening', 'hours']
    expect(askingOf('Opening hours')).toEqual({ words, before: words, after: [] })
  })
})

test('question words are taken apart from what is run together with them', () => {
  expect(wordsOf("Who's it, whats that, where’re they, whose is it")).toEqual(
    'Who is it what is that where are they whose is it'.replace('Who', 'who').split(' '),
  )
})

test('auxiliaries are known, negated too', () => {
  expect(['is', "don't", 'can', 'boat'].map(isAuxiliary)).toEqual([true, true, true, false])
})

test('of a question of any length no more than a hundred and twenty words are read', () => {
  fc.assert(
    fc.property(hostileText, text => {
      const { before, after } = askingOf(text.repeat(20))
      expect(before.length + after.length).toBeLessThanOrEqual(121)
    }),
  )
})
