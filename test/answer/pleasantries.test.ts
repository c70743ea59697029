import { describe, expect, test } from '@jest/globals'
import { announcesQuestion, withoutFaces, withoutPleasantries } from '../../src/answer/pleasantries.ts'

describe('a sentence without what is said for politeness', () => {
  test.each([
    ['Hello everyone, when does it open', 'when does it open'],
    ['hey guys - good morning all! when does it open', 'when does it open'],
    ['when does it open? Thanks in advance!!', 'when does it open?'],
    ['when does it open, any help appreciated', 'when does it open'],
    ['can anyone tell me when it opens', 'when it opens'],
    ["I'd really like to know when it opens", 'when it opens'],
    ['I was just wondering when it opens', 'when it opens'],
    ['does anybody here know when it opens?', 'when it opens?'],
    ['Thank you for all your work', ''],
    ['hi there', ''],
  ])('keeps what is asked: %s', (sentence, kept) => {
    expect(withoutPleasantries(sentence)).toBe(kept)
  })

  test.each([
    'when does it open',
    'history of the bridge',
    'what do thanks cost?',
    'who wonders about the bridge',
    'the bridge that I want to cross',
    'good morning programme',
  ])('is the same if nothing is: %s', sentence => {
    expect(withoutPleasantries(sentence)).toBe(sentence)
  })
})

test('faces are line breaks, and figures and marks are none', () => {
  expect(withoutFaces('good 😀👍🏽 bad')).toMatch(/^good \n+\S* bad$/u)
  expect(withoutFaces('good :) bad <3 so <:boat:123456> it ends xD')).toBe('good \n bad \n so \n it ends \n')
  for (const text of ['1 * 2 # 3', 'ratio 3:1', 'a < 3 b', 'see (8) there', 'http://x.test/:)', 'max 8'])
    expect(withoutFaces(text)).toBe(text)
})

test('some phrases announce a question', () => {
  expect(announcesQuestion('my question is about the bridge')).toBe(true)
  expect(announcesQuestion('I am trying to figure out the tide')).toBe(true)
  expect(announcesQuestion('the bridge is shut')).toBe(false)
})
