import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hostileText } from '../support/hostile-text.ts'
import { tableOf } from '../support/string-tables.ts'

describe('a table of strings', () => {
  test('numbers strings in their order, and finds the numbers of each', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 300 }), strings => {
        const table = tableOf(strings)
        expect(table.size).toBe(strings.length)
        strings.forEach((string, number) => {
          expect(table.at(number)).toBe(string)
          expect(table.once(number)).toBe(string)
          expect(table.find(string)).toBe(strings.indexOf(string))
          expect(table.findAll(string)).toEqual(strings.flatMap((other, at) => (other === string ? [at] : [])))
        })
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

  test('gives equal strings after it forgot them', () => {
    const table = tableOf(['quay', 'pier'])
    expect(table.at(1)).toBe('pier')
    table.forget()
    expect([table.at(0), table.at(1), table.find('pier')]).toEqual(['quay', 'pier', 1])
  })

  test('holds a string that is very long', () => {
    const long = 'ab\ud800'.repeat(100_000)
    expect(tableOf([long]).at(0)).toBe(long)
  })
})
