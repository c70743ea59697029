/** Words are compared up to this many letters; no mistake needs more. */
const LONGEST_COMPARED = 40

/** A letter said twice, or once instead of twice: the cheapest edit, and the cheapest by which a word gets longer. */
export const DOUBLING = 0.5

/** Two neighbouring letters in the wrong order. */
const SWAP = 0.6

/** A vowel for a vowel, a letter for one that sounds like it, or for the key beside it. */
const ALIKE = 0.75

const ANY_OTHER = 1

/** On top, where the first letter is wrong or missing: people get that one right (Pollock and Zamora, 1984). */
const FIRST_LETTER = 0.4

/** The least that an edit costs which puts in or takes out a letter that the word has nowhere else. */
export const NEW_LETTER = ALIKE

const LETTERS = 32
const slot = (one: number, other: number): number => (one % LETTERS) * LETTERS + (other % LETTERS)

/** What it costs to write one letter for another; letters outside a to z share slots, and are rare here. */
const replacing = new Float64Array(LETTERS * LETTERS).fill(ANY_OTHER)

function markAlike(one: string, other: string): void {
  replacing[slot(one.charCodeAt(0), other.charCodeAt(0))] = ALIKE
  replacing[slot(other.charCodeAt(0), one.charCodeAt(0))] = ALIKE
}

/** Letters that stand for one sound, in some word or other. */
for (const sound of ['aeiouy', 'ckqx', 'cszx', 'gj', 'dt', 'bp', 'fv', 'mn', 'vw'])
  for (const one of sound) for (const other of sound) markAlike(one, other)

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
// Each row is shifted to the right by about half a key: a key touches two of the row below.
for (const [row, keys] of ROWS.entries())
  for (const [column, key] of Array.from(keys).entries())
    for (const near of [keys[column + 1], ROWS[row + 1]?.[column], ROWS[row + 1]?.[column - 1]])
      if (near !== undefined) markAlike(key, near)

const newRow = (): Float64Array => new Float64Array(LONGEST_COMPARED + 2)
let [beforeLast, last, current] = [newRow(), newRow(), newRow()]
const typedGaps = newRow()
const meantGaps = newRow()

/**
 * How far `typed` is from `meant`: the least cost of edits that make one of the other, where no letter is edited twice
 * (optimal string alignment, the restricted Damerau-Levenshtein distance; Boytsov 2011, section 2.1), each kind of edit
 * with a cost of its own. Symmetric; 0 for equal words; infinite if it is above `most`.
 */
export function editDistance(typed: string, meant: string, most: number): number {
  const [rows, columns] = [typed.length, meant.length]
  // Each letter more or less costs something: what lies further from the diagonal is too far.
  const band = Math.floor(most / DOUBLING)
  if (rows > LONGEST_COMPARED || columns > LONGEST_COMPARED || Math.abs(rows - columns) > band) return Infinity
  setGaps(typed, typedGaps)
  setGaps(meant, meantGaps)
  last[0] = 0
  for (let column = 1; column <= Math.min(columns, band); column++)
    last[column] = at(last, column - 1) + at(meantGaps, column)
  last[band + 1] = Infinity
  let leastBefore = 0
  for (let row = 1; row <= rows; row++) {
    const least = fillRow(typed, row, meant, band)
    // A swap reaches back two rows.
    if (least > most && leastBefore > most) return Infinity
    leastBefore = least
    ;[beforeLast, last, current] = [last, current, beforeLast]
  }
  const cost = at(last, columns)
  return cost > most ? Infinity : cost
}

/** Works out the row of `typed`'s letter `row` within the band; returns its least cost. */
function fillRow(typed: string, row: number, meant: string, band: number): number {
  const from = Math.max(1, row - band)
  const to = Math.min(meant.length, row + band)
  const gap = at(typedGaps, row)
  let left = from === 1 ? at(last, 0) + gap : Infinity
  let least = left
  current[from - 1] = left
  for (let column = from; column <= to; column++) {
    left = Math.min(
      at(last, column - 1) + writingCost(typed, row, meant, column),
      at(last, column) + gap,
      left + at(meantGaps, column),
      isSwap(typed, row, meant, column) ? at(beforeLast, column - 2) + SWAP : Infinity,
    )
    current[column] = left
    least = Math.min(least, left)
  }
  current[to + 1] = Infinity
  return least
}

const at = (cells: Float64Array, index: number): number => cells[index] ?? 0

/** What it costs to write letter `row` of the one word for letter `column` of the other, both from 1. */
function writingCost(typed: string, row: number, meant: string, column: number): number {
  const one = typed.charCodeAt(row - 1)
  const other = meant.charCodeAt(column - 1)
  if (one === other) return 0
  return at(replacing, slot(one, other)) + (row + column === 2 ? FIRST_LETTER : 0)
}

/** Whether the letters there and those before them are the same two the other way round. */
function isSwap(typed: string, row: number, meant: string, column: number): boolean {
  const one = typed.charCodeAt(row - 1)
  const before = typed.charCodeAt(row - 2)
  return one !== before && one === meant.charCodeAt(column - 2) && before === meant.charCodeAt(column - 1)
}

/** What it costs that one word has a letter more, for each of its letters from 1 on. */
function setGaps(word: string, gaps: Float64Array): void {
  for (let index = 0; index < word.length; index++) {
    const letter = word.charCodeAt(index)
    const isDoubled = letter === word.charCodeAt(index - 1) || letter === word.charCodeAt(index + 1)
    gaps[index + 1] = isDoubled ? DOUBLING : index === 0 ? ANY_OTHER + FIRST_LETTER : ANY_OTHER
  }
}
