/** How the cells of a column stand in it. */
export type Alignment = 'left' | 'right'

/**
 * Rows as lines of text, their cells padded to the width of their column and two blanks apart. A column beyond those
 * of `alignments` is aligned as the last of them.
 */
export function inColumns(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string {
  const count = Math.max(0, ...rows.map(row => row.length))
  const widths = Array.from({ length: count }, (_, column) => Math.max(0, ...rows.map(row => row[column]?.length ?? 0)))
  const padded = (cell: string, column: number): string =>
    (alignments[column] ?? alignments.at(-1)) === 'right'
      ? cell.padStart(widths[column] ?? 0)
      : cell.padEnd(widths[column] ?? 0)
  return rows.map(row => row.map(padded).join('  ').trimEnd()).join('\n')
}

/** To three digits behind the point, with its sign. */
export const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(3)}`
