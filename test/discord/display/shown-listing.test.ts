import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Listing } from '../../../src/chat/listing.ts'
import { rememberCommands } from '../../../src/discord/commands/command-mentions.ts'
import { showListing } from '../../../src/discord/display/shown-listing.ts'
import { english } from '../../../src/wording/wording.ts'
import { hostileText } from '../../support/discord-markdown/hostile.ts'
import { show } from '../../support/discord-markdown/model.ts'

const shownIn = (listing: Listing, limit = 3_000): string => showListing(listing, english, limit)

describe('a list', () => {
  test('has its name, what is said of all of it, and its items', () => {
    expect(
      shownIn({
        heading: 'Guide',
        details: ['3 passages', 'English'],
        date: '2026-03-01',
        items: [
          { title: 'Fees', details: ['2 passages'] },
          { title: 'Boats', details: [], depth: 1, date: '2026-03-01' },
        ],
      }),
    ).toBe(
      [
        '### **Guide**',
        '-# 3 passages · English · updated <t:1772323200:R>',
        '- **Fees** · 2 passages',
        '  - **Boats** · updated <t:1772323200:R>',
      ].join('\n'),
    )
  })

  test('names a command by its name, or by what a tap calls where that is known', () => {
    const listing: Listing = { items: [{ command: 'look up', details: ['Find it'] }] }
    expect(shownIn(listing)).toBe('- /look up · Find it')
    rememberCommands([{ id: '77', name: 'look' }])
    expect(shownIn(listing)).toBe('- </look up:77> · Find it')
  })

  test('calls what has no visible name so', () => {
    expect(shownIn({ items: [{ title: '\u200B\u202E', details: [] }] })).toBe('- **Without a name**')
  })

  test('cuts its titles until it fits', () => {
    const items = Array.from({ length: 25 }, () => ({ title: '*'.repeat(300), details: ['3 passages'] }))
    const markdown = shownIn({ heading: '#'.repeat(300), items })
    expect(markdown.length).toBeLessThanOrEqual(3_000)
    expect(markdown.split('\n')).toHaveLength(26)
  })

  test('leaves out its last items if it is too long with the shortest titles, and marks that', () => {
    const items = Array.from({ length: 25 }, (_, index) => ({ title: `${index}`, details: ['d'.repeat(50)] }))
    const markdown = shownIn({ items }, 300)
    expect(markdown.length).toBeLessThanOrEqual(300)
    expect(markdown).toMatch(/^- \*\*0\*\*.*\n- \*\*1\*\*.*\n[^]*\n…$/u)
  })

  test('shows names as they are, whatever they hold: they ping nobody, link nowhere and break no line', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText), { minLength: 1, maxLength: 25 }), names => {
        const items = names.map(([title, detail], depth) => ({ title, details: [detail], depth }))
        const markdown = shownIn({ heading: names[0]?.[0] ?? '', items })
        expect(markdown.length).toBeLessThanOrEqual(3_000)
        expect(markdown.split('\n').length).toBeLessThanOrEqual(names.length + 1)
        expect(show(markdown)).toMatchObject({ mentions: [], links: [] })
      }),
    )
  })
})
