import { decode } from '../decode.ts'
import type { LoadedText } from '../document.ts'
import { DocumentError } from '../problem.ts'
import { columnsIn } from './csv-header.ts'
import { mostCommon, tableIn } from './csv-records.ts'
import { type BadLine, loadQuestions, type QuestionAndAnswer, wordsIn } from './faq.ts'
import type { Loader } from './loader.ts'

/** A table of questions and answers, as spreadsheets save them. */
export const csvLoader: Loader = {
  format: 'CSV',
  extensions: ['.csv', '.tsv'],
  mediaTypes: ['text/csv', 'application/csv', 'text/tab-separated-values'],
  load: async (bytes, charset) => loadCsv(decode(bytes, charset)),
}

async function loadCsv(text: string): Promise<LoadedText> {
  const { records, delimiter } = await tableIn(text)
  const [first, ...rest] = records
  if (!first) throw new DocumentError({ kind: 'empty' })
  const columns = columnsIn(first.cells)
  // Nobody can tell which of several columns without names are the two; the wrong ones would lose the answers.
  if (!columns && mostCommon(records.map(({ cells }) => widthOf(cells))).value > 2)
    throw new DocumentError({ kind: 'no-questions' })
  // Without a header the first line is a question as well.
  const lines = columns ? rest : records
  const width = columns ? first.cells.length : 2
  const { question, answer } = columns ?? { question: 0, answer: 1 }
  const read = lines.map(({ cells, line }): QuestionAndAnswer | BadLine => {
    // Who writes a table by hand puts no quotation marks around words that the delimiter is in.
    const end = answer === width - 1 ? widthOf(cells) : answer + 1
    const pair = { question: wordsIn(cells[question]), answer: wordsIn(cells.slice(answer, end).join(delimiter)) }
    return pair.question === undefined || pair.answer === undefined
      ? { badLine: line }
      : { question: pair.question, answer: pair.answer }
  })
  return loadQuestions(read, 'text/csv')
}

/** How many columns a line fills; spreadsheets save empty ones too. */
const widthOf = (cells: readonly string[]): number => cells.findLastIndex(cell => cell.trim() !== '') + 1
