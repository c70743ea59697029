import { expect, test } from '@jest/globals'
import { type Entry, fromBuffer } from 'yauzl'
import { archiveOf } from '../../src/communities/exporting.ts'
import { hashOf } from '../../src/corpus/document.ts'
import type { StoredDocument } from '../../src/store/store.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'

const storedAs = (document: StoredDocument['document']): StoredDocument => ({
  document,
  origin: { kind: 'file', name: 'a.txt' },
  bytesHash: hashOf('bytes'),
  passageCount: 1,
  segment: new Uint8Array(),
  addedAt: 1_700_000_000_000,
  changedAt: 1_700_000_000_000,
  isConfined: false,
})

/** The files of an archive by name. */
const filesOf = (archive: Uint8Array): Promise<ReadonlyMap<string, string>> =>
  new Promise((resolve, reject) => {
    const files = new Map<string, string>()
    fromBuffer(Buffer.from(archive), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks).toString())
            zip.readEntry()
          })
        })
      })
      zip.on('end', () => resolve(files))
      zip.readEntry()
    })
  })

test('an archive holds each text exactly, under its title, and what is known of it', async () => {
  const rules = plainDocument('Dogs stay on the lead. 🐕\r\nThe pool closes at nine.', 'r', { title: 'Rules / Pool' })
  const menu = await markdownDocument('# Menu\n\n- Soup', 'm')
  const files = await filesOf(await archiveOf([storedAs(rules), storedAs(menu)]))
  expect([...files.keys()].toSorted()).toEqual(['.documents.json', 'Menu.md', 'Rules Pool.txt'])
  expect(files.get('Rules Pool.txt')).toBe(rules.text)
  expect(files.get('Menu.md')).toBe(menu.text)
  expect(JSON.parse(files.get('.documents.json') ?? '')).toMatchObject([
    { file: 'Rules Pool.txt', title: 'Rules / Pool', hash: rules.hash, origin: { kind: 'file', name: 'a.txt' } },
    { file: 'Menu.md', title: 'Menu', hash: menu.hash, added: '2023-11-14T22:13:20.000Z' },
  ])
})

test('documents of one title do not overwrite each other, and no title leads out of the archive', async () => {
  const titles = ['Rules', 'rules', '../../etc/passwd', '...', 'C:\\x', '   ']
  const documents = titles.map((title, number) => storedAs(plainDocument(`Text ${number}.`, `d${number}`, { title })))
  const names = [...(await filesOf(await archiveOf(documents))).keys()]
  expect(new Set(names.map(name => name.toLowerCase())).size).toBe(titles.length + 1)
  for (const name of names) expect(name).toMatch(/^(?:\.documents\.json|[^./\\][^/\\]*\.txt)$/u)
})
