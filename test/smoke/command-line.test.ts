import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { runProgram, startProgram } from '../support/program.ts'
import { HARBOUR } from '../support/running-bot.ts'

const span = { start: z.number().int(), end: z.number().int(), text: z.string() }
const quotes = z.array(
  z.object({
    document: z.string(),
    title: z.string(),
    headings: z.array(z.string()),
    score: z.number(),
    highlights: z.array(z.object(span)).min(1),
    ...span,
  }),
)
const answerLine = z.object({
  id: z.union([z.string(), z.number()]),
  answered: z.boolean(),
  confidence: z.number().min(0).max(1),
  ms: z.number().min(0),
  quotes,
})

const lines = (text: string): readonly unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

const batch = (input: readonly (object | string)[]) =>
  runProgram(['batch', '--documents', HARBOUR], {
    input: input.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  })

describe('without a token, the program', () => {
  test('talks in plain lines when it is piped, and says how to connect Discord', async () => {
    const { exitCode, stdout, stderr } = await runProgram([], {
      input: 'Who keeps the key of the fuel dock?\n/sources\n/more\n/quit\nnever read\n',
      environment: { CORPUS_DIR: HARBOUR },
    })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^To connect Discord, set DISCORD_TOKEN/u)
    expect(stdout).toContain('**The harbour master, Ines Calder, keeps the key of the fuel dock.**')
    expect(stdout).toContain('— The Harbour Guide › Fuel · passage')
    expect(stdout).not.toContain('\u001B')
    expect(stdout).not.toContain('never read')
  })

  test('ends cleanly when nobody says anything', async () => {
    const { exitCode, stderr } = await runProgram([])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  })
})

describe('ask', () => {
  test('prints a quote for people', async () => {
    const { exitCode, stdout } = await runProgram(['ask', 'When is diesel sold?', '--documents', HARBOUR])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('Diesel is sold at the fuel dock from 8 a.m. to 6 p.m.')
  })

  test('prints JSON for programs', async () => {
    const { stdout } = await runProgram(['ask', 'When is diesel sold?', '--json', '--documents', HARBOUR])
    const answer = answerLine.omit({ id: true, ms: true }).parse(JSON.parse(stdout))
    expect(answer.quotes[0]?.highlights[0]?.text).toBe('Diesel is sold at the fuel dock from 8 a.m. to 6 p.m.')
  })

  test.each([
    [['ask'], 'Say what to ask'],
    [['asks', 'Who?'], 'There is no command "asks"'],
    [['ask', 'Who?', '--jsonn'], "Unknown option '--jsonn'"],
    [['ask', 'Who?', '--documents', 'no-such-folder'], 'There is no file or folder "no-such-folder"'],
  ])('refuses %j with one sentence and exit code 1', async (args, sentence) => {
    const { exitCode, stdout, stderr } = await runProgram(args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('explain', () => {
  test('shows how the answer is found, down to the quote', async () => {
    const { exitCode, stdout, stderr } = await runProgram(['explain', 'When is diesel sold?', '--documents', HARBOUR])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    const titles = ['Question', 'Terms', 'Candidates', 'Evidence', 'Decision', 'Reply']
    expect(titles.filter(title => !stdout.includes(`== ${title}`))).toEqual([])
    expect(stdout).toContain('**Diesel is sold at the fuel dock from 8 a.m. to 6 p.m.**')
    expect(stdout).not.toContain('\u001B')
  })

  test('needs a question', async () => {
    const { exitCode, stdout, stderr } = await runProgram(['explain', '--documents', HARBOUR])
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toContain('Say what to explain')
  })
})

describe('batch', () => {
  test('answers every line in order, each quote an exact slice of the document’s text', async () => {
    const questions = ['How much does a mooring cost?', 'zzyzx?', 'hello', 'When is diesel sold?']
    const { exitCode, stdout } = await batch(questions.map((question, id) => ({ id, question })))
    const answers = lines(stdout).map(line => answerLine.parse(line))
    expect(exitCode).toBe(0)
    expect(answers.map(({ id }) => id)).toEqual([0, 1, 2, 3])
    const texts = new Map(
      ['harbour-guide.md', 'knots.txt'].map(file => [
        path.parse(file).name,
        readFileSync(path.join(HARBOUR, file), 'utf8'),
      ]),
    )
    const slices = answers.flatMap(answer =>
      answer.quotes.flatMap(quote => [quote, ...quote.highlights].map(each => ({ ...each, document: quote.document }))),
    )
    expect(slices.length).toBeGreaterThan(3)
    for (const { document, start, end, text } of slices) expect(texts.get(document)?.slice(start, end)).toBe(text)
  })

  test('gives an error for a line that is malformed, goes on, and ends with exit code 1', async () => {
    const { exitCode, stdout } = await batch([
      'no json',
      { id: 'a' },
      { question: 'Who?' },
      { id: 'b', question: 'Who?', document: 'nowhere' },
      { id: 'c', question: 'When is diesel sold?', document: 'harbour-guide', history: ['What is in the harbour?'] },
    ])
    expect(exitCode).toBe(1)
    const [first, second, third, fourth, last] = lines(stdout)
    expect(first).toEqual({ error: expect.stringContaining('no JSON object') })
    expect(second).toEqual({ id: 'a', error: expect.stringContaining('"question"') })
    expect(third).toEqual({ error: expect.stringContaining('"id"') })
    expect(fourth).toEqual({ id: 'b', error: expect.stringContaining('nowhere') })
    expect(answerLine.parse(last).quotes.every(({ document }) => document === 'harbour-guide')).toBe(true)
  })

  test('writes each answer as soon as it is ready', async () => {
    const program = startProgram(['batch', '--documents', HARBOUR])
    program.process.stdin?.write(`${JSON.stringify({ id: 1, question: 'When is diesel sold?' })}\n`)
    while (program.output().stdout === '') await new Promise(resolve => setTimeout(resolve, 20))
    expect(lines(program.output().stdout)).toHaveLength(1)
    program.process.stdin?.end()
    expect((await program.ended).exitCode).toBe(0)
  })

  test('ends quietly when nobody reads any more', async () => {
    const program = startProgram(['batch', '--documents', HARBOUR])
    program.process.stdout?.destroy()
    program.process.stdin?.on('error', () => {})
    program.process.stdin?.end(
      Array.from({ length: 200 }, (_, id) => `${JSON.stringify({ id, question: 'When is diesel sold?' })}\n`).join(''),
    )
    expect((await program.ended).stderr).toBe('')
  })
})

describe('the environment', () => {
  test.each([
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is not one of'],
    [{ DISCORD_API_URL: 'nowhere' }, 'DISCORD_API_URL is no http or https address'],
    [{ DISCORD_TOKEN: 'short' }, 'DISCORD_TOKEN is no bot token'],
    [{ CORPUS_DIR: '/no/such/folder' }, 'There is no file or folder'],
  ])('%j is refused with one sentence and exit code 1', async (environment, sentence) => {
    const { exitCode, stderr } = await runProgram([], { environment })
    expect(exitCode).toBe(1)
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('the package', () => {
  test('gives openLibrary to programs', () => {
    const script = `
      import { openLibrary } from 'verbatim'
      const library = await openLibrary(${JSON.stringify(HARBOUR)})
      const { answered, quotes } = await library.ask('When is diesel sold?')
      console.log(JSON.stringify({ answered, text: quotes[0].highlights[0].text }))`
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect(JSON.parse(output)).toEqual({
      answered: expect.any(Boolean),
      text: 'Diesel is sold at the fuel dock from 8 a.m. to 6 p.m.',
    })
  })
})
