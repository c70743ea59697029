import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isInteraction, isPing } from '../../../src/discord/connection/received.ts'
import { buttonPress, modalSubmit, ping, slashCommand, typing } from '../../support/discord-payloads.ts'

const all = [ping(), slashCommand('ask'), typing('ask', 'document', 'h'), buttonPress('any'), modalSubmit('any')]

describe('an interaction', () => {
  test('is known by its kind, and by what is needed to answer it', () => {
    expect(all.filter(isInteraction)).toHaveLength(5)
  })

  test('is none without one of these, or with another kind', () => {
    for (const interaction of all) {
      const without = ['id', 'token', 'application_id', 'type'].map(name => ({ ...interaction, [name]: undefined }))
      expect([...without, { ...interaction, type: 0 }, { ...interaction, type: 6 }].filter(isInteraction)).toEqual([])
    }
  })

  test('is nothing that comes about by chance', () => {
    fc.assert(fc.property(fc.jsonValue(), value => expect(isInteraction(value)).toBe(false)))
  })
})

test('only the kind that asks whether somebody is there is a ping', () => {
  expect(all.map(isPing)).toEqual([true, false, false, false, false])
})
