import * as z from 'zod'
import { decode } from '../decode.ts'
import type { LoadedText } from '../document.ts'
import { type BadLine, loadQuestions, type QuestionAndAnswer, wordsIn } from './faq.ts'
import type { Loader } from './loader.ts'

/** Questions and answers, one pair a line: `{"question": …, "answer": …}`. */
export const jsonLinesLoader: Loader = {
  format: 'JSON lines',
  extensions: ['.jsonl', '.ndjson'],
  mediaTypes: ['application/jsonl', 'application/x-jsonlines', 'application/x-ndjson'],
  load: async (bytes, charset) => loadJsonLines(decode(bytes, charset)),
}

/** Other keys are left alone. */
const schema = z.object({
  question: z.string(),
  answer: z.string(),
  title: z.string().trim().min(1).max(300).optional().catch(undefined),
  url: z
    .url({ protocol: /^https?$/u })
    .optional()
    .catch(undefined),
})

function loadJsonLines(text: string): LoadedText {
  const read = text.split(/\r\n|\n|\r/u).flatMap((line, index) => (line.trim() === '' ? [] : pairIn(line, index + 1)))
  return loadQuestions(read, 'application/jsonl')
}

function pairIn(line: string, number: number): QuestionAndAnswer | BadLine {
  const { question, answer, title, url } = schema.safeParse(parsed(line)).data ?? {}
  const pair = { question: wordsIn(question), answer: wordsIn(answer) }
  if (pair.question === undefined || pair.answer === undefined) return { badLine: number }
  return {
    question: pair.question,
    answer: pair.answer,
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** True if a line is one of a list of questions and answers, and not a document of its own. */
export const holdsQuestion = (line: string): boolean => schema.safeParse(parsed(line)).success
