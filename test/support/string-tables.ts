import { stringColumn } from '../../src/retrieval/string-column.ts'
import { StringTable } from '../../src/retrieval/string-table.ts'

/** The numbers of some strings, in their order. */
export function tableOf(strings: readonly string[]): StringTable {
  const table = new StringTable()
  const column = stringColumn(strings)
  strings.forEach((_, at) => table.add(column, at))
  return table
}
