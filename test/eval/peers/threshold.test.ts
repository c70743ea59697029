import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { grade } from '../../../eval/grading.ts'
import { mostHandling } from '../../../eval/peers/threshold.ts'
import { exchange } from '../../support/exchanges.ts'

const asked = fc.record({
  isAnswerable: fc.boolean(),
  isRight: fc.boolean(),
  confidence: fc.constantFrom(0, 0.1, 0.5, 2, 7),
})

test('no threshold handles more questions than the one that is chosen', () => {
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 12 }), questions => {
      const exchanges = questions.map(({ isAnswerable, isRight, confidence }) =>
        exchange(isAnswerable, isAnswerable && isRight, { confidence }),
      )
      const handledFrom = (threshold: number): number =>
        exchanges.filter(
          ({ gold, given }) => grade({ gold, given: { ...given, answered: given.confidence >= threshold } }).isHandled,
        ).length
      const chosen = mostHandling(
        exchanges.map(({ gold }) => gold),
        exchanges.map(({ given }) => given),
      )
      const all = [...questions.map(({ confidence }) => confidence), Number.POSITIVE_INFINITY]
      expect(handledFrom(chosen)).toBe(Math.max(...all.map(handledFrom)))
    }),
  )
})

test('everything is refused where no answer is right', () => {
  const { gold, given } = exchange(true, false)
  expect(mostHandling([gold], [given])).toBe(Number.POSITIVE_INFINITY)
})
