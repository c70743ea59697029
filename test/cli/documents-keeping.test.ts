import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { backUp, restoreFrom } from '../../src/cli/backup.ts'
import { listDocuments } from '../../src/cli/documents-list.ts'
import { removeAllDocuments, removeDocument } from '../../src/cli/documents-remove.ts'
import { exportDocuments } from '../../src/cli/export.ts'
import type { Refusal } from '../../src/communities/keeper.ts'
import { documentId } from '../../src/corpus/document.ts'
import { communityId, DEFAULT_SETTINGS, type DocumentEntry } from '../../src/store/store.ts'
import { recordedTerminal } from '../support/recorded-terminal.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

const server = communityId('1')

let folder: TemporaryFolder

beforeAll(async () => {
  folder = await temporaryFolder()
})

afterAll(() => folder.remove())

const entry = (id: string, title: string, more: Partial<DocumentEntry> = {}): DocumentEntry => ({
  id: documentId(id),
  hash: '0'.repeat(64),
  bytesHash: '0'.repeat(64),
  title,
  language: 'en',
  mediaType: 'text/plain',
  origin: { kind: 'file', name: 'rules.txt' },
  passageCount: 12,
  addedAt: 0,
  changedAt: Date.UTC(2026, 9, 1),
  isConfined: false,
  ...more,
})

const listed = async (entries: readonly DocumentEntry[]) => {
  const terminal = recordedTerminal()
  const keeper = { state: async () => ({ revision: 1, entries, settings: DEFAULT_SETTINGS, scopes: new Map() }) }
  expect(await listDocuments({ server }, keeper, terminal)).toBe(0)
  return terminal.printed
}

describe('the list of documents', () => {
  test('has a line for each, and no document can steer the terminal', async () => {
    expect(
      await listed([
        entry('rules', 'Rules'),
        entry('map', 'Map\u001B[2J\nof the harbour', {
          passageCount: 1_234,
          origin: { kind: 'page', url: 'https://example.org/' },
        }),
        entry('note', 'Note', { origin: { kind: 'text' }, language: 'pt-BR' }),
      ]),
    ).toEqual([
      [
        'ID     TITLE                   LANGUAGE  PASSAGES  CHANGED     FROM',
        'rules  Rules                   en              12  2026-10-01  rules.txt',
        'map    Map␛[2J of the harbour  en            1234  2026-10-01  https://example.org/',
        'note   Note                    pt-BR           12  2026-10-01  text',
      ].join('\n'),
    ])
  })

  test('says that there are none', async () => {
    expect(await listed([])).toEqual(['The server has no documents of its own.'])
  })
})

describe('the removal of a document', () => {
  const removing = async (outcome: { readonly kind: 'removed'; readonly title: string } | Refusal) => {
    const terminal = recordedTerminal()
    const asked: string[] = []
    const remove = async (_: unknown, document: string) => {
      asked.push(document)
      return outcome
    }
    const exitCode = await removeDocument({ server, document: 'rules' }, { remove }, terminal)
    return { exitCode, asked, printed: terminal.printed, complaints: terminal.complaints }
  }

  test('is said with its title', async () => {
    expect(await removing({ kind: 'removed', title: 'Rules' })).toEqual({
      exitCode: 0,
      asked: ['rules'],
      printed: ['Removed "Rules".'],
      complaints: [],
    })
  })

  test.each<[Refusal, string]>([
    [
      { kind: 'no-such-document' },
      'The server has no document "rules": verbatim documents list shows those that it has.',
    ],
    [{ kind: 'not-own' }, '"rules" is one of the bot\'s own documents, which stand in CORPUS_DIR: change it there.'],
    [{ kind: 'conflict' }, '"rules" was changed by somebody else at the same time: list the documents, and try again.'],
    [{ kind: 'no-page' }, '"rules" did not come from the web, so it cannot be loaded anew: add it as a file.'],
  ])('that is refused is said in one sentence: %j', async (refusal, sentence) => {
    expect(await removing(refusal)).toMatchObject({ exitCode: 1, printed: [], complaints: [sentence] })
  })
})

describe('the removal of all documents', () => {
  test.each([
    [3, 'Removed 3 documents.'],
    [1, 'Removed 1 document.'],
    [0, 'The server has no documents of its own.'],
  ])('says how many there were: %i', async (removed, sentence) => {
    const terminal = recordedTerminal()
    const asked: string[] = []
    const removeAll = async (community: string) => {
      asked.push(community)
      return removed
    }
    expect(await removeAllDocuments({ server }, { removeAll }, terminal)).toBe(0)
    expect({ asked, printed: terminal.printed }).toEqual({ asked: [server], printed: [sentence] })
  })
})

describe('the export', () => {
  const exporting = async (file: string, archive: Uint8Array | null) => {
    const terminal = recordedTerminal()
    const exitCode = await exportDocuments({ server, file }, { export: async () => archive }, terminal)
    return { exitCode, printed: terminal.printed, complaints: terminal.complaints }
  }

  test('is written into a file, and into none that is there', async () => {
    const file = `${folder.path}/all.zip`
    expect(await exporting(file, new Uint8Array([80, 75]))).toEqual({
      exitCode: 0,
      printed: [`The server's documents are in ${file}.`],
      complaints: [],
    })
    await expect(exporting(file, new Uint8Array([1]))).rejects.toMatchObject({
      code: 'bad-input',
      message: `Nothing was written to "${file}". There is a file there already: choose another name.`,
    })
    expect([...(await readFile(file))]).toEqual([80, 75])
  })

  test('that cannot be written is said', async () => {
    const file = `${folder.path}/nowhere/all.zip`
    await expect(exporting(file, new Uint8Array([1]))).rejects.toMatchObject({
      message: `Nothing was written to "${file}". It cannot be written there: choose another name.`,
    })
  })

  test('of nothing writes nothing', async () => {
    expect(await exporting(`${folder.path}/none.zip`, null)).toEqual({
      exitCode: 1,
      printed: [],
      complaints: ['The server has no documents of its own, so nothing was written.'],
    })
    await expect(readFile(`${folder.path}/none.zip`)).rejects.toThrow('ENOENT')
  })
})

describe('backup and restoring', () => {
  test('show how far they are, and say where everything is', async () => {
    const terminal = recordedTerminal()
    const asked: string[] = []
    const copying = async (file: string, onProgress: (done: number, total: number) => void): Promise<void> => {
      asked.push(file)
      onProgress(1, 2)
    }
    expect([await backUp('all.gz', copying, terminal), await restoreFrom('all.gz', copying, terminal)]).toEqual([0, 0])
    expect(asked).toEqual(['all.gz', 'all.gz'])
    expect(terminal.printed).toEqual(['Everything that is kept is in all.gz.', 'Everything is as it is in all.gz.'])
    expect(terminal.shown).toEqual(['Backing up: 1 of 2', 'clear', 'Restoring: 1 of 2', 'clear'])
  })

  test('take the bar away when they fail', async () => {
    const terminal = recordedTerminal()
    const failing = () => Promise.reject(new Error('The file is damaged.'))
    await expect(backUp('all.gz', failing, terminal)).rejects.toThrow('The file is damaged.')
    await expect(restoreFrom('all.gz', failing, terminal)).rejects.toThrow('The file is damaged.')
    expect(terminal.shown).toEqual(['clear', 'clear'])
  })
})
