import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { innerProduct, innerProducts } from '../../src/lexicon/inner-product.ts'

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

test('two inner products with a part of one list are those with each', () => {
  const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(numbers, numbers, numbers, fc.nat(9), (list, first, second, from) => {
      const [a, b, c] = [[...Array.from({ length: from }, () => 7), ...list], first, second].map(each =>
        Float32Array.from(each),
      )
      if (!a || !b || !c) throw new Error('There are three lists.')
      expect(innerProducts(a, from, b, c)).toEqual({
        first: innerProduct(a, from, b, 0, 8),
        second: innerProduct(a, from, c, 0, 8),
      })
    }),
  )
})
