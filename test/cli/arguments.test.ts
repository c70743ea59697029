import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { HELP, readArguments } from '../../src/cli/arguments.ts'
import { AppError } from '../../src/errors.ts'

const ask = (question: string, documents: readonly string[] = [], isJson = false) => ({
  kind: 'ask',
  question,
  documents,
  isJson,
})

describe('the command line', () => {
  test.each<[readonly string[], object]>([
    [[], { kind: 'start' }],
    [['--help'], { kind: 'help' }],
    [['-h'], { kind: 'help' }],
    [['--version'], { kind: 'version' }],
    [['ask', 'Who?'], ask('Who?')],
    [['ask', 'Who?', '--json'], ask('Who?', [], true)],
    [['--json', 'ask', 'Who?'], ask('Who?', [], true)],
    [['explain', 'Who', 'keeps it?'], { kind: 'explain', question: 'Who keeps it?', documents: [] }],
    [['explain', 'Who?', '--documents', 'a'], { kind: 'explain', question: 'Who?', documents: ['a'] }],
    [['batch'], { kind: 'batch', documents: [] }],
    [['batch', '--documents', 'a', 'b'], { kind: 'batch', documents: ['a', 'b'] }],
    [['--documents', 'a', '--', 'batch'], { kind: 'batch', documents: ['a'] }],
  ])('%j asks for %j', (given, invocation) => {
    expect(readArguments(given)).toEqual(invocation)
  })

  test('is helped whatever else it says', () => {
    expect(readArguments(['ask', '--help'])).toEqual({ kind: 'help' })
    expect(readArguments(['frobnicate', '-h'])).toEqual({ kind: 'help' })
  })

  test('makes one question of several words', () => {
    expect(readArguments(['ask', 'Who', 'keeps', 'the key?'])).toEqual(ask('Who keeps the key?'))
  })
})

describe('whatever follows --documents', () => {
  test.each<[string, readonly string[], object]>([
    ['is a path', ['ask', 'Who?', '--documents', 'folder'], ask('Who?', ['folder'])],
    ['is several paths', ['ask', 'Who?', '--documents', 'a', 'b.md', 'c.jsonl'], ask('Who?', ['a', 'b.md', 'c.jsonl'])],
    [
      'is paths up to the next option',
      ['ask', '--documents', 'a', 'b', '--json', 'Who?'],
      ask('Who?', ['a', 'b'], true),
    ],
    ['is paths up to --', ['ask', '--documents', 'a', 'b', '--', 'Who', 'else?'], ask('Who else?', ['a', 'b'])],
    ['adds up', ['ask', 'Who?', '--documents', 'a', '--documents', 'b', 'c'], ask('Who?', ['a', 'b', 'c'])],
    ['may follow an equals sign', ['ask', 'Who?', '--documents=a', 'b'], ask('Who?', ['a', 'b'])],
    ['may look like a command', ['ask', 'Who?', '--documents', 'batch'], ask('Who?', ['batch'])],
  ])('%s', (_, given, invocation) => {
    expect(readArguments(given)).toEqual(invocation)
  })

  test('after -- a question may begin with a hyphen', () => {
    expect(readArguments(['ask', '--', '-1 is what?'])).toEqual(ask('-1 is what?'))
  })
})

/** What was thrown. */
function thrownBy(given: readonly string[]): unknown {
  try {
    return readArguments(given)
  } catch (thrown) {
    return thrown
  }
}

describe('a command line that cannot be understood', () => {
  test.each<[readonly string[], string]>([
    [['asks', 'Who?'], 'There is no command "asks". Try verbatim --help.'],
    [['ask'], 'Say what to ask: verbatim ask "question". Try verbatim --help.'],
    [['ask', '--documents', 'a', 'Who?'], 'Say what to ask: verbatim ask "question". Try verbatim --help.'],
    [['explain'], 'Say what to explain: verbatim explain "question". Try verbatim --help.'],
    [['--json'], 'Say what to do, such as ask, batch or explain. Try verbatim --help.'],
    [['--documents', 'a'], 'Say what to do, such as ask, batch or explain. Try verbatim --help.'],
    [['batch', 'Who?'], '"Who?" is not expected: batch reads questions from standard input. Try verbatim --help.'],
  ])('%j is refused: %s', (given, message) => {
    const thrown = thrownBy(given)
    expect(thrown).toBeInstanceOf(AppError)
    expect(thrown).toMatchObject({ code: 'bad-input', message })
  })

  // Node's own errors belong to another realm than this test, so their class may be named before the sentence.
  test.each<[readonly string[], string]>([
    [['ask', 'Who?', '--jsonn'], "Unknown option '--jsonn'. Try verbatim --help."],
    [['ask', 'Who?', '-x'], "Unknown option '-x'. Try verbatim --help."],
    [['ask', 'Who?', '--documents'], "Option '--documents <value>' argument missing. Try verbatim --help."],
    [['ask', 'Who?', '--json=yes'], "Option '--json' does not take an argument. Try verbatim --help."],
  ])('%j is refused in the words of Node: %s', (given, message) => {
    expect(thrownBy(given)).toMatchObject({ code: 'bad-input', message: expect.stringContaining(message) })
  })

  test('is always refused in one line that says where to find help', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'ask',
        'batch',
        'explain',
        '--documents',
        '--json',
        '-h',
        '--',
        '-',
        '--documents=',
        '--version',
        '-xy',
      ),
      fc.string(),
    )
    let refused = 0
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), given => {
        const result = thrownBy(given)
        if (!(result instanceof Error)) return
        refused++
        expect(result).toBeInstanceOf(AppError)
        expect(result.message).toMatch(/\. Try verbatim --help\.$/u)
        if (!given.join(' ').includes('\n')) expect(result.message).not.toContain('\n')
      }),
    )
    expect(refused).toBeGreaterThan(0)
  })
})

describe('the help', () => {
  test.each(['ask', 'batch', 'explain', '--documents', '--json', '--help', '--version'])('names %s', word => {
    expect(HELP).toContain(word)
  })
})
