import { cleaned, composed, type Part } from '../composition.ts'
import type { LoadedText, MediaType } from '../document.ts'
import { DocumentError, type LeftOut } from '../problem.ts'
import { LONGEST_QUESTION, MOST_QUESTIONS } from './front-matter.ts'

export interface QuestionAndAnswer {
  readonly question: string
  readonly answer: string
  /** Of all that it was taken from; http or https. */
  readonly url?: string
  readonly title?: string
}

/** A line of a file without a question or an answer, counted from 1. */
export interface BadLine {
  readonly badLine: number
}

/**
 * A document of questions and answers: each question is a heading, its answer the paragraphs under it.
 *
 * @throws DocumentError no-questions, too-long
 */
export function loadQuestions(read: readonly (QuestionAndAnswer | BadLine)[], mediaType: MediaType): LoadedText {
  const pairs = read.flatMap(each => ('question' in each ? each : []))
  const bad = read.flatMap(each => ('badLine' in each ? each.badLine : []))
  if (pairs.length === 0) throw new DocumentError({ kind: 'no-questions' })
  const { text, blocks } = composed(pairs.flatMap(partsOf))
  const [first] = bad
  const title = onlyOf(pairs.map(pair => pair.title))
  const url = onlyOf(pairs.map(pair => pair.url))
  const leftOut: readonly LeftOut[] = first === undefined ? [] : [{ kind: 'lines', count: bad.length, first }]
  return {
    mediaType,
    text,
    blocks,
    questions: pairs
      .map(({ question }) => onOneLine(question))
      .filter(question => question.length <= LONGEST_QUESTION)
      .slice(0, MOST_QUESTIONS),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(leftOut.length > 0 ? { leftOut } : {}),
  }
}

/** The words of a cell or a value that may not be there; undefined if there are none. */
export function wordsIn(value: unknown): string | undefined {
  const words = typeof value === 'string' ? cleaned(value).trim() : ''
  return words === '' ? undefined : words
}

/** What is the same in all pairs is the document's. */
const onlyOf = (values: readonly (string | undefined)[]): string | undefined =>
  values.every(value => value === values[0]) ? values[0] : undefined

const onOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

function partsOf({ question, answer }: QuestionAndAnswer): readonly Part[] {
  const paragraphs = answer.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*/u)
  return [
    { kind: 'heading', level: 2, text: onOneLine(question) },
    ...paragraphs.map(text => ({ kind: 'paragraph' as const, text })),
  ]
}
