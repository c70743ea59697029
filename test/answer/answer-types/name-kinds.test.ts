import { describe, expect, test } from '@jest/globals'
import { namesWithKinds } from '../../../src/answer/answer-types/name-kinds.ts'
import { first } from '../../support/documents.ts'

/** What the only or first name of a text is most likely to be. */
function kindIn(text: string): string {
  const { person, organisation, place } = first(namesWithKinds(text))
  const best = Math.max(person, organisation, place)
  if (best < 0.5) return 'unknown'
  return best === person ? 'person' : best === organisation ? 'organisation' : 'place'
}

describe('a name', () => {
  test.each([
    ['it was built by Captain Moe', 'person'],
    ['it was built by W. E. Moe', 'person'],
    ['it was built by Ida Lind', 'person'],
    ['ask the baker Moe about it', 'person'],
    ['then Moe said no', 'person'],
    ['then Moe (born in 1904) came', 'person'],
    ['it is run by the Bree Rowing Club', 'organisation'],
    ['it belongs to the Bank of Bree', 'organisation'],
    ['it was sold by the firm Nordlys', 'organisation'],
    ['it was checked by the HBA', 'organisation'],
    ['it lies in Bree', 'place'],
    ['the town of Bree is old', 'place'],
    ['she moved to Bree', 'place'],
    ['a ship from Bree, Norway, came', 'place'],
    ['it is Mount Lind', 'place'],
    ['it is the Lind River', 'place'],
    ['it is in northern Bree', 'place'],
    ['it is a Danish ship', 'unknown'],
    ['it is the Lind Treaty', 'unknown'],
    ['then Nordlys came', 'unknown'],
  ])('in "%s" is most likely that of: %s', (text, kind) => {
    expect(kindIn(text)).toBe(kind)
  })

  test('is less sure where it begins a sentence', () => {
    const strength = (text: string): number => first(namesWithKinds(text)).person
    expect(strength('Moe said no.')).toBeLessThan(strength('Then Moe said no.'))
  })
})
