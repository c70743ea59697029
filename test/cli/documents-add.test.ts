import { symlink } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { addDocuments } from '../../src/cli/documents-add.ts'
import type { Added, Keeper, KeptDocument, Request } from '../../src/communities/keeper.ts'
import { documentId } from '../../src/corpus/document.ts'
import { communityId } from '../../src/store/store.ts'
import { recordedTerminal } from '../support/recorded-terminal.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

const server = communityId('1')

let folder: TemporaryFolder

beforeAll(async () => {
  folder = await temporaryFolder()
})

afterAll(() => folder.remove())

const kept = (title: string, more: Partial<KeptDocument> = {}): KeptDocument => ({
  id: documentId(title.toLowerCase().replace(/[^a-z]+/g, '-')),
  title,
  language: 'en',
  passages: 12,
  headings: 1,
  leftOut: [],
  ...more,
})

const added = (more: Partial<Extract<Added, { kind: 'added' }>>): Added => ({
  kind: 'added',
  documents: [],
  same: [],
  leftOut: [],
  ...more,
})

/** A keeper that answers the addition of each source, and what it was asked. */
function answering(sources: readonly string[], answers: readonly Added[]) {
  const asked: Request[] = []
  // Two are read at a time, so they may come in another order.
  const placeOf = ({ source }: Request): number => {
    const name = source.kind === 'file' ? source.file.name : source.kind === 'page' ? source.url : ''
    const place = sources.findIndex(each => each.endsWith(name))
    return place < 0 ? asked.length - 1 : place
  }
  const keeper: Pick<Keeper, 'add'> = {
    add: async (_, request, progress) => {
      asked.push(request)
      progress?.({ stage: 'read', done: 1, total: 1 })
      return answers[placeOf(request)] ?? added({})
    },
  }
  return { keeper, asked }
}

const adding = async (sources: readonly string[], ...answers: readonly Added[]) => {
  const terminal = recordedTerminal()
  const { keeper, asked } = answering(sources, answers)
  const exitCode = await addDocuments({ kind: 'add-documents', server, sources }, keeper, terminal)
  return { exitCode, asked, ...terminal }
}

describe('what is added', () => {
  test('is a file with its bytes, described as asked for, each under an id of its own', async () => {
    const file = await folder.write('rules.txt', 'No dogs.')
    const { keeper, asked } = answering([], [])
    const addition = { kind: 'add-documents', server, sources: [file], title: 'Rules', language: 'de' } as const
    await addDocuments(addition, keeper, recordedTerminal())
    await addDocuments(addition, keeper, recordedTerminal())
    const request = {
      id: expect.stringMatching(/^command-line-[\w-]{36}$/),
      source: { kind: 'file', file: { name: 'rules.txt', bytes: new TextEncoder().encode('No dogs.') } },
      described: { title: 'Rules', language: 'de' },
    }
    expect(asked).toEqual([request, request])
    expect(asked[0]?.id).not.toBe(asked[1]?.id)
  })

  test('is an address of the web as it stands', async () => {
    const { asked } = await adding(['HTTPS://example.org/a b', 'file:///etc/passwd'])
    expect(asked.map(({ source }) => source)).toEqual([
      { kind: 'page', url: 'HTTPS://example.org/a b' },
      { kind: 'page', url: 'file:///etc/passwd' },
    ])
  })

  test('is every file of a folder that can be read, in the order of their names', async () => {
    const place = await folder.folder('several')
    for (const name of ['b.md', 'a.txt', '.hidden.md', 'c.exe']) await folder.write(path.join('several', name), name)
    await folder.folder(path.join('several', 'd.md'))
    const { asked, printed, shown } = await adding([place])
    expect(asked.map(({ source }) => source.kind === 'file' && source.file.name)).toEqual(['a.txt', 'b.md'])
    expect(printed).toEqual(['2 of 2 done.'])
    expect(shown).toEqual([
      `1/2 ${path.join(place, 'a.txt')}: read: 1 of 1`,
      'clear',
      `2/2 ${path.join(place, 'b.md')}: read: 1 of 1`,
      'clear',
    ])
  })

  test('is every archive and every link in a folder that leads to a file', async () => {
    const place = await folder.folder('links')
    const elsewhere = await folder.write('elsewhere.txt', 'a')
    for (const [name, target] of [
      ['b.txt', elsewhere],
      ['c.md', await folder.folder('linked')],
    ] as const)
      await symlink(target, path.join(place, name))
    await folder.write(path.join('links', 'A.ZIP'), 'zip')
    const { asked } = await adding([place])
    expect(asked.map(({ source }) => source.kind === 'file' && source.file.name)).toEqual(['A.ZIP', 'b.txt'])
  })

  test('is reported with what was left out of it', async () => {
    const file = await folder.write('all.zip', 'zip')
    const { exitCode, printed, complaints } = await adding(
      [file],
      added({
        documents: [
          kept('Rules', { pages: 1, passages: 1, leftOut: [{ kind: 'pages-without-text', count: 2 }] }),
          kept('Evil \u001B[31m', {
            headings: 0,
            leftOut: [
              { kind: 'lines', count: 1, first: 7 },
              { kind: 'pictures', count: 3 },
            ],
          }),
        ],
        same: ['Map'],
        leftOut: [{ kind: 'file', name: 'x.exe', problem: { kind: 'damaged', format: 'PDF' } }],
      }),
    )
    expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: [] })
    expect(printed).toEqual([
      'Added "Rules": 1 passage, 1 heading, 1 page, language en, id rules.',
      '  2 pages without text left out.',
      'Added "Evil ␛[31m": 12 passages, 0 headings, language en, id evil-m.',
      '  1 line without a question and an answer left out, the first of them line 7.',
      '  3 pictures left out.',
      '"Map" is there already, with the same content.',
      '  x.exe was left out: it is no PDF that can be read: it may be damaged.',
    ])
  })
})

describe('what cannot be added', () => {
  test('is said, and the others are added all the same', async () => {
    const [first, second] = [await folder.write('1.txt', '1'), await folder.write('2.txt', '2')]
    const { exitCode, printed, complaints } = await adding(
      [first, 'https://example.org/', second],
      { kind: 'document', problem: { kind: 'not-text' } },
      { kind: 'page', problem: { kind: 'not-found' } },
      added({ same: ['Two'] }),
    )
    expect(exitCode).toBe(1)
    expect(complaints).toEqual([
      `${first} was left out: it is no text in UTF-8 or in the encoding that it names; save it again in UTF-8.`,
      'https://example.org/ was left out: There is no page at this address: open it in a browser and copy the address from there.',
    ])
    expect(printed).toEqual(['"Two" is there already, with the same content.', '1 of 3 done.'])
  })

  test('is a path that leads nowhere, and then nothing is added', async () => {
    const file = await folder.write('there.txt', '1')
    const { keeper, asked } = answering([], [])
    const addition = { kind: 'add-documents', server, sources: [file, 'nowhere'] } as const
    await expect(addDocuments(addition, keeper, recordedTerminal())).rejects.toMatchObject({
      code: 'bad-input',
      message: 'There is no file or folder "nowhere".',
    })
    expect(asked).toEqual([])
  })

  test('is a folder of nothing that can be read', async () => {
    const place = await folder.folder('nothing')
    await expect(adding([place])).rejects.toMatchObject({
      message: `No file in the folder "${place}" is of a kind that can be read.`,
    })
  })

  test('is a file of more than 10 MB, which is not even read', async () => {
    const file = await folder.write('huge.txt', new Uint8Array(10 * 2 ** 20 + 1))
    const { exitCode, asked, complaints } = await adding([file])
    expect({ exitCode, asked }).toEqual({ exitCode: 1, asked: [] })
    expect(complaints).toEqual([`${file} was left out: it is larger than 10 MB; split it into several files.`])
  })

  test.each<[Added, string]>([
    [
      { kind: 'full', most: 1_000, of: 'documents' },
      'FILE was left out: the server would have more than 1000 documents, which is the most. Remove some, and add it again.',
    ],
    [{ kind: 'asked-before' }, 'FILE is being added already: list the documents to see when it is there.'],
  ])('is said in one sentence: %j', async (refusal, sentence) => {
    const file = await folder.write('rules.txt', 'No dogs.')
    const { exitCode, complaints } = await adding([file], refusal)
    expect({ exitCode, complaints }).toEqual({ exitCode: 1, complaints: [sentence.replace('FILE', file)] })
  })

  test('does not hide what else goes wrong', async () => {
    const file = await folder.write('rules.txt', 'No dogs.')
    const keeper: Pick<Keeper, 'add'> = { add: () => Promise.reject(new Error('The database is gone.')) }
    const addition = { kind: 'add-documents', server, sources: [file] } as const
    await expect(addDocuments(addition, keeper, recordedTerminal())).rejects.toThrow('The database is gone.')
  })
})
