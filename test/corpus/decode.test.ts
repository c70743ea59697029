import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decode, LARGEST_FILE } from '../../src/corpus/decode.ts'
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
    ['UTF-16', Buffer.from('\uFEFFtide', 'utf16le')],
    ['UTF-8 that was cut inside a character', bytesOf('😀').slice(0, 3)],
    ['half of a surrogate pair', Uint8Array.of(0xed, 0xa0, 0xbd)],
  ])('if it is written in %s', (_, bytes) => {
    expect(refusalOf(bytes)).toMatchObject({
      code: 'bad-document',
      message: 'it is not written in UTF-8; save it again in that encoding',
    })
  })

  test('if it holds a NUL, as pictures and programs do', () => {
    expect(refusalOf(bytesOf('ti\0de'))).toMatchObject({
      code: 'bad-document',
      message: 'it is not a text file; save it as plain text in UTF-8',
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
