import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { charsetOf, decode, LARGEST_FILE } from '../../src/corpus/decode.ts'
import { AppError } from '../../src/errors.ts'
import { hostileUtf8 } from '../support/hostile-text.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function refusalOf(bytes: Uint8Array): AppError {
  try {
    decode(bytes)
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown
    throw thrown
  }
  throw new Error('The bytes were decoded.')
}

describe('the text of a file', () => {
  test('is what was written in UTF-8, line ends included', () => {
    expect(decode(bytesOf('Tide: 3½ m\r\n😀\rcafe\u0301\n'))).toBe('Tide: 3½ m\r\n😀\rcafe\u0301\n')
  })

  test('begins behind a byte order mark, or behind several', () => {
    expect(decode(bytesOf('\uFEFFTide'))).toBe('Tide')
    expect(decode(bytesOf('\uFEFF\uFEFFTide'))).toBe('Tide')
  })

  test('keeps a byte order mark that stands inside it', () => {
    expect(decode(bytesOf('Ti\uFEFFde'))).toBe('Ti\uFEFFde')
  })

  test('is that of UTF-16 with its mark, in either order of bytes', () => {
    const little = Buffer.from('\uFEFFEbbe 😀', 'utf16le')
    expect(decode(little)).toBe('Ebbe 😀')
    expect(decode(Buffer.from(little).swap16())).toBe('Ebbe 😀')
  })

  test('is in the encoding that is declared if it is not in UTF-8', () => {
    expect(decode(Buffer.from('café', 'latin1'), 'iso-8859-1')).toBe('café')
    expect(decode(Uint8Array.of(0x8b, 0xb4), 'Shift_JIS')).toBe('橋')
    expect(decode(bytesOf('café'), 'iso-8859-1')).toBe('café')
  })

  test.each(['windows-1252', 'ISO-8859-1', 'latin1'])(
    'has the signs of Windows where it is declared to be %s',
    name => {
      const bytes = Buffer.from('Tide\u0092s \u00934\u0094 \u0080 \u0096 \u008Cuvre caf\u00E9 \u0081', 'latin1')
      expect(decode(bytes, name)).toBe('Tide’s “4” € – Œuvre café \u0081')
    },
  )

  test('keeps control characters in encodings that have them', () => {
    expect(decode(bytesOf('a\u0080b'))).toBe('a\u0080b')
    expect(decode(Uint8Array.of(0xe4, 0x80), 'iso-8859-2')).toBe('ä\u0080')
  })

  test('is that of UTF-16 without a mark where this is declared', () => {
    expect(decode(Buffer.from('Ebbe', 'utf16le'), 'utf-16le')).toBe('Ebbe')
    expect(decode(bytesOf('Ebbe'), 'utf-16le')).toBe('Ebbe')
  })

  test('may be empty', () => {
    expect(decode(new Uint8Array())).toBe('')
  })

  test('is never changed in any other way', () => {
    fc.assert(
      fc.property(hostileUtf8, text => {
        fc.pre(!text.startsWith('\uFEFF'))
        expect(decode(bytesOf(text))).toBe(text)
      }),
    )
  })
})

describe('a file is refused with a clause that says what to do', () => {
  test.each([
    ['Latin-1', Buffer.from('café', 'latin1')],
    ['UTF-16 without a mark', Buffer.from('tide', 'utf16le')],
    ['UTF-16 that was cut inside a character', Buffer.from('\uFEFFtide', 'utf16le').subarray(0, 5)],
    ['UTF-8 that was cut inside a character', bytesOf('😀').slice(0, 3)],
    ['half of a surrogate pair', Uint8Array.of(0xed, 0xa0, 0xbd)],
  ])('if it is written in %s', (_, bytes) => {
    expect(refusalOf(bytes)).toMatchObject({
      code: 'bad-document',
      message: 'it is no text in UTF-8 or in the encoding that it names; save it again in UTF-8',
    })
  })

  test.each(['no-such-encoding', 'utf-8', ''])('if it is not in the encoding "%s" that is declared', declared => {
    expect(() => decode(Buffer.from('café', 'latin1'), declared)).toThrow(AppError)
  })

  test('if it holds a NUL, as pictures and programs do', () => {
    expect(refusalOf(bytesOf('ti\0de'))).toMatchObject({
      code: 'bad-document',
      message: 'it is no text in UTF-8 or in the encoding that it names; save it again in UTF-8',
    })
  })

  test('if it is larger than 10 MB, and not if it is exactly that large', () => {
    const largest = new Uint8Array(LARGEST_FILE).fill(0x61)
    expect(decode(largest)).toHaveLength(LARGEST_FILE)
    expect(refusalOf(new Uint8Array(LARGEST_FILE + 1).fill(0x61))).toMatchObject({
      code: 'bad-document',
      message: 'it is larger than 10 MB; split it into several files',
    })
  })
})

describe('a content type', () => {
  test.each([
    ['text/html; charset=utf-8', 'utf-8'],
    ['text/html;charset="ISO-8859-1"; x=y', 'ISO-8859-1'],
    ['text/html', undefined],
    [undefined, undefined],
  ])('such as %j names the encoding %j', (type, charset) => {
    expect(charsetOf(type)).toBe(charset)
  })
})
