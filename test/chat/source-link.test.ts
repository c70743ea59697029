import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sourceLink } from '../../src/chat/source-link.ts'
import { first } from '../support/documents.ts'
import { hostileQuotation, quotationOf, quotationOfSentences } from '../support/quotations.ts'

const PAGE = 'https://harbour.example/guide'

/** The link to the sentence with a number. */
const linkTo = (sentences: readonly string[], centre = 0, url = PAGE): string =>
  sourceLink(quotationOfSentences(sentences, [], { centre, source: { url } })) ?? ''

const textOf = (link: string): string => link.split(':~:text=')[1] ?? ''

/** The words that a text fragment names, as the specification reads them. */
function named(link: string): {
  readonly prefix?: string
  readonly start: string
  readonly end?: string
  readonly suffix?: string
} {
  const pieces = textOf(link).split(',')
  const decoded = (piece: string): string => decodeURIComponent(piece)
  const prefix = pieces[0]?.endsWith('-') ? decoded((pieces.shift() ?? '').slice(0, -1)) : undefined
  const suffix = pieces.at(-1)?.startsWith('-') ? decoded((pieces.pop() ?? '').slice(1)) : undefined
  const [start = '', end, ...others] = pieces.map(decoded)
  if (others.length > 0) throw new TypeError('There are too many pieces.')
  return {
    start,
    ...(prefix === undefined ? {} : { prefix }),
    ...(end === undefined ? {} : { end }),
    ...(suffix === undefined ? {} : { suffix }),
  }
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ')

describe('a link to a source', () => {
  test('lands on the sentence, with all that parts the pieces encoded', () => {
    expect(linkTo(['A night costs 14 euros, self-service & all.'])).toBe(
      `${PAGE}#:~:text=A%20night%20costs%2014%20euros%2C%20self%2Dservice%20%26%20all.`,
    )
  })

  test('opens a document that has pages at that of the sentence', () => {
    const onPages = (url: string): string | undefined => {
      const quotation = quotationOfSentences(['It is old.', 'It is open.'], [], { centre: 1, source: { url } })
      return sourceLink({ ...quotation, document: { ...quotation.document, pages: [0, 0, 11] } })
    }
    expect(onPages('https://harbour.example/guide.pdf')).toBe('https://harbour.example/guide.pdf#page=3')
    expect(onPages('https://harbour.example/guide.pdf#top')).toBe('https://harbour.example/guide.pdf#top')
    const long = `https://harbour.example/${'a'.repeat(485)}`
    expect(onPages(long)).toBe(long)
  })

  test('is the page alone, or none, where nothing can be looked for', () => {
    expect(linkTo(['*Bold*.'])).toBe(PAGE)
    expect(linkTo(['w'.repeat(3_000_000)])).toBe(PAGE)
    expect(linkTo(['It is open.'], 0, `${PAGE}#:~:text=open`)).toBe(`${PAGE}#:~:text=open`)
    expect(sourceLink(quotationOfSentences(['It is open.']))).toBeUndefined()
  })

  test('keeps the fragment of the page', () => {
    expect(linkTo(['It is open.'], 0, `${PAGE}#hours`)).toBe(`${PAGE}#hours:~:text=It%20is%20open.`)
  })

  test('is the page alone if it would be longer than 512 characters', () => {
    const url = `https://harbour.example/${'x'.repeat(461)}`
    expect(linkTo(['It is open.'], 0, url)).toHaveLength(509)
    expect(linkTo(['It is open from dawn.'], 0, url)).toBe(url)
  })

  test('names a long sentence by its first and last words', () => {
    const link = linkTo([`The pier ${'is long and '.repeat(20)}ends at the lighthouse.`])
    expect(named(link)).toEqual({ start: 'The pier is long', end: 'ends at the lighthouse.' })
  })

  test('names a sentence with markup by the words before and after it', () => {
    expect(named(linkTo(['Visitors moor at the *eastern* pier until noon.']))).toEqual({
      start: 'Visitors moor at the',
      end: 'pier until noon.',
    })
  })

  test('names words around a sentence only where it stands in several places', () => {
    const sentences = ['It is open.', 'From May on.', 'It is open.']
    const links = [0, 1, 2].map(centre => named(linkTo(sentences, centre)))
    expect(links).toEqual([
      { start: 'It is open.' },
      { start: 'From May on.' },
      { prefix: 'open. From May on.', start: 'It is open.' },
    ])
  })

  test('names words of one line only before a sentence', () => {
    const text = 'It is open.\n\n# Opening hours\nIt is open. Always.'
    const at = text.lastIndexOf('It is')
    const quotation = quotationOf({ text, sentences: [{ start: at, end: at + 11 }], source: { url: PAGE } })
    expect(named(sourceLink(quotation) ?? '')).toEqual({ prefix: 'Opening hours', start: 'It is open.' })
  })
})

describe('whatever is quoted', () => {
  test('the fragment names words of the document in their order, and is no longer than a button takes', () => {
    let fragments = 0
    fc.assert(
      fc.property(hostileQuotation, quotation => {
        const link = sourceLink({ ...quotation, source: { ...quotation.source, url: PAGE } }) ?? ''
        expect(link.startsWith(PAGE)).toBe(true)
        expect(link.length).toBeLessThanOrEqual(512)
        if (link === PAGE) return
        fragments++
        expect(textOf(link)).toMatch(/^[\w.%,-]+$/u)
        const { prefix, start, end, suffix } = named(link)
        const { document, centre } = quotation
        const sentence = onOneLine(document.text.slice(centre.start, centre.end))
        expect(sentence.startsWith(start)).toBe(true)
        if (end !== undefined) expect(sentence.slice(start.length)).toContain(end)
        const before = onOneLine(document.text.slice(0, centre.start)).trimEnd()
        const after = onOneLine(document.text.slice(centre.end)).trimStart()
        if (prefix !== undefined) expect(before.endsWith(prefix)).toBe(true)
        if (suffix !== undefined) expect(after.startsWith(suffix)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
    expect(fragments).toBeGreaterThan(100)
  })

  test('a sentence of plain words is found first, as a browser looks for it', () => {
    const word = fc.constantFrom('open', 'pier', 'noon', 'at', 'the', 'it', 'is')
    const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map(words => `${words.join(' ')}.`)
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 2, maxLength: 6 }), fc.nat(5), (sentences, number) => {
        const centre = number % sentences.length
        const { prefix = '', start, suffix = '' } = named(linkTo(sentences, centre))
        const text = sentences.join(' ')
        const wanted = [prefix, start, suffix].filter(piece => piece !== '').join(' ')
        expect(text).toContain(wanted)
        expect(start).toBe(first(sentences.slice(centre)))
      }),
    )
  })
})
