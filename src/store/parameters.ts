/** What both databases keep exactly as it was given. */
export type Parameter = null | string | number | Uint8Array

/**
 * The parameters of a query, each of a kind that both databases keep. One of SQLite's driver ends the whole process on a
 * boolean and cuts a text at a NUL, without a word; so nothing else ever gets to it.
 *
 * @throws TypeError if one is of another kind, is no finite number, or is a text that cannot be written as UTF-8 or holds
 *   a NUL
 */
export const checkedParameters = (parameters: readonly unknown[]): Parameter[] => parameters.map(checkedParameter)

/** @throws TypeError as above */
export function checkedParameter(value: unknown, index: number): Parameter {
  if (value === null || value instanceof Uint8Array) return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'string' && isStorable(value)) return value
  throw new TypeError(`Parameter ${index + 1} of a query is ${kindOf(value)}, which no database keeps as it is.`)
}

/** True if a text can be kept: it is well-formed Unicode, and without NUL, which PostgreSQL does not take. */
export const isStorable = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text)

function kindOf(value: unknown): string {
  if (typeof value === 'string') return 'a text with a NUL or half a character'
  if (typeof value === 'object') return `an object (${value?.constructor.name ?? 'without a class'})`
  return typeof value === 'number' ? String(value) : `a value of type ${typeof value}`
}
