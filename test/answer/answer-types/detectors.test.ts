import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { thingsIn } from '../../../src/answer/answer-types/detectors.ts'
import type { AnswerType } from '../../../src/answer/expected-type.ts'
import { slice } from '../../../src/text/span.ts'
import { hostileText } from '../../support/hostile-text.ts'

const TYPES: readonly AnswerType[] = [
  'money',
  'percentage',
  'count',
  'measure',
  'duration',
  'frequency',
  'date',
  'person',
  'organisation',
  'place',
  'reason',
  'manner',
  'definition',
  'permission',
  'statement',
  'name',
]

const SOME_OF_ALL = `The Bree Club, run by Ida Lind in Norway, said that 3 of 40 boats must pay €12 once a week because
of ice, for two years from May 1904 on, by asking the harbour master. A bollard is a 3 metre post called “Old Bob”. `

const surenessOf = (text: string, type: AnswerType): ReadonlyMap<string, number> =>
  new Map(thingsIn(text, type).map(found => [slice(text, found), found.strength]))

describe('what a text holds', () => {
  test.each(TYPES)('of the type %s is found', type => {
    expect(thingsIn(SOME_OF_ALL, type)).not.toEqual([])
  })

  test('of any type is nothing in particular', () => {
    expect(thingsIn(SOME_OF_ALL, 'any')).toEqual([])
  })

  test('can be an organisation where a person is asked for, but less surely', () => {
    const sureness = surenessOf('It is run by Ida Lind and by the Bree Club.', 'person')
    expect(sureness.get('Ida Lind')).toBeGreaterThan(sureness.get('Bree Club') ?? 0)
    expect(sureness.get('Bree Club')).toBeGreaterThan(0.5)
  })

  test('is looked for at the beginning of a very long text only', () => {
    expect(thingsIn(`${'The boat is red. '.repeat(200)}It costs €12.`, 'money')).toEqual([])
  })

  test('is in order, apart and inside the text, and its sureness is a share, whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.constant(SOME_OF_ALL)), fc.constantFrom(...TYPES), (text, type) => {
        let last = 0
        for (const { start, end, strength } of thingsIn(text, type)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(strength).toBeGreaterThan(0)
          expect(strength).toBeLessThanOrEqual(1)
          last = end
        }
      }),
      { numRuns: 400 },
    )
  })

  test('is found at once in texts made to take long', () => {
    const repeated = [
      '1,',
      'one hundred ',
      'A. ',
      '“',
      'from 1904 ',
      'said ',
      'by x-',
      '|',
      'is ',
      '`',
      '/./',
      'a.b.',
      'a-',
    ]
    for (const part of repeated)
      for (const type of TYPES) expect(thingsIn(part.repeat(3_000), type).length).toBeLessThanOrEqual(2_000)
  })
})
