import { describe, expect, test } from '@jest/globals'
import { meaningOf } from '../../src/lexicon/meaning.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { rangeOf } from '../../src/retrieval/texts.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'

const library = createLibrary([
  await markdownDocument(
    [
      '# Harbour Handbook',
      '## Fees',
      'Every berth costs twelve crowns a night.',
      '## Weather',
      'Gales come from the west in autumn.',
      '## Staff',
      'Ida Lind directs the harbour office.',
      '## Physician',
      'Knock at the third door.',
    ].join('\n\n'),
    'harbour',
  ),
  plainDocument('Trains leave at noon.', 'trains'),
])
const all = rangeOf(library, undefined)
const headingsOf = (passages: readonly number[]): readonly (string | undefined)[] =>
  passages.map(passage => library.passages.at(passage)?.headings.at(-1))
const nearest = (words: string, limit: number, except: readonly number[] = []): readonly number[] =>
  library.meaningIndex.nearest(meaningOf(words.split(' ')), all, limit, new Set(except))

describe('the passages nearest in meaning', () => {
  test.each([
    ['price money', 'Fees'],
    ['storm wind', 'Weather'],
    ['boss manager', 'Staff'],
  ])('are found without a common word: %s', (words, heading) => {
    expect(headingsOf(nearest(words, 1))).toEqual([heading])
  })

  test('may be near by their headings', () => {
    expect(headingsOf(nearest('doctor', 1))).toEqual(['Physician'])
  })

  test('are nearest first, at most so many, and all if so many are wanted', () => {
    expect(nearest('price money', 2)).toEqual(nearest('price money', 5).slice(0, 2))
    expect(nearest('price money', 99).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4])
    expect(nearest('price money', 0)).toEqual([])
  })

  test('leave out those that were found otherwise', () => {
    const [first = -1, second = -1] = nearest('price money', 2)
    expect(nearest('price money', 1, [first])).toEqual([second])
  })

  test('stand in one document only, if one is asked', () => {
    const found = (range: ReturnType<typeof rangeOf>): readonly number[] =>
      library.meaningIndex.nearest(meaningOf(['price']), range, 9, new Set())
    const trains = [...library.passages].findIndex(({ documentId }) => documentId === 'trains')
    expect(found({ from: trains, to: trains + 1 })).toEqual([trains])
    expect(found({ from: 0, to: 0 })).toEqual([])
  })

  test('are none for words of which nothing is known', () => {
    expect(nearest('жук', 3)).toEqual([])
  })
})
