import { describe, expect, test } from '@jest/globals'
import { MessageFlags } from 'discord-api-types/v10'
import fc from 'fast-check'
import { type Block, privateStatement, type Reply, statement } from '../../../src/chat/reply.ts'
import { LONGEST_CONTENT, plainText } from '../../../src/discord/display/plain-text.ts'
import { plainFormOf, present } from '../../../src/discord/display/presenting.ts'
import { questionLine } from '../../../src/discord/display/render.ts'
import { english } from '../../../src/wording/wording.ts'
import { hostileText } from '../../support/discord-markdown/hostile.ts'
import { show } from '../../support/discord-markdown/model.ts'
import { asShown } from '../../support/discord-markdown/shown.ts'
import { plainDocument } from '../../support/documents.ts'
import { hostileQuotation, quotationOfSentences } from '../../support/quotations.ts'

const source = {
  title: 'Harbour Guide',
  headings: ['Moorings', 'Fees'],
  ordinal: 3,
  of: 14,
  firstLine: 120,
  lastLine: 131,
}
const quotation = quotationOfSentences(['It is open.', 'A night costs 14 euros.'], [1], { source })
const reply: Reply = { blocks: [{ kind: 'quotation', quotation }], choices: [] }

const quoted = (each: Block[]): Reply => ({ blocks: each, choices: [] })
const linesOf = (given: Reply, question?: string): readonly string[] =>
  plainText(given, english, question).content.split('\n')

describe('an answer in plain text', () => {
  test('is the question, the quote with the answer in bold, and the source', () => {
    expect(linesOf(reply, questionLine('What does a night cost?', english))).toEqual([
      '**Question:** What does a night cost?',
      '> It is open. **A night costs 14 euros.**',
      '-# **Harbour Guide** › Fees · passage 3 of 14 · lines 120–131',
    ])
  })

  test.each([
    [{ first: 12, last: 12 }, 'page 12'],
    [{ first: 12, last: 13 }, 'pages 12–13'],
  ])('names the pages of its source in place of lines: %j', (pages, named) => {
    const printed = quotationOfSentences(['It is open.'], [0], { source: { ...source, pages } })
    const last = linesOf(quoted([{ kind: 'quotation', quotation: printed }])).at(-1)
    expect(last).toBe(`-# **Harbour Guide** › Fees · passage 3 of 14 · ${named}`)
  })

  test('leads to its source without a preview', () => {
    const linked = quotationOfSentences(['It is open.'], [0], {
      source: { ...source, url: 'https://harbour.example/a' },
    })
    const last = linesOf(quoted([{ kind: 'quotation', quotation: linked }])).at(-1)
    expect(last).toMatch(/ · \[Open source\]\(<https:\/\/harbour\.example\/a>\)$/u)
    expect(plainText(reply, english).flags).toBe(MessageFlags.SuppressEmbeds)
  })

  test('shows lists as far as they fit together', () => {
    const items = Array.from({ length: 25 }, (_, index) => ({ title: `${index}`.repeat(90), details: ['3 passages'] }))
    const list: Block = { kind: 'listing', listing: { heading: 'Guide', items } }
    const lines = linesOf(quoted([list, list]))
    expect(lines.join('\n').length).toBeLessThanOrEqual(LONGEST_CONTENT)
    expect(lines.filter(line => line.startsWith('### '))).toHaveLength(2)
  })

  test('is private if the reply is', () => {
    expect(plainText(privateStatement('No.'), english)).toEqual({
      content: 'No.',
      flags: MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral,
      allowed_mentions: { parse: [], replied_user: false },
    })
  })

  test('that is too long is cut at the end of a sentence and says so', () => {
    const sentences = Array.from({ length: 60 }, (_, number) => `Sentence number ${number} is about boats and ropes.`)
    const long = quotationOfSentences(sentences, [30], { centre: 30 })
    const lines = linesOf(quoted([{ kind: 'quotation', quotation: long }]))
    expect(lines[0]).toMatch(/^> Sentence .*\*\*Sentence number 30 is about boats and ropes\.\*\*.* ropes\.$/u)
    expect(lines[1]).toBe('-# Shortened to fit into one message.')
    expect(lines.join('\n').length).toBeLessThanOrEqual(LONGEST_CONTENT)
  })

  test('of several quotes shows as many as fit', () => {
    const blocks = Array.from(
      { length: 5 },
      (): Block => ({
        kind: 'quotation',
        quotation: quotationOfSentences(['*'.repeat(400)], [0], { source: { ...source, title: '*'.repeat(300) } }),
      }),
    )
    const { content } = plainText(quoted(blocks), english)
    expect(content.length).toBeLessThanOrEqual(LONGEST_CONTENT)
    expect(content.split('\n').filter(line => line.startsWith('> ')).length).toBeGreaterThan(1)
  })

  test('is not shown if the quote is not what stands in its document', () => {
    const stale = { ...quotation, document: plainDocument('It is closed. A night costs 99 euros.') }
    expect(() => plainText(quoted([{ kind: 'quotation', quotation: stale }]), english)).toThrow(
      expect.objectContaining({ code: 'not-verbatim' }),
    )
  })
})

describe('whatever is quoted, asked and said', () => {
  const hostileBlocks = fc
    .tuple(
      fc.array(hostileText, { maxLength: 1 }),
      fc.array(hostileQuotation, { minLength: 1, maxLength: 4 }),
      hostileText,
    )
    .map(([statements, quotations, title]): readonly Block[] => [
      ...statements.map(text => ({ kind: 'statement', text: `Said: ${text}` }) as const),
      ...quotations.map(
        each =>
          ({ kind: 'quotation', quotation: { ...each, source: { ...each.source, title: `T ${title}` } } }) as const,
      ),
    ])

  test('plain text is at most 2000 characters, pings nobody, links nowhere, and quotes word for word', () => {
    fc.assert(
      fc.property(hostileBlocks, hostileText, (blocks, question) => {
        const { content, allowed_mentions } = plainText(quoted([...blocks]), english, questionLine(question, english))
        expect(content.length).toBeLessThanOrEqual(LONGEST_CONTENT)
        expect(allowed_mentions).toEqual({ parse: [], replied_user: false })
        const { mentions, links } = show(content)
        expect({ mentions, links }).toEqual({ mentions: [], links: [] })
        const [first] = blocks.flatMap(block => (block.kind === 'quotation' ? [block.quotation] : []))
        const quotes = content.match(/^(?:> [^\n]*(?:\n|$))+/gmu) ?? []
        const read = show((quotes[0] ?? '').trimEnd()).text
        // A quote that was cut is a part of it.
        expect(asShown(first?.document.text ?? '')).toContain(read)
      }),
      { numRuns: 400 },
    )
  })
})

describe('a message that was presented', () => {
  test('is known in plain text as long as it is there', () => {
    const question = questionLine('What?', english)
    expect(plainFormOf(present(reply, english, question))).toEqual(plainText(reply, english, question))
  })

  test('is not known by its looks', () => {
    expect(plainFormOf({ ...present(statement('Yes.'), english) })).toBeNull()
  })
})
