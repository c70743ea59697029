import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isIntact, Quote } from '../../src/corpus/quote.ts'
import { AppError } from '../../src/errors.ts'
import { cutsCharacter } from '../../src/text/span.ts'
import { plainDocument, spanOf } from '../support/documents.ts'
import { hostileText } from '../support/hostile-text.ts'

const document = plainDocument('The quay is old. It was built in 1904 😀.')

function codeOf(action: () => void): string {
  try {
    action()
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code
    throw thrown
  }
  return 'nothing was thrown'
}

describe('a quote', () => {
  test('is what stands in the document at its span', () => {
    const quote = Quote.of(document, { start: 4, end: 8 })
    expect(quote.text).toBe('quay')
    expect(quote).toMatchObject({ documentId: 'notes', documentHash: document.hash, span: { start: 4, end: 8 } })
  })

  test('is an exact slice for every span that lies in the text and leaves characters whole', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(70), fc.nat(70), (text, start, end) => {
        const isSound = start < end && end <= text.length && !cutsCharacter(text, start) && !cutsCharacter(text, end)
        const cut = (): string => Quote.of(plainDocument(text), { start, end }).text
        if (isSound) expect(cut()).toBe(text.slice(start, end))
        else expect(cut).toThrow(RangeError)
      }),
    )
  })

  test.each([
    ['is empty', { start: 3, end: 3 }],
    ['lies outside', { start: 30, end: 99 }],
    ['cuts a character in half', { start: 38, end: 39 }],
  ])('is not cut where the span %s', (_, span) => {
    expect(() => Quote.of(document, span)).toThrow(RangeError)
  })

  test('cannot be made in any way but by cutting', () => {
    const span = spanOf(document.text, 'quay')
    // @ts-expect-error the constructor is private
    const construct = (): Quote => new Quote(document, span)
    // @ts-expect-error an object of the same shape is no quote
    const shaped: Quote = {
      documentId: document.id,
      documentHash: document.hash,
      span,
      text: 'pier',
      assertStandsIn() {},
    }
    // Past the compiler, it still cuts its own text.
    expect(construct().text).toBe('quay')
    expect(shaped).not.toBeInstanceOf(Quote)
  })

  test('that was put together by force does not pass the check', () => {
    const forged: unknown = Object.create(Quote.prototype, {
      documentId: { value: document.id },
      documentHash: { value: document.hash },
      span: { value: { start: 4, end: 8 } },
      text: { value: 'quay' },
    })
    if (!(forged instanceof Quote)) throw new Error('It does not even look like a quote.')
    expect(() => forged.assertStandsIn(document)).toThrow(TypeError)
  })
})

describe('a quote is compared with its document', () => {
  const quote = Quote.of(document, spanOf(document.text, 'The quay is old.'))

  test('and stands in it', () => {
    expect(codeOf(() => quote.assertStandsIn(document))).toBe('nothing was thrown')
    expect(codeOf(() => quote.assertStandsIn(plainDocument(document.text)))).toBe('nothing was thrown')
  })

  test('and does not stand in another version of it, even if the words are still there', () => {
    expect(codeOf(() => quote.assertStandsIn(plainDocument(`${document.text} It is wide.`)))).toBe('not-verbatim')
    expect(codeOf(() => quote.assertStandsIn(plainDocument(`So: ${document.text}`)))).toBe('not-verbatim')
  })

  test('and does not stand in another document with the same text', () => {
    expect(codeOf(() => quote.assertStandsIn(plainDocument(document.text, 'other')))).toBe('not-verbatim')
  })

  test('and does not stand in a document whose text was changed under its hash', () => {
    expect(codeOf(() => quote.assertStandsIn({ ...document, text: document.text.replace('old', 'new') }))).toBe(
      'not-verbatim',
    )
  })

  test('and the failure names the document', () => {
    expect(() => quote.assertStandsIn(plainDocument('Nothing.'))).toThrow(
      'A quote from "notes" is not what stands there.',
    )
  })
})

describe('a document is intact', () => {
  test('as long as its text is the one that its hash was made of', () => {
    expect(isIntact(document)).toBe(true)
    expect(isIntact({ ...document, text: `${document.text} ` })).toBe(false)
  })
})
