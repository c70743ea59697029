import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { drops, floorsSchema, type Reached, raised } from '../../eval/floors.ts'

const figures = (handled: number) => ({ verbatim: 1, handled, hit1: 0.5, hit3: 0.75, auc: null })
const reached = (handled: number): Reached => new Map([['hut', figures(handled)]])

describe('a figure', () => {
  test('below its floor is named in one sentence with both values', () => {
    expect(drops({ hut: { handled: 0.7, hit1: 0.5 } }, reached(0.69))).toEqual([
      'hut: handled is 0.6900, below its floor of 0.7.',
    ])
  })

  test('at its floor, above it or without one is fine', () => {
    expect(drops({ hut: { handled: 0.69 } }, reached(0.69))).toEqual([])
    expect(drops({ hut: {} }, reached(0.1))).toEqual([])
    expect(drops({}, reached(0.1))).toEqual([])
  })

  test('that is no longer there is below its floor', () => {
    expect(drops({ hut: { auc: 0.6 } }, reached(0.7))).toEqual(['hut: auc is missing, below its floor of 0.6.'])
  })

  test('of a set that was not asked is not looked at', () => {
    expect(drops({ cellar: { handled: 1 } }, reached(0.7))).toEqual([])
  })
})

describe('floors', () => {
  test('rise to what was reached, rounded down to three digits', () => {
    expect(raised({ hut: { handled: 0.6 } }, reached(0.71999))).toEqual({
      hut: { verbatim: 1, handled: 0.719, hit1: 0.5, hit3: 0.75 },
    })
  })

  test('are never lowered, and those of other sets are kept', () => {
    const floors = { cellar: { handled: 0.4 }, hut: { handled: 0.9 } }
    expect(raised(floors, reached(0.7))).toMatchObject(floors)
  })

  test('hold for whatever they were raised to', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), handled => {
        expect(drops(raised({}, reached(handled)), reached(handled))).toEqual([])
      }),
    )
  })

  test('of the project are well formed', () => {
    const file = new URL('../../eval/floors.json', import.meta.url)
    const floors = floorsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    expect(Object.keys(floors)).toEqual(Object.keys(floors).toSorted())
    for (const set of Object.values(floors)) expect(set.verbatim).toBe(1)
  })
})
