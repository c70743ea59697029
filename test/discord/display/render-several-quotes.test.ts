import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Block, Choice, Quotation } from '../../../src/chat/reply.ts'
import { questionLine, render } from '../../../src/discord/display/render.ts'
import { english } from '../../../src/wording/wording.ts'
import { action } from '../../support/actions.ts'
import { hostileText } from '../../support/discord-markdown/hostile.ts'
import { hostileQuotation, quotationOfSentences } from '../../support/quotations.ts'
import { shown } from '../../support/shown-message.ts'

const CLOSEST: Block = { kind: 'statement', text: 'I found no clear answer. The closest passages are:' }

const blocksOf = (quotations: readonly Quotation[]): readonly Block[] =>
  quotations.map((quotation): Block => ({ kind: 'quotation', quotation }))

/** Names that take all the room they may: each of their characters is escaped. */
const huge = fc.oneof(
  fc.constantFrom('*', '_a', '<@1>', '😀').map(text => text.repeat(900)),
  hostileText,
)

const source = fc.record({
  title: huge,
  headings: fc.array(huge, { maxLength: 6 }),
  ordinal: fc.nat(1e6),
  of: fc.nat(1e6),
  firstLine: fc.nat(1e7),
  lastLine: fc.nat(1e7),
  date: fc.constant('2026-02-01'),
})

const hugeQuotation = fc.tuple(fc.integer({ min: 1, max: 40 }), source).map(([count, named]) =>
  quotationOfSentences(
    Array.from({ length: count }, () => `${'**~~__'.repeat(12)}.`),
    [0],
    { centre: count - 1, source: named },
  ),
)
const anyQuotation = fc.oneof(
  hugeQuotation,
  fc.tuple(hostileQuotation, source).map(([quotation, named]): Quotation => ({ ...quotation, source: named })),
)

describe('up to five quotes in one message', () => {
  test('keep its limits, whatever they quote, are called and are asked for', () => {
    const quotations = fc.array(anyQuotation, { minLength: 1, maxLength: 5 })
    // Each of several quotes can be looked at by itself, and only there is it read on.
    const offer = action.filter(({ kind }) => kind !== 'read-on')
    const choices = fc.uniqueArray(fc.record({ label: fc.constant('A choice'), action: offer }), {
      maxLength: 5,
      selector: ({ action: { kind } }): Choice['action']['kind'] => kind,
    })
    fc.assert(
      fc.property(quotations, huge, choices, (quoted, question, offered) => {
        const reply = { blocks: [CLOSEST, ...blocksOf(quoted)], choices: offered, isPrivate: true as const }
        // It throws if a limit is broken.
        const { texts, buttons } = shown(render(reply, english, questionLine(question, english)))
        expect(texts.filter(text => text.startsWith('> '))).toHaveLength(quoted.length)
        expect(buttons).toHaveLength(offered.length)
        expect(texts.join('').length).toBeLessThanOrEqual(4_000)
      }),
      { numRuns: 200 },
    )
  })

  test('each name the innermost heading alone', () => {
    const named = (title: string): Quotation =>
      quotationOfSentences(['A sentence.'], [], { source: { title, headings: ['Part', 'Chapter'] } })
    const { texts } = shown(render({ blocks: blocksOf([named('One'), named('Two')]), choices: [] }, english))
    expect(texts).toEqual([
      '> A sentence.',
      '-# **One** › Chapter · passage 1 of 1 · line 1',
      '> A sentence.',
      '-# **Two** › Chapter · passage 1 of 1 · line 1',
    ])
  })

  test('have more context in the row below: beside one of them it would seem to belong to that', () => {
    const [place] = [{ documentHash: 'a'.repeat(64), sentence: { start: 0, end: 10 }, others: [] }]
    const more: Choice = {
      label: 'More context',
      action: { kind: 'more-context', view: { isAnswer: true, places: [place], current: 0, context: 1 } },
    }
    const quotation = quotationOfSentences(['A sentence.'])
    const message = render({ blocks: blocksOf([quotation, quotation]), choices: [more] }, english)
    expect(shown(message).buttons.map(({ label }) => label)).toEqual(['More context'])
    expect(message.components[0].components.map(({ type }) => type)).toEqual([10, 10, 10, 10, 14, 1])
  })
})
