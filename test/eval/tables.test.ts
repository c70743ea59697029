import { describe, expect, test } from '@jest/globals'
import { figuresOf, grade } from '../../eval/grading.ts'
import { meanOver, type Result } from '../../eval/results.ts'
import { figuresTable, typesTable } from '../../eval/tables.ts'
import { exchange } from '../support/exchanges.ts'

function result(set: string, system: string, rights: readonly boolean[]): Result {
  const graded = [
    ...rights.map(isRight => grade(exchange(true, isRight, { ms: 2 }, { type: 'direct' }))),
    grade(exchange(false, false, { answered: false, confidence: 0, ms: 2 }, { type: 'chatter' })),
  ]
  return { set, system, graded, figures: figuresOf(graded, new Map()) }
}

const results = [
  result('huts', 'ours', [true, true, false]),
  result('huts', 'theirs', [false, false, false]),
  result('ferries', 'ours', [true]),
  result('ferries', 'theirs', [true]),
]

/** The lines of a table as cells. */
const cellsOf = (table: string): readonly (readonly string[])[] =>
  table.split('\n').map(line => line.trim().split(/ {2,}/u))

describe('the table of figures', () => {
  const rows = cellsOf(figuresTable(results))

  test('has one line for each set and system, the set named once', () => {
    expect(rows.slice(1, 5).map(row => row.slice(0, row[0] === 'theirs' ? 1 : 2))).toEqual([
      ['huts', 'ours'],
      ['theirs'],
      ['ferries', 'ours'],
      ['theirs'],
    ])
  })

  test('shows questions, shares to three digits, and times', () => {
    expect(rows[1]).toEqual(['huts', 'ours', '4', '–', '0.750', '0.667', '0.667', '1.000', '2.00', '2.00'])
  })

  test('ends with the mean of the sets, each counting the same', () => {
    expect(meanOver(results, 'ours', 'hit1')).toBeCloseTo((2 / 3 + 1) / 2)
    expect(rows.at(-2)?.slice(0, 5)).toEqual(['mean of 2 sets', 'ours', '–', '0.875', '0.833'])
  })

  test('has no mean of a single set', () => {
    expect(figuresTable(results.slice(0, 2))).not.toContain('mean')
  })
})

describe('the table of types', () => {
  test('counts the questions of a type over all sets, and shows less of the others than of the first system', () => {
    expect(cellsOf(typesTable(results)).slice(1)).toEqual([
      ['type', 'questions', 'handled', 'hit1', 'hit3', 'handled', 'hit1'],
      ['direct', '4', '0.750', '0.750', '0.750', '0.250', '0.250'],
      ['chatter', '2', '1.000', '–', '–', '1.000', '–'],
    ])
  })
})
