import { describe, expect, test } from '@jest/globals'
import { PostingLists, type PostingsRun } from '../../src/retrieval/postings.ts'

const first: PostingsRun = {
  terms: Uint32Array.of(1, 0),
  starts: Uint32Array.of(0, 1, 3),
  passages: Int32Array.of(1, 0, 1),
  frequencies: Float32Array.of(0.5, 0.25, 0.75),
}
const second: PostingsRun = {
  terms: Uint32Array.of(0, 2),
  starts: Uint32Array.of(0, 1, 2),
  passages: Int32Array.of(7, 8),
  frequencies: Float32Array.of(0.125, 0.5),
}
const lists = new PostingLists(['quay', 'bridge', 'tide', 'pier'], [first, second])

describe('the lists of postings', () => {
  test('hold the passages of each term in order, through all segments', () => {
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
