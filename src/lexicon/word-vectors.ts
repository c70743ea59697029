import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { remembering } from '../text/remembering.ts'
import { wordPieces } from './word-pieces.ts'

/** See scripts/vectors/distil.py for how it is made. The package finds itself, compiled or not. */
const FILE = path.join(
  path.dirname(createRequire(import.meta.url).resolve('verbatim/package.json')),
  'lexicon/vectors.bin',
)

const VERSION = 1

/** The words of questions and passages repeat. */
const REMEMBERED_WORDS = 50_000
const HEADER_BYTES = 16

/**
 * The static vectors of words and pieces of words. The file holds, little-endian: four 32-bit sizes (version,
 * dimensions, tokens, bytes of their text), the tokens joined by new lines and padded to 4 bytes, a 32-bit scale a
 * token, and its vector in 8-bit numbers, to be multiplied by the scale.
 */
export interface WordVectors {
  /** A multiple of 4. */
  readonly dimensions: number
  readonly ids: ReadonlyMap<string, number>
  /** The tokens of a folded word; none if nothing is known of it. */
  readonly piecesOf: (word: string) => readonly number[]
  readonly scales: Float32Array
  /** Row after row. */
  readonly rows: Int8Array
}

let loaded: WordVectors | undefined

/** The vectors that come with the package; read when they are first needed. */
export function wordVectors(): WordVectors {
  loaded ??= parseWordVectors(readFileSync(FILE))
  return loaded
}

/** @throws RangeError if the bytes are not such a file */
export function parseWordVectors(file: Uint8Array): WordVectors {
  // Views of 32 bits must begin at a multiple of 4 bytes, and a small file may lie anywhere in a shared buffer.
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice()
  const { dimensions, count, textBytes } = headerOf(bytes)
  const scalesAt = HEADER_BYTES + textBytes
  const rowsAt = scalesAt + 4 * count
  if (textBytes % 4 !== 0 || bytes.length !== rowsAt + dimensions * count)
    throw new RangeError('The file of word vectors is not as long as it says.')
  const tokens = new TextDecoder().decode(bytes.subarray(HEADER_BYTES, scalesAt)).trimEnd().split('\n')
  if (tokens.length !== count) throw new RangeError('The file of word vectors does not name each vector.')
  const ids = new Map<string, number>()
  for (let id = 0; id < count; id++) ids.set(tokens[id] ?? '', id)
  return {
    dimensions,
    ids,
    piecesOf: remembering(word => wordPieces(word, token => ids.get(token)), REMEMBERED_WORDS),
    scales: new Float32Array(bytes.buffer, bytes.byteOffset + scalesAt, count),
    rows: new Int8Array(bytes.buffer, bytes.byteOffset + rowsAt, dimensions * count),
  }
}

interface Header {
  readonly dimensions: number
  readonly count: number
  readonly textBytes: number
}

function headerOf(bytes: Uint8Array): Header {
  if (bytes.length < HEADER_BYTES) throw new RangeError('The file of word vectors is too short.')
  const header = new DataView(bytes.buffer, bytes.byteOffset)
  const [version = 0, dimensions = 0, count = 0, textBytes = 0] = [0, 4, 8, 12].map(at => header.getUint32(at, true))
  if (version !== VERSION)
    throw new RangeError(`The file of word vectors has the version ${version}; ${VERSION} is wanted.`)
  if (dimensions % 4 !== 0)
    throw new RangeError(`Word vectors have ${dimensions} dimensions, which is no multiple of 4.`)
  return { dimensions, count, textBytes }
}

/** A sum of vectors, which stands among other numbers. */
export interface VectorSum {
  readonly numbers: Float32Array
  readonly from: number
  /** Of so many dimensions, the leading ones; a multiple of 4. */
  readonly dimensions: number
}

/** Adds the vector of a folded word; false if nothing is known of it. */
export function addWord(sum: VectorSum, word: string, vectors: WordVectors): boolean {
  const pieces = vectors.piecesOf(word)
  addPieces(sum, pieces, vectors)
  return pieces.length > 0
}

/** Adds the vectors of some tokens. */
export function addPieces(sum: VectorSum, pieces: readonly number[], { dimensions, scales, rows }: WordVectors): void {
  for (let at = 0; at < pieces.length; at++) {
    const id = pieces[at] ?? 0
    addRow(sum, rows, id * dimensions, scales[id] ?? 0)
  }
}

/** Four numbers a step: each check of the loop costs as much as an addition. */
function addRow({ numbers, from: start, dimensions }: VectorSum, rows: Int8Array, from: number, scale: number): void {
  for (let at = 0; at < dimensions; at += 4) {
    const to = start + at
    const place = from + at
    numbers[to] = (numbers[to] ?? 0) + scale * (rows[place] ?? 0)
    numbers[to + 1] = (numbers[to + 1] ?? 0) + scale * (rows[place + 1] ?? 0)
    numbers[to + 2] = (numbers[to + 2] ?? 0) + scale * (rows[place + 2] ?? 0)
    numbers[to + 3] = (numbers[to + 3] ?? 0) + scale * (rows[place + 3] ?? 0)
  }
}
