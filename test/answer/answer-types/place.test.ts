import { describe, expect, test } from '@jest/globals'
import { place } from '../../../src/answer/answer-types/place.ts'
import { foundIn } from '../../support/found.ts'

describe('places', () => {
  test.each<[string, readonly string[]]>([
    ['It stands in Norway.', ['Norway']],
    ['It lies on Lake Mjos near Bree Castle.', ['Lake Mjos', 'Bree Castle']],
    ['Post it in #boats.', ['#boats']],
    ['The town of Bree is old.', ['Bree']],
    ['It hangs above the sink.', ['above the sink']],
    ['Wait in the lamp room.', ['in the lamp room']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(place, text)).toEqual(things)
  })

  test.each(['It stands there.', 'Post it.'])('are not found in "%s"', text => {
    expect(foundIn(place, text)).toEqual([])
  })
})
