import { z } from 'zod'

/** A question with what would answer it; the format of the question sets. */
export const goldSchema = z.object({
  id: z.string(),
  type: z.string().default('all'),
  question: z.string(),
  document: z.string().optional(),
  history: z.array(z.string()).default([]),
  answerable: z.boolean(),
  answers: z.array(z.string()).default([]),
  sentence: z.string().default(''),
  alsoOk: z.array(z.string()).default([]),
  /** Where the answer stands, if that is known: start, end and, if not `document`, in which document. */
  spans: z.array(z.tuple([z.number(), z.number()]).rest(z.string())).optional(),
})

export type GoldQuestion = z.infer<typeof goldSchema>

/** A place in a document, with its text. */
export interface Marked {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A longer highlight, in UTF-16 code units, counts as no answer: a bold page is none. */
const LONGEST_HIGHLIGHT = 600

/** A gold span that is longer is a sentence, and sharing most of it is enough. */
const LONGEST_SHORT_ANSWER = 80

/** Whether a highlighted text answers a question, by the rules of the grader that comes with the question sets. */
export function answers(gold: GoldQuestion, marked: Marked): boolean {
  if (!gold.answerable || marked.text.length > LONGEST_HIGHLIGHT) return false
  if (gold.document !== undefined && marked.document !== gold.document) return false
  if (gold.spans) return gold.spans.some(([start, end, document]) => holds(marked, start, end, document))
  const text = plain(marked.text)
  return (
    [gold.sentence, ...gold.alsoOk].some(sentence => sentence !== '' && sharesMost(sentence, marked.text)) ||
    gold.answers.some(answer => text.includes(plain(answer)))
  )
}

function holds(marked: Marked, start: number, end: number, document: string | undefined): boolean {
  if (document !== undefined && document !== marked.document) return false
  if (marked.start <= start && end <= marked.end) return true
  const shared = Math.min(end, marked.end) - Math.max(start, marked.start)
  return end - start > LONGEST_SHORT_ANSWER && shared / Math.min(end - start, marked.end - marked.start) >= 0.6
}

function sharesMost(sentence: string, text: string): boolean {
  const wanted = wordsOf(sentence)
  const got = wordsOf(text)
  return wanted.size > 0 && [...wanted].filter(word => got.has(word)).length / wanted.size >= 0.8
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(plain(text).match(/[\p{L}\p{N}]+/gu) ?? [])

/** Without markup, typographic variants and case. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[*_`|#>\\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
