import { describe, expect, test } from '@jest/globals'
import { HELP, readArguments } from '../../src/cli/arguments.ts'
import { AppError } from '../../src/errors.ts'

const ID = ['--server', '81384788765712384']
const server = '81384788765712384'

describe('the command line for documents that are kept', () => {
  test.each<[readonly string[], object]>([
    [['documents', 'add', 'a.pdf', ...ID], { kind: 'add-documents', server, sources: ['a.pdf'] }],
    [
      ['documents', 'add', ...ID, 'a.pdf', 'folder', 'https://example.org/'],
      { kind: 'add-documents', server, sources: ['a.pdf', 'folder', 'https://example.org/'] },
    ],
    [
      ['documents', 'add', 'a.pdf', ...ID, '--title', 'Rules of the club', '--language', 'PT-br'],
      { kind: 'add-documents', server, sources: ['a.pdf'], title: 'Rules of the club', language: 'pt-BR' },
    ],
    [['documents', 'list', '--server=1'], { kind: 'list-documents', server: '1' }],
    [
      ['documents', 'remove', 'Rules', 'of the club', ...ID],
      { kind: 'remove-document', server, document: 'Rules of the club' },
    ],
    [['documents', 'remove', '--all', ...ID], { kind: 'remove-all-documents', server }],
    [['export', 'all.zip', ...ID], { kind: 'export', server, file: 'all.zip' }],
    [['backup', 'all.gz'], { kind: 'backup', file: 'all.gz' }],
    [['restore', 'all.gz'], { kind: 'restore', file: 'all.gz', isReplacing: false }],
    [['restore', '--replace', 'all.gz'], { kind: 'restore', file: 'all.gz', isReplacing: true }],
    [['documents', 'add', ...ID, '--', '-1.txt'], { kind: 'add-documents', server, sources: ['-1.txt'] }],
  ])('%j asks for %j', (given, task) => {
    expect(readArguments(given)).toEqual({ kind: 'keep', task })
  })

  test('is helped whatever else it says', () => {
    expect(readArguments(['documents', '--help'])).toEqual({ kind: 'help' })
    expect(readArguments(['restore', '-h'])).toEqual({ kind: 'help' })
  })

  test.each<[readonly string[], string]>([
    [['documents'], 'Say what to do with documents: add, list or remove.'],
    [['documents', 'ad', 'x', ...ID], 'Say what to do with documents: add, list or remove.'],
    [['documents', 'add', ...ID], 'Say what to add: verbatim documents add PATH|URL… --server ID.'],
    [['documents', 'add', 'a'], 'Say of which server: --server and its id, which Discord copies in developer mode.'],
    [['documents', 'add', 'a', '--server', 'a b'], '"a b" is no id of a server.'],
    [['documents', 'add', 'a', '--server', ''], '"" is no id of a server.'],
    [['documents', 'add', 'a', 'b', ...ID, '--title', 'T'], '--title is for one document alone.'],
    [
      ['documents', 'add', 'a', ...ID, '--language', 'Klingon'],
      '"Klingon" is no language: use a tag such as en, de or pt-BR.',
    ],
    [
      ['documents', 'add', 'a', ...ID, '--language', 'en_GB!'],
      '"en_GB!" is no language: use a tag such as en, de or pt-BR.',
    ],
    [['documents', 'add', 'a', ...ID, '--json'], '--json is no option of verbatim documents add.'],
    [['documents', 'add', 'a', ...ID, '--documents', 'b'], '--documents is no option of verbatim documents add.'],
    [['documents', 'list', 'x', ...ID], '"x" is not expected after verbatim documents list.'],
    [['documents', 'list', ...ID, '--title', 'T'], '--title is no option of verbatim documents list.'],
    [['documents', 'remove', ...ID], 'Say which document to remove, by its id or its title, or --all.'],
    [['documents', 'remove', 'x', '--all', ...ID], 'Say --all or which document to remove, "x", not both.'],
    [
      ['documents', 'remove', '--all'],
      'Say of which server: --server and its id, which Discord copies in developer mode.',
    ],
    [['documents', 'list', '--all', ...ID], '--all is no option of verbatim documents list.'],
    [['documents', 'remove', 'x'], 'Say of which server: --server and its id, which Discord copies in developer mode.'],
    [['export', ...ID], 'Say which file: verbatim export FILE.'],
    [['export', 'a', 'b', ...ID], '"b" is not expected after verbatim export.'],
    [['backup'], 'Say which file: verbatim backup FILE.'],
    [['backup', ''], 'Say which file: verbatim backup FILE.'],
    [['backup', 'a', ...ID], '--server is no option of verbatim backup.'],
    [['restore', 'a', 'b'], '"b" is not expected after verbatim restore.'],
    [['ask', 'Who?', ...ID], '--server is no option of verbatim ask.'],
    [['batch', '--replace'], '--replace is no option of verbatim batch.'],
    [['--server', '1'], 'Say what to do, such as ask, batch or explain.'],
  ])('%j is refused: %s', (given, sentence) => {
    expect(() => readArguments(given)).toThrow(new AppError('bad-input', `${sentence} Try verbatim --help.`))
  })

  test.each([
    'documents add',
    'documents list',
    'documents remove',
    'export',
    'backup',
    'restore',
    '--server',
    '--title',
    '--language',
    '--replace',
    '--all',
  ])('is in the help: %s', words => {
    expect(HELP).toContain(words)
  })
})
