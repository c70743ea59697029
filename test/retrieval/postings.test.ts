import { describe, expect, test } from '@jest/globals'
import { PostingLists } from '../../src/retrieval/postings.ts'
import { tableOf } from '../support/string-tables.ts'

const lists = new PostingLists(tableOf(['quay', 'bridge', 'tide', 'pier']), {
  starts: Uint32Array.of(0, 3, 4, 5, 5),
  passages: Int32Array.of(0, 1, 7, 1, 8),
  frequencies: Float32Array.of(0.25, 0.75, 0.125, 0.5, 0.5),
  highest: Float32Array.of(0.75, 0.5, 0.5, 0),
})

describe('the lists of postings', () => {
  test('hold the passages of each term in order', () => {
    expect(lists.of('quay')).toEqual({
      passages: Int32Array.of(0, 1, 7),
      frequencies: Float32Array.of(0.25, 0.75, 0.125),
      highest: 0.75,
    })
    expect([...(lists.of('bridge')?.passages ?? [])]).toEqual([1])
    expect([...(lists.of('tide')?.passages ?? [])]).toEqual([8])
  })

  test('know how many passages hold a term', () => {
    expect(['quay', 'bridge', 'tide', 'pier', 'zeppelin'].map(term => lists.count(term))).toEqual([3, 1, 1, 0, 0])
    expect(lists.size).toBe(4)
  })

  test('have none for a term that is not there', () => {
    expect(lists.of('zeppelin')).toBeUndefined()
    expect(lists.of('__proto__')).toBeUndefined()
  })
})
