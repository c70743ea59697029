import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { properNamesIn } from '../../../src/answer/answer-types/proper-names.ts'
import { slice } from '../../../src/text/span.ts'
import { hostileText } from '../../support/hostile-text.ts'

const namesIn = (text: string): readonly string[] => properNamesIn(text).map(name => slice(text, name))

describe('names', () => {
  test.each<[string, readonly string[]]>([
    ['The boat of Ida Lind is red.', ['Ida Lind']],
    ['Yesterday Ida Lind met J. R. Moe.', ['Ida Lind', 'J. R. Moe']],
    ['It is the University of the North.', ['University of the North']],
    ['They met Dr. Berg and Mr. van der Meer.', ['Dr. Berg', 'Mr', 'Meer']],
    ['It belongs to Lind & Moe.', ['Lind & Moe']],
    ['Ida’s boat lies by Ole Berg’s quay.', ['Ida', 'Ole Berg']],
    ['The U.S. Navy came.', ['U.S. Navy']],
    ['It was **Morning Star** that sank.', ['Morning Star']],
    ['In March the WHO came to Bree.', ['WHO', 'Bree']],
  ])('of "%s" are %j', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  test.each(['In May it rained on Monday.', 'I think it is.', 'The boat is red.', 'However, it sank.', 'it sank'])(
    'are not in "%s"',
    text => {
      expect(namesIn(text)).toEqual([])
    },
  )

  test('of one word that begins a sentence are doubtful, unless something belongs to them', () => {
    const areDoubtful = (text: string): readonly boolean[] => properNamesIn(text).map(name => name.isDoubtful)
    expect(areDoubtful('Boats sank. Gulls came. “Crabs came,” said Lind.')).toEqual([true, true, true, false])
    expect(areDoubtful('Lind’s boat sank.')).toEqual([false])
    expect(areDoubtful('Ida Lind sank.')).toEqual([false])
  })

  test('are in order, apart, and made of their words, whatever the text is', () => {
    fc.assert(
      fc.property(hostileText, text => {
        let last = 0
        for (const { start, end, words } of properNamesIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          for (const word of words) expect(text.slice(start, end)).toContain(word)
          last = end
        }
      }),
    )
  })
})
