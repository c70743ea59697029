import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readQuestionSets } from '../../eval/question-sets.ts'
import { sourceTexts } from '../../eval/source-texts.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(() => folder.remove())

const question = (id: string, document?: string): string =>
  JSON.stringify({ id, question: 'Who?', answerable: false, ...(document === undefined ? {} : { document }) })

const jsonLines = (...values: readonly object[]): string => values.map(value => `${JSON.stringify(value)}\n`).join('')

describe('question sets', () => {
  test('are read in the order of their names, each over the documents that its questions name', async () => {
    await folder.write('b.questions.jsonl', `${question('1', 'hut')}\n\n${question('2', 'ferry')}\n`)
    await folder.write('a.questions.jsonl', question('3', 'hut'))
    await folder.write('hut.md', '# Hut\n\nThe hut is dry.')
    const others = await folder.folder('others')
    await folder.write('others/ferry.txt', 'The ferry is late.')
    await folder.write('others/unasked.txt', 'Nobody asks.')
    const sets = await readQuestionSets(folder.path, folder.path, others)
    expect(sets.map(({ name, library }) => [name, [...library.documents.keys()]])).toEqual([
      ['a', ['hut']],
      ['b', ['ferry', 'hut']],
    ])
    expect(sets[1]?.questions.map(({ id }) => id)).toEqual(['1', '2'])
  })

  test('have the records beside them as documents', async () => {
    await folder.write('news.questions.jsonl', question('1', 'second'))
    await folder.write('news.documents.jsonl', jsonLines({ id: 'first', text: 'One.' }, { id: 'second', text: 'Two.' }))
    const [set] = await readQuestionSets(folder.path)
    expect([...(set?.library.documents.keys() ?? [])]).toEqual(['first', 'second'])
  })

  test('are about the document of their own name where questions name none', async () => {
    await folder.write('hut.questions.jsonl', question('1'))
    await folder.write('hut.txt', 'The hut is dry.')
    const [set] = await readQuestionSets(folder.path, folder.path)
    expect([...(set?.library.documents.keys() ?? [])]).toEqual(['hut'])
  })

  test('are refused if a document is missing', async () => {
    await folder.write('hut.questions.jsonl', question('1', 'cellar'))
    await expect(readQuestionSets(folder.path, folder.path)).rejects.toThrow('hut names the document cellar')
  })
})

describe('the texts that quotes are compared with', () => {
  test('are those of the files, without a byte order mark', async () => {
    const file = await folder.write('hut.md', '\uFEFF# Hut\r\n\r\nThe hut is dry.')
    expect(await sourceTexts([file])).toEqual(new Map([['hut', '# Hut\r\n\r\nThe hut is dry.']]))
  })

  test('are those of records by their ids', async () => {
    const file = await folder.write('news.jsonl', jsonLines({ id: 'a', text: 'One.' }, { id: 'b', text: 'Two.' }))
    expect(await sourceTexts([file])).toEqual(
      new Map([
        ['a', 'One.'],
        ['b', 'Two.'],
      ]),
    )
  })
})
