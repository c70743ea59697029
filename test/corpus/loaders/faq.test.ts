import { describe, expect, test } from '@jest/globals'
import { csvLoader } from '../../../src/corpus/loaders/csv.ts'
import { jsonLinesLoader } from '../../../src/corpus/loaders/json-lines.ts'
import { textsOf } from '../../support/block-spans.ts'
import { problemOf } from '../../support/problems.ts'

const csv = (text: string) => csvLoader.load(Buffer.from(text))

const jsonLines = (...lines: readonly unknown[]) =>
  jsonLinesLoader.load(
    Buffer.from(lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')),
  )

describe('questions and answers in a table', () => {
  test('become headings with paragraphs under them, and questions to be suggested', async () => {
    const { text, blocks, questions, mediaType } = await csv(
      'Question,Answer\nWho pays?,All pay.\n"When, then?","At ""nine"".\n\nOr at ten."\n',
    )
    expect(text).toBe('Who pays?\n\nAll pay.\n\nWhen, then?\n\nAt "nine".\n\nOr at ten.')
    expect(blocks.map(block => (block.kind === 'heading' ? block.level : block.kind))).toEqual([
      2,
      'paragraph',
      2,
      'paragraph',
      'paragraph',
    ])
    expect(textsOf(text, blocks)).toHaveLength(5)
    expect(questions).toEqual(['Who pays?', 'When, then?'])
    expect(mediaType).toBe('text/csv')
  })

  test.each([
    ['semicolons', 'Frage;Antwort\nWer zahlt, und wann?;Alle.'],
    ['tabs', 'pregunta\trespuesta\nWer zahlt, und wann?\tAlle.'],
    ['other columns', 'id,ANSWER,note,question\n1,Alle.,x,"Wer zahlt, und wann?"'],
    [
      'a byte order mark and other line ends',
      '\uFEFF质问,回答\r\n'.replace('质问', '質問') + '"Wer zahlt, und wann?",Alle.\r\n',
    ],
    ['no header', '"Wer zahlt, und wann?",Alle.'],
    ['names of Swedish columns', 'Nr;Frågor;Svar\n1;Wer zahlt, und wann?;Alle.'],
    ['names of Norwegian columns', 'ID;Spørsmål;Svar\n1;Wer zahlt, und wann?;Alle.'],
    ['names of several words', 'Question ID,Question text,Answer text\n1,"Wer zahlt, und wann?",Alle.'],
    ['Chinese names', '编号,问题描述,答案内容\n1,"Wer zahlt, und wann?",Alle.'],
    ['a line that says what stands between cells', 'sep=;\r\nFrage;Antwort\r\nWer zahlt, und wann?;Alle.'],
    ['tabs and no header', 'Wer zahlt, und wann?\tAlle.'],
    ['empty columns behind', '"Wer zahlt, und wann?",Alle.,,'],
    ['quotation marks inside', 'q,a\n"Wer zahlt, und wann?", Alle. '],
  ])('may be written with %s', async (_, text) => {
    expect((await csv(text)).text).toBe('Wer zahlt, und wann?\n\nAlle.')
  })

  test('keep a quotation mark that stands in a cell without any around it', async () => {
    expect((await csv('question,answer\nHow long?,It is 5" long.')).text).toContain('It is 5" long.')
  })

  test('leave out lines without both, and say where the first of them is', async () => {
    const { questions, leftOut } = await csv('question,answer\n"Who\npays?",All.\n\n,None.\nWhen?\nWhy?,So.')
    expect(questions).toEqual(['Who pays?', 'Why?'])
    expect(leftOut).toEqual([{ kind: 'lines', count: 2, first: 5 }])
  })

  test.each([
    ['\r\n', '\n'],
    ['\n', '\r\n'],
    ['\r', '\n'],
  ])('may end in %j and then in %j', async (one, other) => {
    const lines = `question,answer${one}Who?,All.${other}When?,${one}"Why${one}now?",So.${other},No.${one}How?,Thus.`
    const { text, leftOut } = await csv(lines)
    expect(text).toBe('Who?\n\nAll.\n\nWhy now?\n\nSo.\n\nHow?\n\nThus.')
    expect(leftOut).toEqual([{ kind: 'lines', count: 2, first: 3 }])
    expect((await csv(`q,a${one}"Who${one}pays?",All.${other}When?,`)).leftOut).toEqual([
      { kind: 'lines', count: 1, first: 4 },
    ])
  })

  test('stand in columns that are the same in several lines', async () => {
    const { text } = await csv('Wer zahlt, und wann, und wo?;Alle\nWer, wenn nicht ich?;Du, ja, du.\nWarum?;Darum')
    expect(text).toBe('Wer zahlt, und wann, und wo?\n\nAlle\n\nWer, wenn nicht ich?\n\nDu, ja, du.\n\nWarum?\n\nDarum')
  })

  test('keep all of an answer in the last column that should stand between quotation marks', async () => {
    expect((await csv('question,answer\nWho pays?,All, and at once.,')).text).toBe('Who pays?\n\nAll, and at once.')
  })

  test('are refused in more than two columns of which none is called the question', async () => {
    expect(await problemOf(() => csv('No.,Topic,Text\n1,Who pays?,All pay.'))).toEqual({ kind: 'no-questions' })
    expect(await problemOf(() => csv('1,Questionnaire,Answered\n2,a,b'))).toEqual({ kind: 'no-questions' })
  })

  test('are refused if there are none', async () => {
    expect(await problemOf(() => csv('question,answer\n'))).toEqual({ kind: 'no-questions' })
    expect(await problemOf(() => csv('Only one column\nof words'))).toEqual({ kind: 'no-questions' })
    expect(await problemOf(() => csv('\n\n'))).toEqual({ kind: 'empty' })
    expect(await problemOf(() => csv('question,answer\n"Who pays?,All.'))).toEqual({ kind: 'damaged', format: 'CSV' })
  })

  test('are suggested up to fifty, and only those that are short', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => `Question ${n}?,Yes.`)
    const { questions } = await csv(['question,answer', `${'Long '.repeat(41)}?,No.`, ...rows].join('\n'))
    expect(questions).toHaveLength(50)
    expect(questions?.[0]).toBe('Question 0?')
  })
})

describe('questions and answers in lines of JSON', () => {
  test('are read like those of a table', async () => {
    const { text, questions, mediaType } = await jsonLines(
      { question: 'Who pays?', answer: 'All pay.\r\n\r\nChildren too.' },
      '',
      { answer: 'At nine.', question: 'When?', tag: 1 },
    )
    expect(text).toBe('Who pays?\n\nAll pay.\n\nChildren too.\n\nWhen?\n\nAt nine.')
    expect(questions).toEqual(['Who pays?', 'When?'])
    expect(mediaType).toBe('application/jsonl')
  })

  test('have a title and an address if all of them have the same', async () => {
    const one = { question: 'Who?', answer: 'All.', title: 'Fares', url: 'https://example.test/fares' }
    expect(await jsonLines(one, one)).toMatchObject({ title: 'Fares', url: 'https://example.test/fares' })
    const other = await jsonLines(one, { ...one, title: 'Tides', url: 'javascript:alert(1)' })
    expect([other.title, other.url]).toEqual([undefined, undefined])
  })

  test('leave out lines that hold none', async () => {
    const { leftOut } = await jsonLines(
      { question: 'Who pays?', answer: 'All.' },
      '{"question": "When?"',
      { question: 'When?' },
      { question: ' ', answer: 'x' },
      '[]',
      { id: 'a', text: 'A document.' },
    )
    expect(leftOut).toEqual([{ kind: 'lines', count: 5, first: 2 }])
  })

  test('are refused if there are none, and if a line is larger than any file may be', async () => {
    expect(await problemOf(() => jsonLines({ id: 'a', text: 'A document.' }))).toEqual({ kind: 'no-questions' })
    expect(await problemOf(() => jsonLines('x'.repeat(50 * 1024 * 1024)))).toEqual({ kind: 'too-large', most: 10 })
    expect(await problemOf(() => jsonLines('['.repeat(1024 * 1024)))).toEqual({ kind: 'no-questions' })
  })

  test('hold no halves of characters', async () => {
    expect((await jsonLines('{"question": "Who \\ud800?", "answer": "All\\u0000."}')).text).toBe('Who \uFFFD?\n\nAll.')
  })
})
