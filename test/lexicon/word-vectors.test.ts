import { describe, expect, test } from '@jest/globals'
import { addWord, parseWordVectors, wordVectors } from '../../src/lexicon/word-vectors.ts'

/** A file as it is written down in word-vectors.ts. */
function fileOf(
  tokens: readonly string[],
  scales: readonly number[],
  rows: readonly (readonly number[])[],
): Uint8Array {
  const text = new TextEncoder().encode(tokens.join('\n'))
  const textBytes = Math.ceil(text.length / 4) * 4
  const dimensions = rows[0]?.length ?? 0
  const file = new Uint8Array(16 + textBytes + 4 * scales.length + rows.flat().length).fill(0x0a)
  const view = new DataView(file.buffer)
  for (const [at, size] of [1, dimensions, tokens.length, textBytes].entries()) view.setUint32(4 * at, size, true)
  file.set(text, 16)
  for (const [at, scale] of scales.entries()) view.setFloat32(16 + textBytes + 4 * at, scale, true)
  file.set(Int8Array.from(rows.flat()), 16 + textBytes + 4 * scales.length)
  return file
}

const file = fileOf(
  ['sea', 'gull', '##s'],
  [0.5, 1, 2],
  [
    [2, -4, 0, 6],
    [1, 0, 127, 0],
    [0, 0, -1, 0],
  ],
)

describe('a file of word vectors', () => {
  test('gives each token its vector: its numbers times its scale', () => {
    const vectors = parseWordVectors(file)
    expect(vectors.dimensions).toBe(4)
    const numbers = new Float32Array(4)
    expect(addWord({ numbers, from: 0, dimensions: 4 }, 'sea', vectors)).toBe(true)
    expect([...numbers]).toEqual([1, -2, 0, 3])
  })

  test('gives a word of several pieces their sum, anywhere among other numbers', () => {
    const numbers = new Float32Array(8).fill(1)
    addWord({ numbers, from: 3, dimensions: 4 }, 'gulls', parseWordVectors(file))
    expect([...numbers]).toEqual([1, 1, 1, 2, 1, 126, 1, 1])
  })

  test('knows nothing of a word that cannot be made of its tokens', () => {
    const numbers = new Float32Array(4)
    expect(addWord({ numbers, from: 0, dimensions: 4 }, 'whale', parseWordVectors(file))).toBe(false)
    expect([...numbers]).toEqual([0, 0, 0, 0])
  })

  test('may begin anywhere in a buffer', () => {
    const shifted = new Uint8Array(file.length + 1)
    shifted.set(file, 1)
    const { piecesOf: _one, ...found } = parseWordVectors(shifted.subarray(1))
    const { piecesOf: _other, ...expected } = parseWordVectors(file)
    expect(found).toEqual(expected)
  })

  test.each([
    ['is cut off', file.slice(0, -1), 'not as long as it says'],
    ['is empty', new Uint8Array(0), 'too short'],
    ['has another version', Uint8Array.from(file, (byte, at) => (at === 0 ? 9 : byte)), 'version 9'],
    ['has more tokens than vectors', fileOf(['sea\ngull'], [1], [[1, 0, 0, 0]]), 'does not name each vector'],
    [
      'has a number of dimensions that cannot be added four at a time',
      fileOf(['sea'], [1], [[1, 2, 3]]),
      '3 dimensions',
    ],
  ])('is refused if it %s', (_, bytes, message) => {
    expect(() => parseWordVectors(bytes)).toThrow(message)
  })
})

describe('the vectors that come with the package', () => {
  test('are read once', () => {
    expect(wordVectors()).toBe(wordVectors())
  })

  test('know the words of English and their pieces', () => {
    const { ids, dimensions, scales, rows } = wordVectors()
    for (const token of ['the', 'ferry', 'library', '##s', '##ing', '7']) expect(ids.has(token)).toBe(true)
    expect(scales).toHaveLength(ids.size)
    expect(rows).toHaveLength(ids.size * dimensions)
  })
})
