import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decodeAction, encodeAction } from '../../../src/discord/buttons/custom-id.ts'
import { action } from '../../support/actions.ts'
import { hostileText } from '../../support/discord-markdown/hostile.ts'

const sample = '1ma00AAAAAA 00.1'

/** Ids, and ids of which some characters were changed. */
const almostAnId = fc
  .tuple(
    action.map(encodeAction),
    fc.array(
      fc.tuple(
        fc.nat(100),
        fc.nat(3),
        fc.string({ unit: fc.constantFrom(...'01aZz-_., 4\n'.split('')), maxLength: 2 }),
      ),
      {
        maxLength: 2,
      },
    ),
  )
  .map(([id, edits]) => edits.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), id))

describe('a custom id that somebody made up', () => {
  test.each([
    ['nothing', ''],
    ['another version', `2${sample.slice(1)}`],
    ['an unknown action', `1x${sample.slice(2)}`],
    ['a place that is not there', '1ma10AAAAAA 00.1'],
    ['a document that is not there', '1ma00AAAAAA 10.1'],
    ['an empty sentence', '1ma00AAAAAA 00.0'],
    ['a sentence before the text', '1ma00AAAAAA 0-1.5'],
    ['a second sentence before the text', '1ma00AAAAAA 05.5,-6.2'],
    ['too many places', '1ma00AAAAAA 00.1 00.1 00.1 00.1 00.1 00.1'],
    ['a line after it', `${sample}\n`],
    ['zeros in front of a number', '1ma00AAAAAA 000.1'],
    ['less than nothing', '1ma00AAAAAA 0-0.1'],
    ['a document that no place needs', '1ma00AAAAAABBBBBB 00.1'],
    ['one document twice', '1ma00AAAAAAAAAAAA 00.1 10.1'],
    ['one place together', '1mt00AAAAAA 00.1'],
    ['places together with context', '1mt11AAAAAA 00.1 00.2'],
    ['places together from somewhere on', '1mt105~AAAAAA 00.1 00.2'],
    ['a beginning with zeros in front', '1ma0005~AAAAAA 00.1'],
    ['nobody', '1d'],
    ['no name of a person', '1d<@1>'],
    ['a name that is too long', `1d${'1'.repeat(41)}`],
    ['no question', '1q:'],
    ['a question without its colon', '1qWho?'],
    ['a question that is not shown as it is', '1q: Who?'],
    ['a question of more than 80 characters', `1q:${'w'.repeat(81)}`],
    ['a document that is no hash', '1q0123456789abcdeX:Who?'],
    ['more than 100 characters', `1ma00AAAAAA 00.1${',0.1'.repeat(30)}`],
  ])('is not read: %s', (_, customId) => {
    expect(decodeAction(sample)).not.toBeNull()
    expect(decodeAction(customId)).toBeNull()
  })

  test('never throws, and gives nothing or an action that can be encoded to the same id', () => {
    fc.assert(
      fc.property(fc.oneof(almostAnId, hostileText, fc.string({ maxLength: 120 })), customId => {
        const read = decodeAction(customId)
        if (!read) return
        expect(encodeAction(read)).toBe(customId)
        if (!('view' in read)) return
        const { places, current, context } = read.view
        expect(places[current]).toBeDefined()
        expect(context).toBeLessThanOrEqual(35)
        for (const { sentence, others } of places)
          for (const { start, end } of [sentence, ...others]) expect(start >= 0 && end > start).toBe(true)
      }),
      { numRuns: 5_000 },
    )
  })
})
