import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Quotation, type Source, statement } from '../../src/chat/reply.ts'
import { COLOURED, PLAIN, replyText, type Style, sourceText } from '../../src/cli/terminal-text.ts'
import { plainDocument } from '../support/documents.ts'
import { hostileQuotation, quotationOf, quotationOfSentences } from '../support/quotations.ts'

const shown = (quotation: Quotation, style: Style = PLAIN): string =>
  replyText({ blocks: [{ kind: 'quotation', quotation }], choices: [] }, style)

/** The lines of the quote, without its source. */
const quoted = (quotation: Quotation, style: Style = PLAIN): readonly string[] =>
  shown(quotation, style).split('\n').slice(0, -1)

/** A quotation of all of `text`, with `part` as its answer. */
function answering(text: string, part: string = text): Quotation {
  const start = text.indexOf(part)
  return quotationOf({
    text,
    sentences: [{ start: 0, end: text.length }],
    highlights: [{ start, end: start + part.length }],
  })
}

/** Whatever a terminal acts on instead of showing it, but for the end of a line and the tabulator. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const STEERS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u

describe('a quote in the terminal', () => {
  const quotation = quotationOfSentences(['The quay is old.', 'It was built in 1820.', 'Boats moor there.'], [1])

  test('is plain with its answer between asterisks, and its source below', () => {
    expect(shown(quotation)).toBe(
      '  The quay is old. **It was built in 1820.** Boats moor there.\n  — notes · passage 1 of 1 · line 1',
    )
  })

  test('is coloured with its answer bold and yellow, and its source dim', () => {
    expect(shown(quotation, COLOURED)).toBe(
      '  The quay is old. \u001B[1;33mIt was built in 1820.\u001B[0m Boats moor there.\n' +
        '\u001B[2m  — notes · passage 1 of 1 · line 1\u001B[0m',
    )
  })

  test('marks each of several answers, and nothing if there is none', () => {
    const sentences = ['One.', 'Two.', 'Three.']
    expect(quoted(quotationOfSentences(sentences, [0, 2]))).toEqual(['  **One.** Two. **Three.**'])
    expect(quoted(quotationOfSentences(sentences))).toEqual(['  One. Two. Three.'])
  })

  test('marks each line of an answer that has several, and no empty one', () => {
    const text = 'Old quay\nand new quay.\n\nEnd.'
    expect(quoted(answering(text))).toEqual(['  **Old quay**', '  **and new quay.**', '  ', '  **End.**'])
    expect(quoted(answering(text, 'Old quay\nand new'), COLOURED)).toEqual([
      '  \u001B[1;33mOld quay\u001B[0m',
      '  \u001B[1;33mand new\u001B[0m quay.',
      '  ',
      '  End.',
    ])
  })

  test('keeps the ends of lines of any system, and breaks no line elsewhere', () => {
    const text = 'a\r\nb\rc\u2028d\te'
    expect(quoted(quotationOf({ text, sentences: [{ start: 0, end: text.length }] }))).toEqual([
      '  a',
      '  b',
      '  c\u2028d\te',
    ])
  })

  test('is refused if it is not what stands in its document', () => {
    const forged = { ...quotation, document: plainDocument('The quay is new. It was built in 1820.') }
    expect(() => shown(forged)).toThrow('A quote from "notes" is not what stands there.')
  })
})

describe('the source of a quote', () => {
  const source: Source = { title: 'The Guide', headings: [], ordinal: 3, of: 14, firstLine: 120, lastLine: 120 }

  test.each<[Partial<Source>, string]>([
    [{}, '  — The Guide · passage 3 of 14 · line 120'],
    [{ lastLine: 131 }, '  — The Guide · passage 3 of 14 · lines 120–131'],
    [{ pages: { first: 12, last: 12 } }, '  — The Guide · passage 3 of 14 · page 12'],
    [{ pages: { first: 12, last: 13 } }, '  — The Guide · passage 3 of 14 · pages 12–13'],
    [{ headings: ['Fees', 'Berths'] }, '  — The Guide › Fees › Berths · passage 3 of 14 · line 120'],
    [{ url: 'https://guide.example/' }, '  — The Guide · passage 3 of 14 · line 120 · https://guide.example/'],
  ])('with %j is shown as "%s"', (given, line) => {
    expect(sourceText({ ...source, ...given })).toBe(line)
  })

  test('cannot steer the terminal either', () => {
    const hostile = { ...source, title: '\u001B[2J', headings: ['\u0007'], url: 'https://x.example/\u009B1m' }
    expect(sourceText(hostile)).toBe('  — ␛[2J › ␇ · passage 3 of 14 · line 120 · https://x.example/␡1m')
  })
})

describe('a control character of a document', () => {
  test.each([
    ['clears no screen', '\u001B[2Jgone', '␛[2Jgone'],
    ['sets no title', '\u001B]0;owned\u0007', '␛]0;owned␇'],
    ['starts no sequence by a single character', '\u009B31mred', '␡31mred'],
    ['rubs nothing out', 'abc\b\b\bxyz', 'abc␈␈␈xyz'],
    ['ends no colour', 'a\u001B[0mb', 'a␛[0mb'],
    ['turns no writing round', 'a\u202Eb\u2066c\u2069', 'a␡b␡c␡'],
    ['is shown where it has no meaning', 'a\u0000b\u007Fc\u0085d\fe\vf', 'a␀b␡c␡d␌e␋f'],
  ])('%s', (_, text, line) => {
    expect(quoted(answering(text))).toEqual([`  **${line}**`])
    expect(quoted(answering(text), COLOURED)).toEqual([`  \u001B[1;33m${line}\u001B[0m`])
  })

  test('overwrites no line by returning to its beginning', () => {
    expect(quoted(answering('safe\rgone'))).toEqual(['  **safe**', '  **gone**'])
  })

  test('cannot steer the terminal from a statement', () => {
    expect(replyText(statement('There is no document "\u001B[2J".'), COLOURED)).toBe('There is no document "␛[2J".')
  })

  test('never gets through, whatever the text', () => {
    fc.assert(
      fc.property(hostileQuotation, quotation => {
        expect(shown(quotation)).not.toMatch(STEERS)
        const coloured = shown(quotation, COLOURED)
        expect(
          coloured.replaceAll('\u001B[1;33m', '').replaceAll('\u001B[0m', '').replaceAll('\u001B[2m', ''),
        ).not.toMatch(STEERS)
      }),
    )
  })
})

describe('apart from its marks', () => {
  const withoutMarks: Style = { highlight: text => text, faint: text => text }

  test('the text in the terminal is the quote, character by character', () => {
    fc.assert(
      fc.property(hostileQuotation, quotation => {
        const lines = quoted(quotation, withoutMarks)
        const printed = lines.map(line => line.slice(2)).join('\n')
        const expected = quotation.quote.text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
        expect(lines.every(line => line.startsWith('  '))).toBe(true)
        expect(printed).toHaveLength(expected.length)
        const changed = printed.split('').filter((unit, at) => unit !== expected[at])
        expect(changed.join('')).toMatch(/^[\u2400-\u2421]*$/u)
      }),
    )
  })

  test('every answer is marked from its beginning to its end, line by line', () => {
    fc.assert(
      fc.property(hostileQuotation, quotation => {
        const { document, highlights } = quotation
        const marked: string[] = []
        const listening: Style = {
          ...withoutMarks,
          highlight: text => {
            marked.push(text)
            return text
          },
        }
        shown(quotation, listening)
        const answers = highlights.flatMap(({ start, end }) => document.text.slice(start, end).split(/\r\n?|\n/u))
        expect(marked.map(line => line.length)).toEqual(answers.filter(line => line !== '').map(line => line.length))
      }),
    )
  })
})

describe('a reply of several blocks', () => {
  test('has each on lines of its own, and no choices', () => {
    const quotation = quotationOfSentences(['The quay is old.'])
    const blocks = [...statement('The closest passage is:').blocks, { kind: 'quotation', quotation } as const]
    expect(replyText({ blocks, choices: [], isPrivate: true }, PLAIN)).toBe(
      'The closest passage is:\n  The quay is old.\n  — notes · passage 1 of 1 · line 1',
    )
  })
})

describe('a list', () => {
  test('is shown line by line, deeper items further in, and nothing in it steers the terminal', () => {
    const listing = {
      heading: 'Guide',
      items: [
        { title: 'Fees\u001B[2J', details: ['2 passages'] },
        { title: 'Boats', details: [], depth: 1 },
        { command: 'ask', details: ['Find it'] },
      ],
    }
    const text = replyText({ blocks: [{ kind: 'listing', listing }], choices: [] }, PLAIN)
    expect(text).toBe('Guide\n  Fees\u241B[2J · 2 passages\n    Boats\n  ask · Find it')
  })
})
