import { describe, expect, test } from '@jest/globals'
import { chatSpelling, spellingInPlace } from '../../src/lexicon/chat-spellings.ts'

describe('a spelling of chats', () => {
  test.each([
    ['u', 'you'],
    ['wat', 'what'],
    ['wich', 'which'],
    ['ppl', 'people'],
    ['doesnt', "doesn't"],
    ['whats', "what's"],
    ['gonna', 'going to'],
    ['2moro', 'tomorrow'],
    ['lol', ''],
  ])('stands for what is meant: %s', (typed, meant) => {
    expect(chatSpelling(typed)).toBe(meant)
  })

  test.each(['bridge', 'its', 'well', 'were', 'id', 'ill', '', 'constructor', '__proto__'])(
    'is none of a word that stands for itself: "%s"',
    word => {
      expect(chatSpelling(word)).toBeUndefined()
    },
  )
})

describe('a word that stands for several things', () => {
  /** The second word of three, read in its place. */
  const read = (line: string): string | undefined => {
    const [before = '', word = '', after = ''] = line.split(' ')
    return spellingInPlace(word, { before: before === '_' ? '' : before, after: after === '_' ? '' : after })
  }

  test.each([
    ['how 2 join', 'to'],
    ['went 2 the', 'to'],
    ['at 2 strikes', undefined],
    ['how 2 strikes', undefined],
    ['have 2 boats', undefined],
    ['pay 4 a', 'for'],
    ['what 4 _', 'for'],
    ['code 4 _', undefined],
    ['last yr _', 'year'],
    ['_ yr boat', 'your'],
    ['10 min walk', 'minutes'],
    ['the min weight', undefined],
    ['_ y do', 'why'],
    ['x y axis', undefined],
    ['_ hwo is', 'who'],
    ['_ hwo many', 'how'],
    ['_ were do', 'where'],
    ['boats were built', undefined],
    ['_ were you', 'where'],
    ['_ dose it', 'does'],
    ['what dose the', 'does'],
    ['the dose of', undefined],
    ['_ wen are', 'when'],
    ['is wen here', undefined],
  ])('is read by its neighbours: %s', (line, meant) => {
    expect(read(line)).toBe(meant)
  })
})
