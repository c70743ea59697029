import { describe, expect, test } from '@jest/globals'
import { candidatesOf } from '../../src/retrieval/candidates.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { englishAnalyzer } from '../../src/text/analyzer.ts'
import { slice } from '../../src/text/span.ts'
import { first, markdownDocument, plainDocument } from '../support/documents.ts'

const termsOf = (text: string): readonly string[] => englishAnalyzer.terms(text).map(({ term }) => term)

const handbook = await markdownDocument(
  '# Harbour Handbook\n\n## Opening Hours\n\nThe bridge opens at noon. The bridge never opens at night.\n\n' +
    '## Things to Bring\n\nBring these tools:\n\n- a rope\n- a lamp\n\n## Depths\n\n| Quay | Depth |\n|---|---|\n| North | 3 m |\n',
)
const library = createLibrary([handbook, plainDocument('The market opens at dawn.', 'market')])
const termsIn = (words: Uint32Array): readonly string[] => library.forwardIndex.termsOf(words)

describe('the candidates', () => {
  test('are the sentences of the passages that were found, hit by hit', () => {
    const candidates = candidatesOf(library, [
      { passage: 1, score: 2 },
      { passage: 0, score: 1 },
    ])
    expect(candidates.map(({ number, place, text, passageScore }) => [number, place, text, passageScore])).toEqual([
      [1, 0, 'Bring these tools:', 2],
      [1, 1, 'a rope', 2],
      [1, 2, 'a lamp', 2],
      [0, 0, 'The bridge opens at noon.', 1],
      [0, 1, 'The bridge never opens at night.', 1],
    ])
  })

  test('know their document, their passage and their exact place', () => {
    for (const { document, passage, sentence, text, number } of candidatesOf(
      library,
      [...library.passages].map((_, at) => ({ passage: at, score: 1 })),
    )) {
      expect(library.passages.at(number)).toEqual(passage)
      expect(passage.sentences).toContain(sentence)
      expect(document.id).toBe(passage.documentId)
      expect(slice(document.text, sentence.span)).toBe(text)
    }
  })

  test('come with the terms of the sentence, in order and repeated', () => {
    const [opens] = candidatesOf(library, [{ passage: 0, score: 1 }])
    expect(termsIn(opens?.analysis.words ?? new Uint32Array())).toEqual(termsOf('bridge opens noon'))
    expect(opens?.analysis.introduction).toHaveLength(0)
  })

  test('come with the terms of what introduces them', () => {
    const items = candidatesOf(library, [{ passage: 1, score: 1 }]).filter(({ sentence }) => sentence.unit === 'item')
    expect(items).toHaveLength(2)
    for (const { analysis } of items) expect(termsIn(analysis.introduction)).toEqual(termsOf('bring tools'))
    const row = first(candidatesOf(library, [{ passage: 2, score: 1 }]))
    expect(row.text).toBe('North | 3 m')
    expect(termsIn(row.analysis.introduction)).toEqual(termsOf('quay depth'))
  })

  test('come with the terms of the headings and the title', () => {
    const { passageAnalysis } = first(candidatesOf(library, [{ passage: 0, score: 1 }]))
    expect(termsIn(passageAnalysis.headings)).toEqual(termsOf('opening hours'))
    expect(termsIn(passageAnalysis.title)).toEqual(termsOf('harbour handbook'))
    expect(passageAnalysis.sentences).toHaveLength(2)
  })

  test('of one passage are analysed once', () => {
    const [one] = candidatesOf(library, [{ passage: 3, score: 1 }])
    const [other] = candidatesOf(library, [{ passage: 3, score: 2 }])
    expect(one?.passageAnalysis).toBe(other?.passageAnalysis)
  })

  test('are none without hits', () => {
    expect(candidatesOf(library, [])).toEqual([])
  })

  test('are not invented for a passage that is not there', () => {
    expect(() => candidatesOf(library, [{ passage: 99, score: 1 }])).toThrow(RangeError)
    expect(() => candidatesOf(library, [{ passage: 99, score: 1 }])).toThrow('There is no passage 99')
  })
})
