import * as z from 'zod'
import { decode } from '../decode.ts'
import type { LoadedText } from '../document.ts'
import { DocumentError } from '../problem.ts'
import { type BadLine, loadQuestions, type QuestionAndAnswer, wordsIn } from './faq.ts'
import type { Loader } from './loader.ts'

/** A table of questions and answers, as spreadsheets save them. */
export const csvLoader: Loader = {
  format: 'CSV',
  extensions: ['.csv', '.tsv'],
  mediaTypes: ['text/csv', 'text/tab-separated-values'],
  load: async (bytes, charset) => loadCsv(decode(bytes, charset)),
}

/** In English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Russian, Chinese and Japanese. */
const QUESTION =
  /^(?:q|questions?|prompt|fragen?|pregunta|preguntas|domanda|domande|perguntas?|vraag|vragen|fråga|вопросы?|问题|問題|質問)$/iu
const ANSWER =
  /^(?:a|answers?|response|antwort(?:en)?|réponses?|reponses?|respuestas?|rispost[ae]|respostas?|antwoord(?:en)?|svar|ответы?|答案|回答|答え)$/iu

async function loadCsv(text: string): Promise<LoadedText> {
  const [first, ...rest] = await recordsIn(text)
  if (!first) throw new DocumentError({ kind: 'empty' })
  const columns = columnsIn(first.record)
  // Without a header the first line is a question as well.
  const lines = columns ? rest : [first, ...rest]
  const { question, answer } = columns ?? { question: 0, answer: 1 }
  const read = lines.map(({ record, line }): QuestionAndAnswer | BadLine => {
    const pair = { question: wordsIn(record[question]), answer: wordsIn(record[answer]) }
    return pair.question === undefined || pair.answer === undefined
      ? { badLine: line }
      : { question: pair.question, answer: pair.answer }
  })
  return loadQuestions(read, 'text/csv')
}

interface Columns {
  readonly question: number
  readonly answer: number
}

function columnsIn(header: readonly string[]): Columns | undefined {
  const names = header.map(name => name.trim())
  const question = names.findIndex(name => QUESTION.test(name))
  const answer = names.findIndex(name => ANSWER.test(name))
  return question >= 0 && answer >= 0 ? { question, answer } : undefined
}

const recordsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))

interface NumberedRecord {
  readonly record: readonly string[]
  /** Its first line in the file, from 1. */
  readonly line: number
}

async function recordsIn(text: string): Promise<readonly NumberedRecord[]> {
  const { parse } = await import('csv-parse/sync')
  try {
    // Files that were put together have several kinds of line ends, and the parser would take the first for all of them.
    const parsed: unknown = parse(text.replaceAll(/\r\n?/gu, '\n'), {
      delimiter: delimiterOf(text),
      record_delimiter: '\n',
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    })
    return recordsSchema.parse(parsed).map(({ record, info }) => ({ record, line: info.lines - lineEndsIn(record) }))
  } catch (cause) {
    throw new DocumentError({ kind: 'damaged', format: 'CSV' }, { cause })
  }
}

/** Cells may hold lines of their own. */
const lineEndsIn = (record: readonly string[]): number =>
  record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)

/** The one of which the first line has the most, quoted parts aside. */
function delimiterOf(text: string): string {
  const [line = ''] = /^.*$/mu.exec(text.trimStart()) ?? []
  const bare = line.replaceAll(/"[^"]*"/gu, '')
  const counts = [',', ';', '\t'].map(delimiter => ({ delimiter, count: bare.split(delimiter).length }))
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).delimiter
}
