import { PassThrough, Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { linesOf } from '../../src/cli/lines.ts'

/** The lines of a stream that comes in these pieces. */
async function linesIn(...pieces: readonly (string | Buffer)[]): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of linesOf(Readable.from(pieces, { objectMode: false }))) lines.push(line)
  return lines
}

describe('the lines of a stream', () => {
  test.each([
    ['nothing', '', []],
    ['one line', 'a', ['a']],
    ['one line with its end', 'a\n', ['a']],
    ['an empty line between two', 'a\n\nb', ['a', '', 'b']],
    ['lines with the ends of Windows', 'a\r\nb\r\n', ['a', 'b']],
    ['a byte order mark', '\uFEFFa\nb', ['a', 'b']],
    ['a mark like it further on', 'a\n\uFEFFb', ['a', '\uFEFFb']],
  ])('are found in %s', async (_, text, lines) => {
    expect(await linesIn(text)).toEqual(lines)
  })

  test('do not end at what JSON allows inside a string', async () => {
    expect(await linesIn('a\u2028b\u2029c\u0085d\ve\ff\rg\n')).toEqual(['a\u2028b\u2029c\u0085d\ve\ff\rg'])
  })

  test('are the same wherever the stream is cut', async () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'é', '橋', '😀', '\n', '\r\n', '\u2028') })
    await fc.assert(
      fc.asyncProperty(letters, fc.integer({ min: 1, max: 5 }), async (text, size) => {
        const bytes = Buffer.from(text)
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        )
        const expected = text.split(/\r?\n/u)
        expect(await linesIn(...pieces)).toEqual(expected.at(-1) === '' ? expected.slice(0, -1) : expected)
      }),
    )
  })

  test('are all there when there are many', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `line ${index}`)
    expect(await linesIn(many.join('\n'))).toEqual(many)
  })

  test('come as soon as they are complete', async () => {
    const input = new PassThrough()
    const lines = linesOf(input)
    input.write('first\nsec')
    expect(await lines.next()).toEqual({ done: false, value: 'first' })
    input.write('ond\n')
    expect(await lines.next()).toEqual({ done: false, value: 'second' })
    input.end()
    expect(await lines.next()).toEqual({ done: true, value: undefined })
  })

  test('end in the error that the stream ends in', async () => {
    const input = new PassThrough()
    const lines = linesOf(input)
    const next = lines.next()
    input.destroy(new Error('The disk is gone.'))
    await expect(next).rejects.toThrow('The disk is gone.')
  })
})
