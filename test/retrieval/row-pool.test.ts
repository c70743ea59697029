import { describe, expect, test } from '@jest/globals'
import { RowPool } from '../../src/retrieval/row-pool.ts'

describe('a pool of rows', () => {
  test('hands on a row that was given back, to those who need no more than it has', () => {
    const pool = new RowPool()
    const row = pool.take(100)
    expect(row.length).toBeGreaterThanOrEqual(100)
    pool.giveBack(row)
    expect(pool.take(1_000)).not.toBe(row)
    expect(pool.take(90)).toBe(row)
  })

  test('gives no row to two', () => {
    const pool = new RowPool()
    const row = pool.take(10)
    pool.giveBack(row)
    expect(new Set([pool.take(10), pool.take(10), pool.take(10)]).size).toBe(3)
  })

  test('keeps only some', () => {
    const pool = new RowPool()
    const rows = Array.from({ length: 20 }, () => pool.take(200_000))
    for (const row of rows) pool.giveBack(row)
    const again = Array.from({ length: 20 }, () => pool.take(200_000))
    const handedOn = again.filter(row => rows.includes(row)).length
    expect(handedOn).toBeGreaterThan(0)
    expect(handedOn).toBeLessThan(20)
  })
})
