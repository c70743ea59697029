import type { Options } from 'csv-parse/sync'
import * as z from 'zod'
import { DocumentError } from '../problem.ts'
import { columnsIn } from './csv-header.ts'

export interface NumberedRecord {
  readonly cells: readonly string[]
  /** Its first line in the file, from 1. */
  readonly line: number
}

export interface Table {
  readonly records: readonly NumberedRecord[]
  /** What stands between two cells. */
  readonly delimiter: string
}

/** What programs write between cells; what is rarest in words comes first. */
const DELIMITERS = ['\t', ',', ';'] as const

/** So many records tell which it is. */
const SAMPLE = 50

/** A line by which spreadsheets tell each other what stands between cells. */
const SEPARATOR_LINE = /^sep=(.)\n/iu

/**
 * The lines of a table.
 *
 * @throws DocumentError damaged
 */
export async function tableIn(text: string): Promise<Table> {
  // Files that were put together have several kinds of line ends, and the parser would take the first for all of them.
  const lines = text.replaceAll(/\r\n?/gu, '\n')
  const [told = '', separator] = SEPARATOR_LINE.exec(lines) ?? []
  const rest = lines.slice(told.length)
  try {
    const delimiter = separator ?? (await delimiterOf(rest))
    const records = (await recordsIn(rest, { delimiter })).map(({ record, info }) => ({
      cells: record,
      line: info.lines - lineEndsIn(record) + (told === '' ? 0 : 1),
    }))
    return { records, delimiter }
  } catch (cause) {
    throw new DocumentError({ kind: 'damaged', format: 'CSV' }, { cause })
  }
}

/** The number that is there most often, and how often it is. */
export function mostCommon(numbers: readonly number[]): { readonly value: number; readonly count: number } {
  const counts = new Map<number, number>()
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].reduce((most, [value, count]) => (count > most.count ? { value, count } : most), {
    value: 0,
    count: 0,
  })
}

const recordsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))

async function recordsIn(text: string, options: Options): Promise<z.infer<typeof recordsSchema>> {
  const { parse } = await import('csv-parse/sync')
  const parsed: unknown = parse(text, {
    ...options,
    info: true,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  return recordsSchema.parse(parsed)
}

/** Cells may hold lines of their own. */
const lineEndsIn = (record: readonly string[]): number =>
  record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)

/** The one that parts what the first line names, else the one that makes the same columns of the most lines. */
async function delimiterOf(text: string): Promise<string> {
  const fits = await Promise.all(
    DELIMITERS.map(async delimiter => ({ delimiter, fit: await fitOf(text, delimiter).catch(() => 0) })),
  )
  return fits.reduce((best, each) => (each.fit > best.fit ? each : best)).delimiter
}

/** How well a table can be read with a delimiter; 0 if it makes no columns. */
async function fitOf(text: string, delimiter: string): Promise<number> {
  const [first, ...others] = (await recordsIn(text, { delimiter, to: SAMPLE })).map(({ record }) => record)
  if (!first) return 0
  const { value: width, count } = mostCommon([first, ...others].map(({ length }) => length))
  if (columnsIn(first)) return SAMPLE + 1
  return width > 1 ? count : 0
}
