import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Choice, Reply, View } from '../../../src/chat/reply.ts'
import { Quote } from '../../../src/corpus/quote.ts'
import { renderOnce } from '../../../src/discord/display/remembered-rendering.ts'
import { questionLine, render } from '../../../src/discord/display/render.ts'
import { jsonOf } from '../../../src/discord/display/sent-json.ts'
import { english, wordingFor } from '../../../src/wording/wording.ts'
import { plainDocument } from '../../support/documents.ts'
import { quotationOfSentences } from '../../support/quotations.ts'

const view: View = {
  isAnswer: true,
  places: [{ documentHash: 'a'.repeat(64), sentence: { start: 0, end: 10 }, others: [] }],
  current: 0,
  context: 0,
}
const quotation = quotationOfSentences(['The mooring fee is 14 euros.', 'It is paid at the kiosk.'], [0])
const kept: readonly Choice[] = [
  { label: 'Read on', action: { kind: 'read-on', view } },
  { label: 'Helpful', action: { kind: 'helpful', view } },
]
const deleting = (person: string, label = 'Delete'): Choice => ({ label, action: { kind: 'delete', person } })

/** A reply that is given to many, as it is given to one. */
const blocks: Reply['blocks'] = [{ kind: 'quotation', quotation }]
const givenTo = (person: string, more: Partial<Reply> = {}): Reply => ({
  blocks,
  choices: [...kept, deleting(person)],
  ...more,
})

const QUESTION = questionLine('What is the fee?', english)

describe('a reply that is given to many', () => {
  test('is shown to each as if it had been rendered for that person alone', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            person: fc.constantFrom('1', '22', '333'),
            label: fc.constantFrom('Delete', 'Take away'),
            question: fc.constantFrom(QUESTION, 'Another', undefined),
            shared: fc.constantFrom('Shared by somebody', undefined),
            locale: fc.constantFrom('en-US', 'de'),
            isPrivate: fc.boolean(),
            hasFewer: fc.boolean(),
          }),
          { minLength: 2 },
        ),
        asked => {
          for (const { person, label, question, shared, locale, isPrivate, hasFewer } of asked) {
            const reply: Reply = {
              ...givenTo(person, isPrivate ? { isPrivate } : {}),
              choices: [...kept.slice(hasFewer ? 1 : 0), deleting(person, label)],
            }
            const wording = wordingFor(locale)
            const message = renderOnce(reply, wording, question, shared)
            expect(message).toEqual(render(reply, wording, question, shared))
            expect(JSON.parse(jsonOf(message))).toEqual(JSON.parse(JSON.stringify(message)))
          }
        },
      ),
    )
  })

  test('is rendered once', () => {
    const [first, second, again] = ['1', '2', '1'].map(person => renderOnce(givenTo(person), english, QUESTION))
    expect(second).not.toEqual(first)
    expect(again).toEqual(first)
    expect(second?.components[0].components[0]).toBe(first?.components[0].components[0])
  })

  test('is not shown once a quote of it is not what stands in its document', () => {
    const document = { ...plainDocument('Fees are 14 euros.') }
    const changing: Reply['blocks'] = [
      {
        kind: 'quotation',
        quotation: {
          ...quotation,
          document,
          quote: Quote.of(document, { start: 0, end: 8 }),
          highlights: [],
          sentences: [{ start: 0, end: 8 }],
          centre: { start: 0, end: 8 },
        },
      },
    ]
    const reply: Reply = { blocks: changing, choices: [] }
    renderOnce(reply, english)
    Object.assign(document, { text: 'Dues are 14 euros.' })
    expect(() => renderOnce(reply, english)).toThrow('is not what stands there')
  })
})
