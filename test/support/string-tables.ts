import { StringTable } from '../../src/retrieval/string-table.ts'

/** The numbers of some strings, in their order. */
export const tableOf = (strings: readonly string[]): StringTable => new StringTable(strings)
