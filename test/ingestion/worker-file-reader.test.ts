import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { DocumentError, type DocumentProblem } from '../../src/corpus/problem.ts'
import type { FileReader, NamedBytes, Progress } from '../../src/ingestion/prepared-document.ts'
import { createFileReader, type FileReaderSettings } from '../../src/ingestion/worker-file-reader.ts'
import { log } from '../../src/log.ts'
import { threadScript } from '../support/thread-scripts.ts'

const opened: FileReader[] = []

afterEach(async () => {
  jest.restoreAllMocks()
  for (const reader of opened.splice(0)) await reader.close()
})

function reading(settings: FileReaderSettings = {}): FileReader {
  const reader = createFileReader(settings)
  opened.push(reader)
  return reader
}

const file = (name: string, text = name): NamedBytes => ({ name, bytes: new TextEncoder().encode(text) })

async function problemOf(read: Promise<unknown>): Promise<DocumentProblem | null> {
  try {
    await read
    return null
  } catch (thrown) {
    if (thrown instanceof DocumentError) return thrown.problem
    throw thrown
  }
}

/** Errors that are logged while something is done. */
function logged(): readonly unknown[] {
  const records: unknown[] = []
  jest.spyOn(log, 'error').mockImplementation((...record: unknown[]) => {
    records.push(record[0])
  })
  return records
}

describe('the thread that reads files', () => {
  test('reads, splits and indexes a file, and says how far it is', async () => {
    const progress: Progress[] = []
    const text = '# The Harbour\n\nThe harbour opens at 6. It closes at 9.\n'
    const { documents, leftOut } = await reading().read(file('harbour.md', text), {}, each => progress.push(each))
    expect(leftOut).toEqual([])
    expect(documents).toHaveLength(1)
    expect(documents[0]).toMatchObject({
      name: 'harbour.md',
      loaded: { text, title: 'The Harbour', language: 'en', mediaType: 'text/markdown' },
      passageCount: 1,
      headingCount: 1,
    })
    expect(progress).toEqual([
      { stage: 'read', done: 1, total: 1 },
      { stage: 'split', done: 1, total: 1 },
      { stage: 'indexed', done: 1, total: 1 },
    ])
  })

  test('goes on if whoever hears how far it is falls over', async () => {
    const records = logged()
    const { documents } = await reading().read(file('harbour.md'), {}, () => {
      throw new Error('The message is gone.')
    })
    expect(documents).toHaveLength(1)
    expect(records).toHaveLength(3)
  })

  test('leaves the bytes to whoever has them', async () => {
    const given = file('harbour.md')
    await reading().read(given, {})
    expect(new TextDecoder().decode(given.bytes)).toBe('harbour.md')
  })

  test('says of a file that gives no document why, and reads the next one', async () => {
    const reader = reading()
    expect(await problemOf(reader.read(file('program.exe'), {}))).toMatchObject({ kind: 'unknown-format' })
    expect(await problemOf(reader.read(file('empty.txt', ''), {}))).toEqual({ kind: 'empty' })
    expect(await problemOf(reader.read(file('harbour.txt'), {}))).toBeNull()
  })

  test('sees no token, and prints nothing', async () => {
    const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
    process.env['A_TOKEN'] = 'secret'
    try {
      const script = threadScript(`
        console.error('a warning of a parser')
        done({ id: request.id, file: { name: JSON.stringify(process.env) } })`)
      const { documents } = await reading({ script }).read(file('a.txt'), {})
      expect(documents[0]?.name).toBe('{}')
    } finally {
      delete process.env['A_TOKEN']
    }
    expect(said).not.toHaveBeenCalled()
  })
})

describe('a file that takes too long', () => {
  test('is given up, and the next one is read by a new thread', async () => {
    const script = threadScript("if (request.file.name === 'endless.txt') for (;;); else done(request)")
    const reader = reading({ script, within: 5 })
    expect(await problemOf(reader.read(file('endless.txt'), {}))).toEqual({ kind: 'takes-too-long', most: 5 })
    expect((await reader.read(file('next.txt'), {})).documents[0]?.name).toBe('next.txt')
  })

  test('is given up by the real thread too', async () => {
    const reader = reading({ within: 0.001 })
    const long = file('long.txt', 'The harbour opens at 6. '.repeat(20_000))
    expect(await problemOf(reader.read(long, {}))).toEqual({ kind: 'takes-too-long', most: 0.001 })
  })

  test('has the time for itself: waiting for others does not count', async () => {
    const script = threadScript('setTimeout(() => done(request), 500)')
    const reader = reading({ script, within: 5 })
    const files = Array.from({ length: 12 }, (_, at) => reader.read(file(`${at}.txt`), {}))
    expect(await Promise.all(files.map(problemOf))).toEqual(files.map(() => null))
  })
})

describe('a file that ends the thread', () => {
  test.each([
    ['needs more memory than there is', 'const held = []; for (;;) held.push(new Array(10_000).fill(held.length))'],
    ['makes it exit', 'process.exit(3)'],
    ['throws where nobody catches', "setTimeout(() => { throw new Error('A parser fell over.') })"],
    ['makes it say what nobody understands', "port.postMessage({ kind: 'prepared', id: request.id, prepared: null })"],
    [
      'meets a fault of the program',
      "port.postMessage({ kind: 'fault', id: request.id, message: 'A parser fell over.' })",
    ],
  ])('%s: it is said to be damaged, the fault is logged, and the next one is read', async (_, harm) => {
    const records = logged()
    const script = threadScript(`if (request.file.name === 'hostile.pdf') { ${harm} } else done(request)`)
    const reader = reading({ script, memory: 64 })
    const [before, hostile, after] = await Promise.all([
      problemOf(reader.read(file('before.txt'), {})),
      problemOf(reader.read(file('hostile.pdf'), {})),
      problemOf(reader.read(file('after.txt'), {})),
    ])
    expect({ before, hostile, after }).toEqual({
      before: null,
      hostile: { kind: 'damaged', format: 'PDF' },
      after: null,
    })
    expect(records).toEqual([{ err: expect.anything() }])
  })

  test.each([
    ['x', 'document'],
    ['x.a b', 'document'],
    ['x.@everyone', 'document'],
    ['x.tar.Gz', 'GZ'],
  ])('is called what its name ends with, if that is a name: %s', async (name, format) => {
    logged()
    const script = threadScript('process.exit(3)')
    expect(await problemOf(reading({ script }).read(file(name), {}))).toEqual({ kind: 'damaged', format })
  })
})

describe('several files', () => {
  test('are read one after the other, in the order in which they came', async () => {
    const script = threadScript(`
      if (globalThis.isBusy) throw new Error('Two at once.')
      globalThis.isBusy = true
      setTimeout(() => { globalThis.isBusy = false; done(request) }, Math.random() * 10)`)
    const reader = reading({ script })
    const order: string[] = []
    const names = Array.from({ length: 20 }, (_, at) => `${at}.txt`)
    await Promise.all(
      names.map(async name => {
        const { documents } = await reader.read(file(name), {})
        order.push(documents[0]?.name ?? '')
      }),
    )
    expect(order).toEqual(names)
  })

  test('are read by one thread, which is ended when there is none for a while', async () => {
    const script = threadScript(`
      globalThis.read = (globalThis.read ?? 0) + 1
      done({ id: request.id, file: { name: String(globalThis.read) } })`)
    const reader = reading({ script, idle: 0.05 })
    const read = async () => (await reader.read(file('a.txt'), {})).documents[0]?.name
    expect([await read(), await read()]).toEqual(['1', '2'])
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(await read()).toBe('1')
  })
})

describe('a reader that is closed', () => {
  test('reads nothing more, and says of no file that it is bad', async () => {
    const script = threadScript('')
    const reader = createFileReader({ script })
    const reads = [reader.read(file('a.txt'), {}), reader.read(file('b.txt'), {})].map(async read => {
      const thrown: unknown = await read.catch((error: unknown) => error)
      return thrown instanceof DocumentError ? 'bad' : String(thrown)
    })
    await new Promise(resolve => setTimeout(resolve, 50))
    await reader.close()
    const sentence = 'ReadingEnded: Files are read no more: the program ends.'
    expect(await Promise.all(reads)).toEqual([sentence, sentence])
    await expect(reader.read(file('c.txt'), {})).rejects.toThrow('Files are read no more')
    await reader.close()
  })
})
