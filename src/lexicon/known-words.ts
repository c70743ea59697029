import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** One word a line, sorted by code; see scripts/compile-english-words.ts. The package finds itself, compiled or not. */
const FILE = path.join(
  path.dirname(createRequire(import.meta.url).resolve('verbatim/package.json')),
  'lexicon/english-words.txt',
)

const NEW_LINE = 0x0a
const LETTER_A = 0x61
const LETTERS = 26

/** The list as it is in the file: a set of strings would take ten times the memory and twenty times as long to load. */
interface WordList {
  readonly lines: Buffer
  /** Where the lines begin whose first two letters are aa, ab … zz, and where the last of them ends. */
  readonly starts: Int32Array
}

let list: WordList | undefined

/** True for a word of the English language in any inflection, folded and without apostrophes ("dont"). */
export function isKnownWord(word: string): boolean {
  if (!/^[a-z]{2,}$/.test(word)) return false
  list ??= readList()
  const { lines, starts } = list
  const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1))
  let low = starts[pair] ?? 0
  let high = starts[pair + 1] ?? 0
  while (low < high) {
    let start = (low + high) >>> 1
    while (start > low && lines[start - 1] !== NEW_LINE) start--
    const order = compareLine(lines, start, word)
    if (order === 0) return true
    if (order < 0) low = lines.indexOf(NEW_LINE, start) + 1
    else high = start
  }
  return false
}

const pairOf = (first: number, second: number): number => (first - LETTER_A) * LETTERS + second - LETTER_A

function readList(): WordList {
  const lines = readFileSync(FILE)
  const starts = new Int32Array(LETTERS ** 2 + 1).fill(lines.length)
  let filled = 0
  for (let start = 0; start < lines.length; start = lines.indexOf(NEW_LINE, start) + 1) {
    const pair = pairOf(lines[start] ?? 0, lines[start + 1] ?? 0)
    while (filled <= pair) starts[filled++] = start
  }
  return { lines, starts }
}

/** Whether the line that begins at `start` comes before `word` (below 0), after it (above 0), or is it (0). */
function compareLine(lines: Buffer, start: number, word: string): number {
  for (let at = 2; at < word.length; at++) {
    // A line that ends earlier has its new line here, which comes before all letters.
    const difference = (lines[start + at] ?? NEW_LINE) - word.charCodeAt(at)
    if (difference !== 0) return difference
  }
  return lines[start + word.length] === NEW_LINE ? 0 : 1
}
