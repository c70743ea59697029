/** A column is written with 1, 2 or 4 bytes a number, whatever its largest needs; each begins at a multiple of this. */
const ALIGNMENT = 4

/** For each column its count of numbers and its bytes a number, in 32 bits each. */
const DESCRIPTION_BYTES = 8

type Numbers = Uint8Array | Uint16Array | Uint32Array

/** What is written: whole numbers from 0, code units, or bytes. */
export type Column = Uint32Array | Uint16Array | Int8Array

/** Writes columns one after another, little-endian on all machines that Node.js runs on. */
export function writeColumns(columns: readonly Column[]): Uint8Array {
  const narrow = columns.map(narrowed)
  const descriptions = Uint32Array.from(narrow.flatMap(column => [column.length, column.BYTES_PER_ELEMENT]))
  const parts = [descriptions, ...narrow]
  const bytes = new Uint8Array(parts.reduce((total, { byteLength }) => total + padded(byteLength), 0))
  let at = 0
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += padded(part.byteLength)
  }
  return bytes
}

function narrowed(numbers: Column): Numbers | Int8Array {
  if (numbers instanceof Int8Array) return numbers
  let largest = 0
  for (const number of numbers) if (number > largest) largest = number
  if (largest < 2 ** 8) return Uint8Array.from(numbers)
  return largest < 2 ** 16 ? Uint16Array.from(numbers) : Uint32Array.from(numbers)
}

const padded = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT

/** Reads what `writeColumns` has written, column by column and in the same order. */
export class ColumnReader {
  readonly #bytes: Uint8Array
  readonly #descriptions: Uint32Array
  /** All columns in one array: one is made faster than many. */
  readonly #numbers: Uint32Array
  #column = 0
  #at: number
  #filled = 0

  /**
   * @param bytes that begin at a multiple of 4 in their buffer
   * @throws RangeError if they are too short for what they say
   */
  constructor(bytes: Uint8Array, columnCount: number) {
    this.#bytes = bytes
    this.#at = columnCount * DESCRIPTION_BYTES
    this.#descriptions = new Uint32Array(bytes.buffer, bytes.byteOffset, this.#at / 4)
    let total = 0
    let end = this.#at
    for (let column = 0; column < columnCount; column++) {
      const count = this.#descriptions[2 * column] ?? 0
      const width = this.#descriptions[2 * column + 1] ?? 0
      if (width !== 1 && width !== 2 && width !== 4) throw new RangeError(`No column has ${width} bytes a number.`)
      total += count
      end += padded(count * width)
    }
    if (end !== bytes.length) throw new RangeError('The columns are not as long as they say.')
    this.#numbers = new Uint32Array(total)
  }

  /** The next column, of bytes: a view of what is read. */
  bytes(): Int8Array {
    const { buffer, byteOffset, byteLength } = this.#next()
    return new Int8Array(buffer, byteOffset, byteLength)
  }

  /** The next column, of numbers. */
  numbers(): Uint32Array {
    const column = this.#next()
    const from = this.#filled
    this.#numbers.set(column, from)
    this.#filled += column.length
    return this.#numbers.subarray(from, this.#filled)
  }

  /** The next column, of code units. */
  units(): Uint16Array {
    return new Uint16Array(this.#next())
  }

  #next(): Numbers {
    const count = this.#descriptions[2 * this.#column] ?? 0
    const width = this.#descriptions[2 * this.#column + 1] ?? 0
    this.#column++
    const from = this.#bytes.byteOffset + this.#at
    this.#at += padded(count * width)
    switch (width) {
      case 1:
        return new Uint8Array(this.#bytes.buffer, from, count)
      case 2:
        return new Uint16Array(this.#bytes.buffer, from, count)
      default:
        return new Uint32Array(this.#bytes.buffer, from, count)
    }
  }
}
