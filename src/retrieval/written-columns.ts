import { FIELDS, type Field } from './field.ts'
import type { WordSequences } from './forward-index.ts'
import type { Column, ColumnReader, Numbers } from './number-columns.ts'
import type { PassageColumns } from './passage-columns.ts'
import { type StringColumn, stringColumn, stringOf } from './string-column.ts'

/** Passages, but for their headings: see `writtenHeadings`. */
export const writtenPassages = ({
  starts,
  ends,
  headings,
  paths,
  firstSentences,
  sentences,
}: PassageColumns): readonly Column[] => [
  starts,
  ends,
  headings,
  Uint32Array.from(paths, path => path.length),
  firstSentences,
  sentences.starts,
  sentences.ends,
  sentences.units,
  sentences.introducedFrom,
  sentences.introducedTo,
]

/** All headings of all paths, one after another. */
export const writtenHeadings = ({ paths }: PassageColumns): readonly Column[] =>
  writtenStrings(stringColumn(paths.flat()))

/** Passages whose headings are still to be read. */
export interface ReadPassages extends Omit<PassageColumns, 'paths'> {
  /** How many headings each path has. */
  readonly pathLengths: Numbers
}

export function readPassages(columns: ColumnReader): ReadPassages {
  const [starts, ends, headings] = [columns.numbers(), columns.numbers(), columns.numbers()]
  const pathLengths = columns.numbers()
  const firstSentences = columns.numbers()
  const sentences = {
    starts: columns.numbers(),
    ends: columns.numbers(),
    units: columns.numbers(),
    introducedFrom: columns.numbers(),
    introducedTo: columns.numbers(),
  }
  return { starts, ends, headings, pathLengths, firstSentences, sentences }
}

const NO_HEADINGS: readonly string[] = []

/** @throws RangeError if there are more headings, or fewer, than the passages say */
export function withHeadings({ pathLengths, ...passages }: ReadPassages, columns: ColumnReader): PassageColumns {
  const { starts, units } = readStrings(columns)
  let headingCount = 0
  for (const length of pathLengths) headingCount += length
  if (headingCount !== starts.length - 1) throw new RangeError('There are not as many headings as are said.')
  const paths: (readonly string[])[] = []
  let next = 0
  for (const length of pathLengths) {
    if (length === 0) paths.push(NO_HEADINGS)
    else {
      const path: string[] = []
      for (const end = next + length; next < end; next++)
        path.push(stringOf(units.subarray(starts[next], starts[next + 1])))
      paths.push(path)
    }
  }
  return { ...passages, paths }
}

/** Sequences, but for the first sentences of passages. */
export const writtenSequences = ({
  words,
  starts,
  ends,
  fields,
  sentences,
  introductions,
}: WordSequences<Numbers>): readonly Column[] => [words, starts, ends, ...byField(fields), sentences, introductions]

export const readSequences = (columns: ColumnReader, firstSentences: Numbers): WordSequences<Numbers> => ({
  words: columns.numbers(),
  starts: columns.numbers(),
  ends: columns.numbers(),
  fields: readByField(columns),
  sentences: columns.numbers(),
  introductions: columns.numbers(),
  firstSentences,
})

export const byField = (columns: Readonly<Record<Field, Numbers>>): readonly Column[] =>
  FIELDS.map(field => columns[field])

/** In the order of FIELDS. */
export const readByField = (columns: ColumnReader): Readonly<Record<Field, Numbers>> => ({
  text: columns.numbers(),
  heading: columns.numbers(),
  title: columns.numbers(),
})

export const writtenStrings = ({ starts, units }: StringColumn): readonly Column[] => [starts, units]

export const readStrings = (columns: ColumnReader): StringColumn => ({
  starts: columns.numbers(),
  units: columns.units(),
})
