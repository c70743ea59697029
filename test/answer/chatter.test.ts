import { describe, expect, test } from '@jest/globals'
import { chatterOf } from '../../src/answer/chatter.ts'

describe('a line that asks nothing', () => {
  test.each(['hi', 'Hello there!', 'HEY everyone', 'good morning', 'Hallo :)', 'bye'])('greets: "%s"', line => {
    expect(chatterOf(line)).toBe('greeting')
  })

  test.each(['thanks', 'Thank you so much!', 'thx', 'ok cheers mate', 'hello and thanks'])('thanks: "%s"', line => {
    expect(chatterOf(line)).toBe('thanks')
  })

  test.each(['lol', 'good bot', 'you are useless', 'ok', '!!!', '😀', '?'])('does neither: "%s"', line => {
    expect(chatterOf(line)).toBe('other')
  })
})

describe('a line that may ask something', () => {
  test.each([
    'hi, when does the gate open?',
    'thanks, and the pier?',
    'morning tide',
    'love letters of the harbour master',
    'what is it?',
    'who are you',
    'Where is the well?',
    'Is there a day off?',
    'How do I help?',
    'and then?',
  ])('is no chatter: "%s"', line => {
    expect(chatterOf(line)).toBeNull()
  })

  test('is no chatter if there is nothing in it', () => {
    expect(chatterOf('')).toBeNull()
    expect(chatterOf(' \n\t')).toBeNull()
  })
})
