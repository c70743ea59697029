import { expect, test } from '@jest/globals'
import { groupsAfter } from '../../../src/answer/answer-types/group-after.ts'
import { slice } from '../../../src/text/span.ts'

const isTree = (word: string): boolean => /^(?:oak|elm)$/.test(word)
const groupsIn = (text: string): readonly string[] =>
  groupsAfter(/\b(?:the|a) /gi, isTree, text).map(span => slice(text, span))

test('a group reaches to the last of three words that is what is looked for', () => {
  expect(groupsIn('The old oak and a tall dry elm stand.')).toEqual(['The old oak', 'a tall dry elm'])
  expect(groupsIn('the oak elm falls')).toEqual(['the oak elm'])
})

test('there is no group where the word is too far away, behind a comma, or missing', () => {
  expect(groupsIn('the very old and dry oak')).toEqual([])
  expect(groupsIn('the old, dry oak')).toEqual([])
  expect(groupsIn('the old ash')).toEqual([])
  expect(groupsIn('the ')).toEqual([])
})
