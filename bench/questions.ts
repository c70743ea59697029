import { readFileSync } from 'node:fs'

/** The questions of a file of JSON lines, in its order. */
export function readQuestions(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => questionOf(JSON.parse(line)))
}

function questionOf(record: unknown): string {
  if (typeof record === 'object' && record !== null && 'question' in record && typeof record.question === 'string')
    return record.question
  throw new TypeError('A line holds no question.')
}

/** `count` of some questions, from all over the list; all if there are no more. */
export const someOf = (questions: readonly string[], count: number): readonly string[] =>
  questions.filter(
    (_, at) => Math.floor((at * count) / questions.length) !== Math.floor(((at - 1) * count) / questions.length),
  )
