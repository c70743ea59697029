import { describe, expect, test } from '@jest/globals'
import type { Quotation, Reply } from '../../../src/chat/reply.ts'
import { render } from '../../../src/discord/display/render.ts'
import { english } from '../../../src/wording/wording.ts'
import { quotationOfSentences } from '../../support/quotations.ts'
import { shown } from '../../support/shown-message.ts'

const coded = (code: string): Quotation =>
  quotationOfSentences(['It is open.'], [0], { source: { date: '2026-02-01', code } })
const sourceLines = (...quotations: readonly Quotation[]): readonly string[] => {
  const reply: Reply = { blocks: quotations.map(quotation => ({ kind: 'quotation', quotation })), choices: [] }
  return shown(render(reply, english)).texts.filter(text => text.startsWith('-# **'))
}

describe('the code of a quote', () => {
  test('stands at the end of its source line', () => {
    expect(sourceLines(coded('k3x9a-7f2kq1-1k3-2f'))).toEqual([
      expect.stringMatching(/ · updated <t:1769904000:R> · code k3x9a-7f2kq1-1k3-2f$/u),
    ])
  })

  test('stands below each of several quotes', () => {
    expect(sourceLines(coded('one'), coded('two')).map(line => line.split(' · ').at(-1))).toEqual([
      'code one',
      'code two',
    ])
  })
})
