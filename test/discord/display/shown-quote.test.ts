import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Quotation } from '../../../src/chat/reply.ts'
import { type ShownQuote, showQuote } from '../../../src/discord/display/shown-quote.ts'
import { slice } from '../../../src/text/span.ts'
import { show } from '../../support/discord-markdown/model.ts'
import { asShown, type Shown } from '../../support/discord-markdown/shown.ts'
import { witness } from '../../support/discord-markdown/witness.ts'
import { plainDocument, spanOf } from '../../support/documents.ts'
import { hostileQuotation, narrowed, quotationOf, quotationOfSentences } from '../../support/quotations.ts'

const readers = [
  { name: 'the model', read: show },
  { name: 'an independent parser', read: witness },
]

/** Longer than any quote here. */
const UNLIMITED = 100_000

/** Letters, signs and whatever else is no white space: Discord changes white space alone. */
const countInked = (text: string): number => text.replace(/\s/gu, '').length

/** The numbers of the inked code units that are in bold. */
function boldInked({ text, bold }: Shown): readonly number[] {
  return bold.flatMap(([start, end]) => {
    const before = countInked(text.slice(0, start))
    return Array.from({ length: countInked(text.slice(start, end)) }, (_, index) => before + index)
  })
}

/** The same for a quotation, before it is shown. */
function highlightedInked({ document, quote, highlights }: Quotation): readonly number[] {
  const { start: from, end: to } = quote.span
  const inside = highlights.filter(({ start, end }) => start >= from && end <= to)
  return inside.flatMap(({ start, end }) => {
    const before = countInked(document.text.slice(from, start))
    return Array.from({ length: countInked(document.text.slice(start, end)) }, (_, index) => before + index)
  })
}

const widths = (quotation: Quotation): readonly (readonly [number, number])[] => {
  const centre = quotation.sentences.indexOf(quotation.centre)
  return quotation.sentences.flatMap((_, from) =>
    quotation.sentences.flatMap((__, to): (readonly [number, number])[] =>
      from <= centre && centre <= to ? [[from, to]] : [],
    ),
  )
}

describe.each(readers)('what Discord shows of a quote, according to $name', ({ read }) => {
  test('is what stands in the document, in one block quote, with the answer in bold and nothing else', () => {
    fc.assert(
      fc.property(hostileQuotation, quotation => {
        const { markdown, isShortened } = showQuote(quotation, UNLIMITED)
        expect(isShortened).toBe(false)
        const shown = read(markdown)
        expect({ ...shown, bold: [] }).toEqual({
          text: asShown(quotation.quote.text),
          bold: [],
          mentions: [],
          links: [],
          special: ['quote'],
        })
        expect(boldInked(shown)).toEqual(highlightedInked(quotation))
      }),
      { numRuns: 1_500 },
    )
  })

  test('of a quote that is too long is some of its sentences, and as many around the centre as fit', () => {
    let shortened = 0
    fc.assert(
      fc.property(hostileQuotation, fc.integer({ min: 100, max: 500 }), (quotation, limit) => {
        const { markdown, isShortened } = showQuote(quotation, limit)
        expect(markdown.length).toBeLessThanOrEqual(limit)
        const centre = quotation.sentences.indexOf(quotation.centre)
        const fits = (from: number, to: number): boolean =>
          showQuote(narrowed(quotation, from, to), UNLIMITED).markdown.length <= limit
        if (!isShortened || !fits(centre, centre)) return
        shortened++
        const shown = read(markdown)
        const found = widths(quotation).find(([from, to]) => {
          const part = narrowed(quotation, from, to)
          const isSame = asShown(part.quote.text) === shown.text
          return isSame && JSON.stringify(highlightedInked(part)) === JSON.stringify(boldInked(shown))
        })
        expect(found).toBeDefined()
        const [from, to] = found ?? [0, 0]
        if (from > 0) expect(fits(from - 1, to)).toBe(false)
        if (to < quotation.sentences.length - 1) expect(fits(from, to + 1)).toBe(false)
      }),
      { numRuns: 800 },
    )
    expect(shortened).toBeGreaterThan(50)
  })

  test('of a sentence that is too long by itself is its beginning', () => {
    const signs = fc.constantFrom(...'**__~`|<>@#\\[\n  ab1.-😀'.split(''), '😀', 'e\u0301', 'word')
    const long = fc
      .array(signs, { minLength: 120, maxLength: 700 })
      .map(all => Buffer.from(all.join('')).toString().trim())
      .filter(text => text.length > 100)
    fc.assert(
      fc.property(long, fc.integer({ min: 100, max: 300 }), fc.boolean(), (sentence, limit, isBold) => {
        const quotation = quotationOfSentences([sentence], isBold ? [0] : [])
        const { markdown, isShortened } = showQuote(quotation, limit)
        expect(markdown.length).toBeLessThanOrEqual(limit)
        expect(isShortened).toBe(showQuote(quotation, UNLIMITED).markdown.length > limit)
        const shown = read(markdown)
        expect(shown.text).not.toBe('')
        expect(asShown(sentence).startsWith(shown.text)).toBe(true)
        expect(boldInked(shown)).toHaveLength(isBold ? countInked(shown.text) : 0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a quote', () => {
  test('is escaped, line by line quoted, and bold where it answers', () => {
    const quotation = quotationOfSentences(['One *star*.', 'Two\nlines.', 'Three.'], [1])
    expect(showQuote(quotation, UNLIMITED)).toEqual({
      markdown: '> One \\*star\\*. **Two**\n> **lines.** Three.',
      isShortened: false,
    })
  })

  test('of the length of the limit is not shortened', () => {
    const quotation = quotationOfSentences(['a'.repeat(97), 'b'])
    expect(showQuote(quotation, 101).isShortened).toBe(false)
    expect(showQuote(quotation, 100)).toEqual({ markdown: `> ${'a'.repeat(97)}`, isShortened: true, rest: 98 })
  })

  test('is measured after it was escaped', () => {
    const quotation = quotationOfSentences(['*'.repeat(48), '*'])
    expect(showQuote(quotation, 100)).toEqual({ markdown: `> ${'\\*'.repeat(48)}`, isShortened: true, rest: 49 })
  })

  test('of one sentence that is too long ends after the last word that fits, or inside a word that fits no line', () => {
    const words = quotationOfSentences([Array.from({ length: 40 }, () => '*word').join(' ')])
    expect(showQuote(words, 100)).toEqual({
      markdown: `> ${Array.from({ length: 14 }, () => '\\*word').join(' ')}`,
      isShortened: true,
      rest: 84,
    })
    const word = quotationOfSentences(['👩\u200d👩\u200d👧'.repeat(40)])
    expect(showQuote(word, 100)).toEqual({
      markdown: `> ${'👩\u200d👩\u200d👧'.repeat(12)}`,
      isShortened: true,
      rest: 96,
    })
  })

  test('of a colon before white space is not thought to fit when the colon has to be escaped', () => {
    const sentence = `${'a'.repeat(97)}: ${'b'.repeat(50)}`
    expect(showQuote(quotationOfSentences([sentence]), 100).markdown.length).toBeLessThanOrEqual(100)
  })

  test('keeps the sentence at its centre, and what stands around it in turn', () => {
    const words = ['a', 'b', 'c', 'd', 'e'].map(letter => letter.repeat(40))
    const kept = (centre: number, limit: number): string =>
      show(showQuote(quotationOfSentences(words, [], { centre }), limit).markdown).text.replace(/(.)\1+/gu, '$1')
    expect(kept(2, 100)).toBe('b c')
    expect(kept(2, 130)).toBe('b c d')
    expect(kept(4, 130)).toBe('c d e')
    expect(kept(0, 130)).toBe('a b c')
  })
})

describe('highlights', () => {
  const text = 'One. Two. Three.'
  const spans = ['One.', 'Two.', 'Three.'].map(part => spanOf(text, part))
  const [one, two, three] = spans

  test('that touch are one', () => {
    if (!one || !two) throw new Error('There are three sentences.')
    const highlights = [{ ...one, end: two.start }, two]
    expect(showQuote(quotationOf({ text, sentences: spans, highlights }), UNLIMITED).markdown).toBe(
      '> **One. Two.** Three.',
    )
  })

  test('with nothing between them that Discord shows are one', () => {
    const paged = 'One.\fTwo.'
    const sentences = ['One.', 'Two.'].map(part => spanOf(paged, part))
    const { markdown } = showQuote(quotationOf({ text: paged, sentences, highlights: sentences }), UNLIMITED)
    for (const { read } of readers) expect(read(markdown)).toMatchObject({ text: 'One.Two.', bold: [[0, 8]] })
  })

  test('that stand apart stay apart', () => {
    if (!one || !three) throw new Error('There are three sentences.')
    expect(showQuote(quotationOf({ text, sentences: spans, highlights: [one, three] }), UNLIMITED).markdown).toBe(
      '> **One.** Two. **Three.**',
    )
  })

  test('outside of what is left of a shortened quote are left out, and those across its end are cut', () => {
    const long = quotationOfSentences(['a'.repeat(60), 'b'.repeat(60)], [1])
    expect(showQuote(long, 100).markdown).toBe(`> ${'a'.repeat(60)}`)
    const words = quotationOfSentences([`${'c'.repeat(50)} ${'d'.repeat(90)}`], [0])
    expect(showQuote(words, 100).markdown).toBe(`> **${'c'.repeat(50)}**`)
  })
})

describe('a quote that is not what stands in its document', () => {
  const attempt = (quotation: Quotation): (() => ShownQuote) => {
    return () => showQuote(quotation, UNLIMITED)
  }

  test('is not shown, whether the text or the id is another', () => {
    const quotation = quotationOfSentences(['The pier closes at eight.'])
    const edited = plainDocument('The pier closes at nine. ')
    expect(slice(edited.text, quotation.quote.span)).toHaveLength(quotation.quote.text.length)
    expect(attempt({ ...quotation, document: edited })).toThrow(expect.objectContaining({ code: 'not-verbatim' }))
    const renamed = plainDocument(quotation.document.text, 'others')
    expect(attempt({ ...quotation, document: renamed })).toThrow(expect.objectContaining({ code: 'not-verbatim' }))
  })

  test('is not shown either when only the rest of the document is another', () => {
    const quotation = quotationOfSentences(['The pier closes at eight.'])
    const longer = plainDocument(`${quotation.document.text} And so on.`)
    expect(attempt({ ...quotation, document: longer })).toThrow(expect.objectContaining({ code: 'not-verbatim' }))
  })
})
