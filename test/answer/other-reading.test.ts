import { describe, expect, test } from '@jest/globals'
import { otherReading } from '../../src/answer/other-reading.ts'
import { bakery, islandLibrary } from '../support/island.ts'

describe('another reading of a question', () => {
  test.each([
    ['has the nearest word of the documents for one that they lack', 'What does a hat cost?', 'What does a hut cost?'],
    ['keeps a capital', 'Muffins?', 'Puffins?'],
    ['keeps all else as it was typed', 'a  hat,\nplease', 'a  hut,\nplease'],
    ['has two words at most that are another', 'How many crows for a hat?', 'How many crowns for a hut?'],
  ])('%s', (_, asked, meant) => {
    expect(otherReading(asked, islandLibrary)).toBe(meant)
  })

  test.each([
    ['every word is held', 'Who built the lighthouse?'],
    ['no word is near', 'Zzyzx quux?'],
    ['it is written as an abbreviation', 'What is HAT?'],
    ['it has a digit', 'What is hat2?'],
    ['too many words would be others', 'Hat muffins crows?'],
    ['there is no word', '?!'],
  ])('is none where %s', (_, asked) => {
    expect(otherReading(asked, islandLibrary)).toBeNull()
  })

  test('looks for words of the document that is searched', () => {
    expect(otherReading('What does a hat cost?', islandLibrary, bakery.id)).toBeNull()
  })
})
