import { afterAll, describe, expect, test } from '@jest/globals'
import { createDocument, documentId } from '../../src/corpus/document.ts'
import { createFileReader } from '../../src/ingestion/worker-file-reader.ts'
import { decodeSegment } from '../../src/retrieval/segment-bytes.ts'
import { docxFile, paragraph } from '../support/docx-files.ts'
import { pdfFile } from '../support/pdf-files.ts'
import { zipFile } from '../support/zip-files.ts'

const reader = createFileReader()

afterAll(() => reader.close())

const SENTENCE = 'Ines Calder keeps the key of the fuel dock, and whoever needs it asks her before noon.'

const html = `<!doctype html><html lang="en"><head><title>Fuel</title></head><body><nav>Home</nav>
<article><h1>Fuel</h1><p>${SENTENCE}</p></article><script>alert(1)</script></body></html>`

const FILES: Readonly<Record<string, string | (() => Promise<Uint8Array>)>> = {
  'fuel.txt': `${SENTENCE}\n`,
  'fuel.md': `# Fuel\n\n${SENTENCE}\n`,
  'fuel.html': html,
  'fuel.csv': `question,answer\nWho keeps the key?,"${SENTENCE}"\n`,
  'fuel.jsonl': `${JSON.stringify({ question: 'Who keeps the key?', answer: SENTENCE })}\n`,
  'fuel.pdf': () => pdfFile(pdf => pdf.text(SENTENCE, { width: 5_000 })),
  'fuel.docx': () => docxFile(paragraph(SENTENCE)),
  'fuel.zip': () => zipFile({ 'inside.md': `# Inside\n\n${SENTENCE}\n` }),
}

describe('the compiled thread', () => {
  test.each(Object.keys(FILES))('reads a file of each format: %s', async name => {
    const content = FILES[name] ?? ''
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : await content()
    const { documents, leftOut } = await reader.read({ name, bytes }, {})
    expect({ count: documents.length, leftOut }).toEqual({ count: 1, leftOut: [] })
    for (const { loaded, segment, passageCount } of documents) {
      expect(loaded.text).toContain(SENTENCE)
      expect(loaded.text).not.toContain('alert')
      // Made in the thread, and sound here.
      const known = decodeSegment(createDocument(documentId('fuel'), loaded), segment)
      expect(known?.passages.starts.length).toBe(passageCount)
    }
  })

  test('tells the language of a file that does not say it', async () => {
    const text = 'Der Hafen öffnet um sechs Uhr, und wer später kommt, wartet am Steg auf den Hafenmeister.\n'
    const { documents } = await reader.read({ name: 'hafen.txt', bytes: new TextEncoder().encode(text) }, {})
    expect(documents.map(({ loaded }) => loaded.language)).toEqual(['de'])
  })

  test('goes by the content type of a page whose address has no ending', async () => {
    const page = { name: 'rules', bytes: new TextEncoder().encode(html), contentType: 'text/html; charset=utf-8' }
    const { documents } = await reader.read(page, { url: 'https://example.org/rules' })
    expect(documents.map(({ loaded }) => [loaded.title, loaded.url])).toEqual([['Fuel', 'https://example.org/rules']])
  })
})
