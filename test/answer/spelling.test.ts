import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { analyseQuestion } from '../../src/answer/question.ts'
import { type CorrectedText, correctSpelling } from '../../src/answer/spelling.ts'
import { documentId } from '../../src/corpus/document.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { englishAnalyzer } from '../../src/text/analyzer.ts'
import { plainDocument } from '../support/documents.ts'
import { hostileText } from '../support/hostile-text.ts'

const library = createLibrary([
  plainDocument('The lighthouse stands on the cape. Bridges open at noon. Sailors invested in a theatre.', 'coast'),
  plainDocument('The market sells bread to the dock workers at dawn. A trial is held in the harbour.', 'market'),
])

const corrected = (text: string, within?: string): CorrectedText =>
  correctSpelling(text, library, within === undefined ? undefined : documentId(within))

const read = (text: string, within?: string): string => corrected(text, within).text

describe('a word of a question', () => {
  test.each([
    ['misspelt', 'where is the lighthuose', 'where is the lighthouse'],
    ['misspelt in the plural', 'where are the lighthuoses', 'where are the lighthouse'],
    ['with a letter held down', 'breaaad', 'bread'],
    ['run together with another', 'lighthousecape', 'lighthouse cape'],
    ['run apart', 'light house', 'lighthouse'],
    ['with a hyphen in it', 'light-house', 'lighthouse'],
    ['as it is written elsewhere', 'theater in the harbor', 'theatre in the harbour'],
  ])('that the documents do not hold becomes the nearest one that they do: %s', (_, asked, meant) => {
    expect(read(asked)).toBe(meant)
  })

  test('that was corrected is remembered as it was typed, and counts less', () => {
    const { corrections } = corrected('Lighthuose in the harbor')
    expect(corrections.get('lighthouse')).toEqual({ from: 'lighthuose', weight: expect.any(Number) })
    expect(corrections.get('lighthouse')?.weight).toBeLessThan(1)
    expect(corrections.get('harbour')).toEqual({ from: 'harbor', weight: 1 })
  })

  test.each(['bridge opened capes stand breads', 'Sailor at NOON'])(
    'that is there in any form is never changed: %s',
    text => {
      expect(corrected(text)).toEqual({ text, corrections: new Map(), alternatives: new Map() })
    },
  )

  test('that is there in another document only is not changed either', () => {
    expect(read('lighthouse bred', 'market')).toBe('lighthouse bred')
  })

  test.each(['invented', 'capo', 'broad', 'sailed lake', 'doc', 'dawns'])(
    'that is a right one of the language stays, however near one of the documents is: %s',
    text => {
      expect(corrected(text)).toEqual({ text, corrections: new Map(), alternatives: new Map() })
    },
  )

  test('that is right but looks like a slip for one of the documents may mean both', () => {
    const { text, alternatives } = corrected('the trails')
    expect(text).toBe('the trails')
    expect(corrected('the trail').alternatives).toEqual(
      new Map([['trail', { words: 'trial', weight: expect.any(Number), isAlternative: true }]]),
    )
    expect([...alternatives.values()].every(({ weight }) => weight < 1)).toBe(true)
  })

  test('that is nearer to one of the language is not taken for one of the documents', () => {
    expect(read('pancaks at down')).toBe('pancake at down')
    expect(read('invetned')).toBe('invented')
  })

  test.each(['zeppelinos 1904', 'x2y', 'FIFA', 'Xanthippos'])('that nothing is near to stays as it is: %s', text => {
    expect(read(text)).toBe(text)
  })

  test('of grammar is corrected too, unless it is written like a name', () => {
    expect(read('wehn does teh lighthouse opne')).toBe('when does the lighthouse open')
    expect(read('how mnay bridges')).toBe('how many bridges')
    expect(read('is Wiht open')).toBe('is Wiht open')
  })
})

describe('a question as people chat', () => {
  test.each([
    ['wat r u selling at dawn', 'what are you selling at dawn'],
    ['whens the market open 4 ppl', "when's the market open 4 people"],
    ['how 2 get bread lol', 'how to get bread '],
    ['wen dose teh bridge open', 'when does the bridge open'],
    ['were do i buy bread', 'where do i buy bread'],
  ])('is read as it is meant: %s', (asked, meant) => {
    expect(read(asked)).toBe(meant)
  })

  test('is read in small letters if all are capitals, which make no names then', () => {
    expect(read('WHEN DOES IT OPEN')).toBe('when does it open')
    expect(read('WHO is it')).toBe('WHO is it')
  })

  test('keeps a word that the documents hold, whatever chats spell so', () => {
    const pubs = createLibrary([plainDocument('The bout ends at noon. Ppl is a company. R and U are letters.')])
    expect(correctSpelling('bout of ppl', pubs).text).toBe('bout of ppl')
    expect(correctSpelling('is R a letter', pubs).text).toBe('is R a letter')
  })
})

test('where the documents are in another language, only their own words are known', () => {
  const dutch = createLibrary([plainDocument('De vuurtoren staat op de kaap.', 'kaap', { language: 'nl' })])
  expect(correctSpelling('wat is de vuurtroen', dutch).text).toBe('wat is de vuurtoren')
})

test('correcting changes nothing that is there, and nothing further the second time', () => {
  fc.assert(
    fc.property(hostileText, fc.constantFrom(undefined, 'coast', 'nowhere'), (text, within) => {
      const once = corrected(text, within)
      for (const { weight } of once.corrections.values()) expect(weight > 0 && weight <= 1).toBe(true)
      const terms = (asked: CorrectedText | string): readonly string[] =>
        analyseQuestion(asked, englishAnalyzer).terms.map(({ term }) => term)
      expect(terms(corrected(once.text, within).text)).toEqual(terms(once.text))
      expect(corrected('the lighthouse', within).text).toBe('the lighthouse')
    }),
  )
})

test('a long text of words that nobody knows is not looked through to its end', () => {
  const unknown = Array.from({ length: 800 }, (_, at) => `lighthuose${'x'.repeat(at % 3)}`)
  expect(read(unknown.join(' ')).match(/lighthouse/g)?.length).toBeLessThanOrEqual(40)
})
