import { describe, expect, test } from '@jest/globals'
import { ComponentType } from 'discord-api-types/v10'
import fc from 'fast-check'
import type { Block, Choice, Quotation, Reply } from '../../../src/chat/reply.ts'
import { limitProblems } from '../../../src/discord/display/limits.ts'
import { truncate, visible } from '../../../src/discord/display/markdown.ts'
import { questionLine, render } from '../../../src/discord/display/render.ts'
import { english } from '../../../src/wording/wording.ts'
import { action, viewAction, viewKinds } from '../../support/actions.ts'
import { hostileText, hostileUrl } from '../../support/discord-markdown/hostile.ts'
import { show } from '../../support/discord-markdown/model.ts'
import { first } from '../../support/documents.ts'
import { hostileQuotation, quotationOfSentences } from '../../support/quotations.ts'
import { shown } from '../../support/shown-message.ts'

/** Text that is long, hostile, or both; never only what nobody sees. */
const anyText = fc
  .oneof(
    hostileText,
    fc.tuple(hostileText, fc.integer({ min: 1, max: 80 })).map(([text, times]) => text.repeat(times)),
    fc.constantFrom('*', 'word ', '😀', '1. a\n', '<@1>').map(text => text.repeat(2_000)),
  )
  .filter(text => visible(text) !== '')

const anySource = fc.record({
  title: anyText,
  headings: fc.array(anyText, { maxLength: 7 }),
  url: hostileUrl,
  ordinal: fc.nat(1e6),
  of: fc.nat(1e6),
  firstLine: fc.nat(1e7),
  lastLine: fc.nat(1e7),
  date: fc.constantFrom('2026-02-01', 'yesterday', '', '9999-12-31'),
})

const hugeQuotation = fc
  .record({
    sentences: fc.array(
      anyText.map(text => Buffer.from(text).toString().trim()).filter(text => text !== ''),
      {
        minLength: 1,
        maxLength: 30,
      },
    ),
    bold: fc.array(fc.nat(29), { maxLength: 4 }),
    centre: fc.nat(29),
  })
  .map(({ sentences, bold, centre }) =>
    quotationOfSentences(
      sentences,
      [...new Set(bold)].toSorted((a, b) => a - b),
      { centre },
    ),
  )

const anyQuotation = fc
  .tuple(fc.oneof(hostileQuotation, hugeQuotation), anySource)
  .map(([quotation, source]): Quotation => ({ ...quotation, source }))

const anyChoices: fc.Arbitrary<readonly Choice[]> = fc.uniqueArray(fc.record({ label: anyText, action }), {
  maxLength: 9,
  selector: ({ action: { kind } }) => kind,
})

const anyReply: fc.Arbitrary<Reply> = fc
  .tuple(
    fc.oneof(
      fc.tuple(anyQuotation),
      fc.tuple(fc.constantFrom('I found no clear answer. The closest passage is:'), anyQuotation),
      fc.tuple(anyText),
    ),
    anyChoices,
  )
  .map(([blocks, choices]) => ({
    blocks: blocks.map(
      (block): Block =>
        typeof block === 'string' ? { kind: 'statement', text: block } : { kind: 'quotation', quotation: block },
    ),
    choices,
  }))

/** How many components lie in a value, itself counted. */
function countComponents(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, each) => sum + countComponents(each), 'type' in value ? 1 : 0)
}

describe('whatever is asked, titled and quoted', () => {
  test('a message keeps within 4000 characters, 40 components and all other limits', () => {
    fc.assert(
      fc.property(anyReply, fc.option(anyText, { nil: undefined }), (reply, question) => {
        const { components } = render(
          reply,
          english,
          question === undefined ? undefined : questionLine(question, english),
        )
        const { texts, buttons } = shown({ components })
        expect(texts.join('').length).toBeLessThanOrEqual(4_000)
        expect(countComponents(components)).toBeLessThanOrEqual(40)
        expect(limitProblems(components)).toEqual([])
        for (const { label, customId = '', url = '' } of buttons) {
          expect(label.length).toBeGreaterThan(0)
          expect(label.length).toBeLessThanOrEqual(38)
          expect(customId.length).toBeLessThanOrEqual(100)
          expect(url).toMatch(/^$|^https?:\/\//u)
          expect(url.length).toBeLessThanOrEqual(512)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('a question, a title and headings are shown as they are written, on their line', () => {
    fc.assert(
      fc.property(anyText, anySource, (question, { title, headings }) => {
        const quotation = quotationOfSentences(['A sentence.'], [], { source: { title, headings } })
        const { texts } = shown(
          render({ blocks: [{ kind: 'quotation', quotation }], choices: [] }, english, questionLine(question, english)),
        )
        const asked = show(first(texts))
        expect({ ...asked, bold: asked.bold.length }).toEqual({
          text: `Question: ${truncate(visible(question), 300)}`,
          bold: 1,
          mentions: [],
          links: [],
          special: [],
        })
        const line = show(texts.at(-1) ?? '')
        const name = truncate(visible(title), 100)
        const names = [name, ...headings.slice(-4).map(heading => truncate(visible(heading), 80))]
        expect(line.text.startsWith(`${names.join(' › ')} · passage `)).toBe(true)
        expect(line).toMatchObject({ bold: [[0, name.length]], mentions: [], links: [], special: ['subtext'] })
      }),
      { numRuns: 400 },
    )
  })

  test('several quotes share one message', () => {
    fc.assert(
      fc.property(fc.array(hugeQuotation, { minLength: 2, maxLength: 4 }), quotations => {
        const blocks = quotations.map((quotation): Block => ({ kind: 'quotation', quotation }))
        expect(shown(render({ blocks, choices: [] }, english)).texts.join('').length).toBeLessThanOrEqual(4_000)
      }),
      { numRuns: 100 },
    )
  })
})

// Nothing was cut, so there is nothing to read on.
test('the same action twice is the only reason why two buttons share an id', () => {
  fc.assert(
    fc.property(viewAction, ({ view }) => {
      const choices = viewKinds.map(kind => ({ label: kind, action: { kind, view } }))
      const { components } = render(
        { blocks: [{ kind: 'statement', text: 'Hello.' }], choices, isPrivate: true },
        english,
      )
      const row = components[0].components.find(({ type }) => type === ComponentType.ActionRow)
      expect(new Set(shown({ components }).buttons.map(({ customId }) => customId)).size).toBe(viewKinds.length - 1)
      expect(row).toBeDefined()
    }),
  )
})
