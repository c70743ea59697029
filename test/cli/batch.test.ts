import { Readable, Writable } from 'node:stream'
import { setImmediate } from 'node:timers'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { z } from 'zod'
import { answerLines } from '../../src/cli/batch.ts'
import { type OpenLibrary, openLibrary } from '../../src/index.ts'
import { hostileText } from '../support/hostile-text.ts'

const library = await openLibrary(fileURLToPath(new URL('../fixtures/harbour', import.meta.url)))
const texts = new Map(library.documents.map(({ id, text }) => [id, text]))

const slice = z.object({ start: z.number(), end: z.number(), text: z.string() })
const answered = z.strictObject({
  id: z.union([z.string(), z.number()]),
  answered: z.boolean(),
  confidence: z.number(),
  ms: z.number().min(0),
  quotes: z.array(slice.extend({ document: z.string(), highlights: z.array(slice).min(1) })),
})

/** What comes out for some lines; objects are written as JSON. */
async function batch(
  lines: readonly (string | object)[],
  asked: OpenLibrary = library,
): Promise<{ readonly failures: number; readonly answers: readonly unknown[] }> {
  let written = ''
  const output = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk)
      done()
    },
  })
  const input = lines.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')
  const failures = await answerLines(asked, Readable.from([input], { objectMode: false }), output)
  expect(written === '' || written.endsWith('\n')).toBe(true)
  return { failures, answers: written.split('\n').flatMap((line): unknown[] => (line ? [JSON.parse(line)] : [])) }
}

/** The same library, and what it was asked. */
function overheard(): { readonly library: OpenLibrary; readonly asked: readonly (readonly unknown[])[] } {
  const asked: unknown[][] = []
  const ask: OpenLibrary['ask'] = (...given) => {
    asked.push(given)
    return library.ask(...given)
  }
  return { library: { ...library, ask }, asked }
}

const QUESTION = 'When is diesel sold?'

describe('each line', () => {
  test('is answered, in order, with the id that it came with', async () => {
    const ids = [7, 'a', 0, -1.5, '', 'a', '7', Number.MAX_SAFE_INTEGER, '橋 "\n']
    const questions = [QUESTION, 'hello', 'zzyzx?', '', 'What does a mooring cost?']
    const { failures, answers } = await batch(
      ids.map((id, index) => ({ id, question: questions[index % questions.length] })),
    )
    expect(failures).toBe(0)
    expect(answers.map(answer => answered.parse(answer).id)).toEqual(ids)
  })

  test('is answered as the library answers', async () => {
    const { answers } = await batch([{ id: 1, question: QUESTION }])
    const { answered: isAnswered, confidence, quotes } = await library.ask(QUESTION)
    expect(answers).toEqual([{ id: 1, answered: isAnswered, confidence, ms: expect.any(Number), quotes }])
  })

  test('passes its document and its history on, and null as none', async () => {
    const { library: listening, asked } = overheard()
    await batch(
      [
        { id: 1, question: 'q', document: 'knots', history: ['a', 'b'] },
        { id: 2, question: 'q', document: null, history: null },
        { id: 3, question: 'q', history: [], something: 'else' },
      ],
      listening,
    )
    expect(asked).toEqual([
      ['q', { document: 'knots', history: ['a', 'b'] }],
      ['q', {}],
      ['q', { history: [] }],
    ])
  })

  test('that is blank is passed over', async () => {
    expect(await batch(['', '   ', '\r'])).toEqual({ failures: 0, answers: [] })
  })

  test('may begin the stream with a byte order mark, and may hold a line separator', async () => {
    const { failures, answers } = await batch([`\uFEFF{"id":1,"question":"When is\u2028diesel\u2029sold?"}`])
    expect({ failures, answers }).toEqual({ failures: 0, answers: [expect.objectContaining({ id: 1 })] })
  })

  test('is answered when there are thousands of them', async () => {
    const { failures, answers } = await batch(Array.from({ length: 3_000 }, (_, id) => ({ id, question: 'hello' })))
    expect({ failures, count: answers.length, last: answers.at(-1) }).toEqual({
      failures: 0,
      count: 3_000,
      last: expect.objectContaining({ id: 2_999 }),
    })
  })
})

describe('a line that cannot be answered', () => {
  const noObject = 'This line is no JSON object of {id, question, document?, history?}.'
  test.each<[string | object, object]>([
    ['no json', { error: noObject }],
    ['[1]', { error: noObject }],
    ['null', { error: noObject }],
    ['"text"', { error: noObject }],
    ['{"id": 1, "question": "Who?"', { error: noObject }],
    [{ question: 'Who?' }, { error: 'This line needs an "id" that is a string or a number.' }],
    [{ id: {}, question: 'Who?' }, { error: 'This line needs an "id" that is a string or a number.' }],
    [{ id: 1 }, { id: 1, error: 'This line needs a "question" that is a string.' }],
    [
      { id: 'x', question: 5 },
      { id: 'x', error: 'This line needs a "question" that is a string.' },
    ],
    [
      { id: 1, question: 'Who?', document: 5 },
      { id: 1, error: 'This line has a "document" that is not a string.' },
    ],
    [
      { id: 1, question: 'Who?', history: 'Why?' },
      { id: 1, error: 'This line has a "history" that is not a list of strings.' },
    ],
    [
      { id: 1, question: 'Who?', history: ['Why?', 5] },
      { id: 1, error: 'This line has a "history.1" that is not as expected.' },
    ],
    [
      { id: 1, question: 'Who?', document: 'nowhere' },
      { id: 1, error: 'There is no document "nowhere".' },
    ],
  ])('says why, and the run goes on: %j', async (line, error) => {
    const { failures, answers } = await batch([line, { id: 'next', question: QUESTION }])
    expect(failures).toBe(1)
    expect(answers).toEqual([error, expect.objectContaining({ id: 'next', answered: true })])
  })

  test('is counted each time', async () => {
    const { failures, answers } = await batch(['{', { id: 1, question: QUESTION }, '}', '{}'])
    expect({ failures, count: answers.length }).toEqual({ failures: 3, count: 4 })
  })
})

describe('back pressure', () => {
  test('holds the answers back while the reader is slow, and loses none', async () => {
    const { library: listening, asked } = overheard()
    const written: string[] = []
    let ahead = 0
    const slow = new Writable({
      highWaterMark: 1,
      write(chunk, _encoding, done) {
        written.push(String(chunk))
        // Long enough for answers to be found that nobody waits for.
        const wait = (turns: number): void => {
          ahead = Math.max(ahead, asked.length - written.length)
          if (turns === 0) done()
          else setImmediate(() => wait(turns - 1))
        }
        wait(20)
      },
    })
    const lines = Array.from({ length: 20 }, (_, id) => `${JSON.stringify({ id, question: QUESTION })}\n`)
    await answerLines(listening, Readable.from(lines), slow)
    expect(ahead).toBe(0)
    expect(written.map(line => answered.parse(JSON.parse(line)).id)).toEqual(lines.map((_, id) => id))
  })

  test('ends in the error of the output', async () => {
    const broken = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => done(new Error('Nobody reads any more.')),
    })
    const lines = [`${JSON.stringify({ id: 1, question: QUESTION })}\n`]
    await expect(answerLines(library, Readable.from(lines), broken)).rejects.toThrow('Nobody reads any more.')
  })
})

describe('whatever is asked', () => {
  test('there is one answer for each line, and every quote is the exact slice of its document', async () => {
    const question = fc.oneof(
      hostileText,
      hostileText.map(noise => `${noise} When is diesel sold?`),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(question, { maxLength: 4 }), async questions => {
        const { failures, answers } = await batch(questions.map((text, id) => ({ id, question: text })))
        const read = answers.map(answer => answered.parse(answer))
        expect({ failures, ids: read.map(({ id }) => id) }).toEqual({ failures: 0, ids: questions.map((_, id) => id) })
        for (const { document, highlights, ...quote } of read.flatMap(({ quotes }) => quotes)) {
          for (const { start, end, text } of [quote, ...highlights])
            expect(texts.get(document)?.slice(start, end)).toBe(text)
        }
      }),
    )
  })
})
