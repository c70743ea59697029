import { inOneGo, type Steps } from './steps.ts'

/** A column is written with 1, 2 or 4 bytes a number, whatever its largest needs; each begins at a multiple of this. */
const ALIGNMENT = 4

/** For each column its count of numbers and its bytes a number, in 32 bits each. */
const DESCRIPTION_BYTES = 8

/** Whole numbers from 0, in as many bytes each as the largest needs. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array

export type Column = Numbers | Int8Array

/** Writes columns one after another, little-endian on all machines that Node.js runs on. */
export const writeColumns = (columns: readonly Column[]): Uint8Array => inOneGo(writeSteps(columns))

/** The same, a column at a time. */
export function* writeSteps(columns: readonly Column[]): Steps<Uint8Array> {
  const narrow: Column[] = []
  for (const column of columns) {
    narrow.push(narrowed(column))
    yield
  }
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
  for (let at = 0; at < numbers.length; at++) largest = Math.max(largest, numbers[at] ?? 0)
  if (largest < 2 ** 8) return new Uint8Array(numbers)
  return largest < 2 ** 16 ? new Uint16Array(numbers) : new Uint32Array(numbers)
}

const padded = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT

/** Reads what `writeColumns` has written, column by column and in the same order. */
export class ColumnReader {
  readonly #bytes: Uint8Array
  readonly #descriptions: Uint32Array
  #column = 0
  #at: number

  /**
   * @param bytes that begin at a multiple of 4 in their buffer
   * @throws RangeError if they are too short for what they say
   */
  constructor(bytes: Uint8Array, columnCount: number) {
    this.#bytes = bytes
    this.#at = columnCount * DESCRIPTION_BYTES
    this.#descriptions = new Uint32Array(bytes.buffer, bytes.byteOffset, this.#at / 4)
    let end = this.#at
    for (let column = 0; column < columnCount; column++) {
      const count = this.#descriptions[2 * column] ?? 0
      const width = this.#descriptions[2 * column + 1] ?? 0
      if (width !== 1 && width !== 2 && width !== 4) throw new RangeError(`No column has ${width} bytes a number.`)
      end += padded(count * width)
    }
    if (end !== bytes.length) throw new RangeError('The columns are not as long as they say.')
  }

  /** The next column, of bytes: a view of what is read. */
  bytes(): Int8Array {
    const { buffer, byteOffset, byteLength } = this.numbers()
    return new Int8Array(buffer, byteOffset, byteLength)
  }

  /** The next column, of code units. */
  units(): Uint8Array | Uint16Array {
    const units = this.numbers()
    if (units instanceof Uint32Array) throw new RangeError('No code unit has 4 bytes.')
    return units
  }

  /** The next column, of numbers: a view of what is read. */
  numbers(): Numbers {
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

/** Writes some numbers into others from a place on, each that much larger. */
export function put(into: Numbers, from: number, numbers: Numbers, larger: number): void {
  for (let at = 0; at < numbers.length; at++) into[from + at] = (numbers[at] ?? 0) + larger
}
