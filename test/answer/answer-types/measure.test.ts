import { describe, expect, test } from '@jest/globals'
import { measure } from '../../../src/answer/answer-types/measure.ts'
import { foundIn } from '../../support/found.ts'

describe('measurements', () => {
  test.each<[string, readonly string[]]>([
    ['The mast is 12 metres high.', ['12 metres']],
    ['It weighs 40 kg.', ['40 kg']],
    ['A 30-foot boat lay there.', ['30-foot']],
    ['It covers 5 square miles.', ['5 square miles']],
    ['Use 16GB of memory.', ['16GB']],
    ['It was 20 °C.', ['20 °C']],
    ['Members are at least 16 years old.', ['16 years old']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(measure, text)).toEqual(things)
  })

  test.each(['The mast is high.'])('are not found in "%s"', text => {
    expect(foundIn(measure, text)).toEqual([])
  })
})
