import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { innerProduct } from '../../src/lexicon/inner-product.ts'

test('the inner product is the sum of products, from any place on', () => {
  const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(numbers, numbers, fc.nat(4), fc.nat(4), (a, b, fromA, fromB) => {
      let expected = 0
      for (let at = 0; at < 8; at++) expected += (a[fromA + at] ?? 0) * (b[fromB + at] ?? 0)
      expect(innerProduct(Float32Array.from(a), fromA, Float32Array.from(b), fromB, 8)).toBe(expected)
    }),
  )
})
