import { describe, expect, test } from '@jest/globals'
import { ComponentType } from 'discord-api-types/v10'
import fc from 'fast-check'
import type { Menu, Step } from '../../../src/chat/listing.ts'
import { type Reply, statement } from '../../../src/chat/reply.ts'
import { limitProblems } from '../../../src/discord/display/limits.ts'
import { navigationOf } from '../../../src/discord/display/navigation.ts'
import { english } from '../../../src/wording/wording.ts'
import { hostileText } from '../../support/discord-markdown/hostile.ts'

const menu: Menu = {
  placeholder: 'Open a section',
  options: [{ label: 'Fees', description: 'Passage 1', value: '0' }],
  action: { kind: 'pick-section', document: '0123456789ab' },
}
const step: Step = { label: 'Next page', action: { kind: 'list', page: 1 } }
const rows = (given: Partial<Reply>) => navigationOf({ ...statement('Here.'), ...given }, english)

describe('the ways on below a reply', () => {
  test('are none if it has none', () => {
    expect(rows({})).toEqual([])
    expect(rows({ steps: [] })).toEqual([])
  })

  test('are a menu and, below it, a row of buttons', () => {
    expect(rows({ menu, steps: [step] })).toEqual([
      { type: ComponentType.Separator },
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: '1ps0123456789ab',
            placeholder: 'Open a section',
            options: [{ label: 'Fees', description: 'Passage 1', value: '0' }],
          },
        ],
      },
      {
        type: ComponentType.ActionRow,
        components: [expect.objectContaining({ label: 'Next page', custom_id: '1l1' })],
      },
    ])
  })

  test('are what Discord takes, whatever the names hold', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 25 }), names => {
        const options = names.map((label, index) => ({ label: label.repeat(3), description: 'One', value: `${index}` }))
        const components = [...rows({ menu: { ...menu, options }, steps: [step] })]
        expect(limitProblems([{ type: ComponentType.Container, components }])).toEqual([])
      }),
    )
  })
})
