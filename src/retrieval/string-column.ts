import type { Numbers } from './number-columns.ts'

/** Strings one after another as UTF-16 code units, which cost next to nothing until one of them is needed. */
export interface StringColumn {
  readonly units: Uint8Array | Uint16Array
  /** Where each string begins, and where the last has ended. */
  readonly starts: Numbers
}

export function stringColumn(strings: readonly string[]): StringColumn {
  const starts = new Uint32Array(strings.length + 1)
  strings.forEach((string, at) => {
    starts[at + 1] = (starts[at] ?? 0) + string.length
  })
  return { units: unitsOf(strings.join('')), starts }
}

export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}

/** Shorter strings are soonest put together one code unit after another. */
const SHORT = 100

/** The string of some code units. */
export function stringOf(units: Uint8Array | Uint16Array): string {
  if (units.length <= SHORT) {
    // This gives a string of one byte a character where that is enough, the other way always of two.
    let string = ''
    for (let at = 0; at < units.length; at++) string += String.fromCharCode(units[at] ?? 0)
    return string
  }
  const encoding = units instanceof Uint8Array ? 'latin1' : 'utf16le'
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString(encoding)
}
