import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Document } from '../../src/corpus/document.ts'
import { readRecords } from '../../src/corpus/records.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

let folder: TemporaryFolder

beforeEach(async () => {
  folder = await temporaryFolder()
})

afterEach(() => folder.remove())

async function reading(content: string | Uint8Array): Promise<readonly (Document | string)[]> {
  return readRecords(await folder.write('tides.jsonl', content))
}

const record = (value: unknown): string => `${JSON.stringify(value)}\n`

describe('a line of a .jsonl file', () => {
  test('is a document in plain text', async () => {
    const text = 'Ebb\n\nThe tide goes out.\r\nIt comes back 😀.'
    const given = { id: 'ebb', title: ' Ebb and flow ', text, url: 'https://example.test/ebb' }
    expect(await reading(record(given))).toMatchObject([
      { id: 'ebb', title: 'Ebb and flow', text, url: 'https://example.test/ebb', mediaType: 'text/plain' },
    ])
  })

  test('is called by its first heading or by its id if it has no title', async () => {
    const read = await reading(
      record({ id: 'ebb', text: 'Ebb and flow\nThe tide goes out.' }) + record({ id: 'flow', text: 'It comes back.' }),
    )
    expect(read).toMatchObject([{ title: 'Ebb and flow' }, { title: 'flow' }])
  })

  test('may have keys that mean nothing here', async () => {
    expect(await reading(record({ id: 'ebb', text: 'It ebbs.', author: 'Lind' }))).toMatchObject([{ id: 'ebb' }])
  })

  test('keeps every character of its text, separators of lines and paragraphs too', async () => {
    const text = 'One.\u2028Two.\u2029Three.\u0085Four. İ 橋 \uFEFF'
    expect(await reading(record({ id: 'ebb', text }))).toMatchObject([{ text }])
  })

  test('may stand behind a byte order mark, end in \\r\\n and be empty', async () => {
    const lines = ['\uFEFF{"id":"a","text":"A."}', '', '{"id":"b","text":"B."}', '  ', '{"id":"c","text":"C."}']
    expect(await reading(lines.join('\r\n'))).toMatchObject([{ id: 'a' }, { id: 'b' }, { id: 'c' }])
  })
})

describe('a line that holds no document', () => {
  test.each([
    ['no JSON', '{oops', 'Line 2 of tides.jsonl was left out: '],
    ['a list', '[]', 'Line 2 of tides.jsonl was left out: '],
    ['no id', '{"text":"A."}', 'Line 2 of tides.jsonl was left out: "id" '],
    ['an id that is empty', '{"id":"","text":"A."}', 'Line 2 of tides.jsonl was left out: "" cannot name a document.'],
    ['no text', '{"id":"a"}', 'Line 2 of tides.jsonl was left out: "text" '],
    ['an empty text', '{"id":"a","text":""}', 'Line 2 of tides.jsonl was left out: "text" '],
    [
      'an address of another kind',
      '{"id":"a","text":"A.","url":"ftp://x.test"}',
      'Line 2 of tides.jsonl was left out: "url" ',
    ],
  ])('because of %s is reported in one sentence and the rest is read', async (_, line, beginning) => {
    const read = await reading(`${record({ id: 'one', text: 'A.' })}${line}\n${record({ id: 'two', text: 'B.' })}`)
    expect(read).toMatchObject([{ id: 'one' }, expect.stringContaining(beginning), { id: 'two' }])
    expect(read[1]).toMatch(/^Line 2 of tides\.jsonl was left out: [^\n]*[^.]\.$/)
  })

  test('because of bytes that are not UTF-8 is reported, and its characters are not guessed', async () => {
    const bytes = Buffer.concat([
      Buffer.from(record({ id: 'cafe', text: 'The café is open.' }), 'latin1'),
      Buffer.from(record({ id: 'quay', text: 'The café is on the quay.' })),
    ])
    expect(await reading(bytes)).toMatchObject([
      'Line 1 of tides.jsonl was left out: it is no text in UTF-8 or in the encoding that it names; save it again in UTF-8.',
      { id: 'quay', text: 'The café is on the quay.' },
    ])
  })
})
