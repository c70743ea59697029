import { describe, expect, test } from '@jest/globals'
import { pagesOf } from '../../src/corpus/pages.ts'

describe('the pages of a part of a document', () => {
  const pages = [0, 0, 10, 20]

  test.each([
    [0, 5, 2, 2],
    [5, 10, 2, 2],
    [5, 11, 2, 3],
    [9, 40, 2, 4],
    [20, 21, 4, 4],
  ])('from %i to %i are %i to %i', (start, end, first, last) => {
    expect(pagesOf({ pages }, { start, end })).toEqual({ first, last })
  })

  test('are none where the document has none', () => {
    expect(pagesOf({}, { start: 0, end: 1 })).toBeUndefined()
    expect(pagesOf({ pages: [] }, { start: 0, end: 1 })).toBeUndefined()
  })
})
