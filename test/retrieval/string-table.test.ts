import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { stringColumn } from '../../src/retrieval/string-column.ts'
import { StringTable } from '../../src/retrieval/string-table.ts'
import { hostileText } from '../support/hostile-text.ts'
import { tableOf } from '../support/string-tables.ts'

describe('a table of strings', () => {
  test('numbers different strings in the order in which they come, like a map', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 300 }), strings => {
        const table = new StringTable()
        const expected = new Map<string, number>()
        const column = stringColumn(strings)
        strings.forEach((string, at) => {
          const number = expected.get(string) ?? expected.size
          expected.set(string, number)
          expect(table.add(column, at)).toBe(number)
        })
        table.trim()
        expect(table.size).toBe(expected.size)
        for (const [string, number] of expected) {
          expect(table.at(number)).toBe(string)
          expect(table.find(string)).toBe(number)
        }
      }),
    )
  })

  test('finds each of many strings, and none that is not there', () => {
    const strings = Array.from({ length: 5_000 }, (_, number) => `word ${number}`)
    const table = tableOf(strings)
    strings.forEach((string, number) => {
      expect(table.find(string)).toBe(number)
    })
    expect(table.find('word 5000')).toBeUndefined()
    expect(table.find('')).toBeUndefined()
    expect(table.at(5_000)).toBe('')
  })

  test('keeps strings of different kinds apart', () => {
    const table = new StringTable()
    const column = stringColumn(['quay', 'pier'])
    expect([table.add(column, 0), table.add(column, 0, 1), table.add(column, 1, 1)]).toEqual([0, 1, 2])
    expect([table.find('quay'), table.find('quay', 1), table.find('pier'), table.find('pier', 1)]).toEqual([
      0,
      1,
      undefined,
      2,
    ])
  })

  test('gives equal strings after it forgot them', () => {
    const table = tableOf(['quay', 'pier'])
    expect(table.at(1)).toBe('pier')
    table.forget()
    expect([table.at(0), table.at(1), table.find('pier')]).toEqual(['quay', 'pier', 1])
  })

  test('takes more strings after it was trimmed', () => {
    const table = tableOf(['quay'])
    table.trim()
    const column = stringColumn(['pier', 'quay'])
    expect([table.add(column, 0), table.add(column, 1)]).toEqual([1, 0])
    expect(table.at(1)).toBe('pier')
  })

  test('holds a string that is longer than arguments can be many', () => {
    const long = 'ab\ud800'.repeat(100_000)
    expect(tableOf([long]).at(0)).toBe(long)
  })
})
