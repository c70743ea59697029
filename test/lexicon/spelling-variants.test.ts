import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { spellingVariants } from '../../src/lexicon/spelling-variants.ts'

describe('the variants of a word', () => {
  test.each([
    ['colour', 'color'],
    ['neighbours', 'neighbors'],
    ['organise', 'organize'],
    ['organisations', 'organizations'],
    ['analyse', 'analyze'],
    ['centre', 'center'],
    ['travelled', 'traveled'],
    ['cancelling', 'canceling'],
    ['catalogue', 'catalog'],
    ['defence', 'defense'],
    ['programme', 'program'],
    ['grey', 'gray'],
  ])('hold how it is written elsewhere, both ways: %s and %s', (british, american) => {
    expect(spellingVariants(british)).toContain(american)
    expect(spellingVariants(american)).toContain(british)
  })

  test('are none for words that are written alike or are very short', () => {
    expect(spellingVariants('bridge')).toEqual([])
    expect(spellingVariants('our')).toEqual([])
    expect(spellingVariants('')).toEqual([])
  })

  test('are each there once, and never the word itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeiourlstzg'.split('')), maxLength: 12 }), word => {
        const variants = spellingVariants(word)
        expect(variants).not.toContain(word)
        expect(new Set(variants).size).toBe(variants.length)
      }),
    )
  })
})
