import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { meaningOf } from '../../src/lexicon/meaning.ts'
import { likeness } from '../support/likeness.ts'

const words = (text: string): readonly string[] => text.split(' ')
const between = (a: string, b: string): number => likeness(meaningOf(words(a)), meaningOf(words(b)))

describe('meanings are alike', () => {
  test.each([
    ['how much does the ticket cost', 'the price of admission is four crowns', 'the ferry leaves the harbour at dawn'],
    ['who runs the museum', 'the director of the gallery', 'the soup is made of beans'],
    ['my bicycle has a flat tyre', 'repair a puncture in a wheel', 'the choir sings on sunday'],
  ])('for texts that say about the same in other words: "%s"', (asked, same, other) => {
    expect(between(asked, same)).toBeGreaterThan(between(asked, other) + 0.1)
  })

  test('fully for equal texts, in whatever order their words stand', () => {
    expect(between('boat in the harbour', 'harbour the in boat')).toBeCloseTo(1, 5)
  })

  test('not at all where nothing is known of one', () => {
    expect(between('жук', 'beetle')).toBe(0)
    expect(likeness(meaningOf([]), meaningOf(['beetle']))).toBe(0)
  })
})

test('likeness is the same both ways and never beyond 1', () => {
  const text = fc.array(fc.constantFrom('ship', 'tax', 'violin', 'green', 'run', 'q', '7', 'жук'), { maxLength: 6 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const value = likeness(meaningOf(a), meaningOf(b))
      expect(value).toBeCloseTo(likeness(meaningOf(b), meaningOf(a)), 6)
      expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-6)
    }),
  )
})
