import { describe, expect, test } from '@jest/globals'
import { htmlLoader } from '../../../src/corpus/loaders/html.ts'
import { loaderFor, loaderOf, loaders } from '../../../src/corpus/loaders/loaders.ts'
import { markdownLoader } from '../../../src/corpus/loaders/markdown.ts'
import { pdfLoader } from '../../../src/corpus/loaders/pdf.ts'
import { plainTextLoader } from '../../../src/corpus/loaders/plain-text.ts'
import { problemOf } from '../../support/problems.ts'

describe('the loader for a file name', () => {
  test.each([
    ['notes.md', markdownLoader],
    ['NOTES.MD', markdownLoader],
    ['notes.markdown', markdownLoader],
    ['notes.txt', plainTextLoader],
    ['a.md.txt', plainTextLoader],
    ['notes.PDF', pdfLoader],
    ['index.htm', htmlLoader],
  ])('is chosen by the ending of %s', (name, loader) => {
    expect(loaderFor(name)).toBe(loader)
  })

  test.each(['notes.xls', 'notes', 'md', 'notes.md.bak', ''])('is none for "%s"', name => {
    expect(loaderFor(name)).toBeUndefined()
  })

  test('is one for each ending and each media type', () => {
    const endings = loaders.flatMap(loader => loader.extensions)
    expect(new Set(endings).size).toBe(endings.length)
    for (const ending of endings) expect(ending).toMatch(/^\.[a-z]+$/)
    const types = loaders.flatMap(loader => loader.mediaTypes)
    expect(new Set(types).size).toBe(types.length)
  })
})

describe('the loader for a file', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
  const PDF = bytes('%PDF-1.7 …')

  test('without a known ending is chosen by what its sender says that it is', () => {
    expect(loaderOf({ name: 'fares.php', bytes: bytes('<p>x'), contentType: 'Text/HTML; charset=utf-8' })).toBe(
      htmlLoader,
    )
    expect(loaderOf({ name: 'fares', bytes: PDF, contentType: 'application/pdf' })).toBe(pdfLoader)
    expect(loaderOf({ name: 'fares', bytes: bytes('x'), contentType: 'text/plain' })).toBe(plainTextLoader)
  })

  test('is chosen by its ending before that', () => {
    expect(loaderOf({ name: 'fares.md', bytes: bytes('# x'), contentType: 'text/plain' })).toBe(markdownLoader)
    expect(loaderOf({ name: 'fares.md', bytes: bytes('# x'), contentType: 'text/html' })).toBe(markdownLoader)
  })

  test('is that of pages where a server shows a text file as one', () => {
    const page = { name: 'README.md', bytes: bytes('\n<!DOCTYPE html>\n<p>x') }
    expect(loaderOf({ ...page, contentType: 'text/html' })).toBe(htmlLoader)
    expect(loaderOf(page)).toBe(markdownLoader)
  })

  test('is that of pages or of PDF where only the bytes say so', () => {
    expect(
      loaderOf({ name: 'fares', bytes: bytes('<!doctype html><p>x'), contentType: 'application/octet-stream' }),
    ).toBe(htmlLoader)
    expect(loaderOf({ name: 'download', bytes: PDF })).toBe(pdfLoader)
    expect(loaderOf({ name: 'mailed.pdf', bytes: bytes('\r\nX-Mark: 1\r\n%PDF-1.4') })).toBe(pdfLoader)
  })
})

describe('a file is refused', () => {
  const problem = (name: string, content: string, contentType?: string) =>
    problemOf(async () => {
      loaderOf({ name, bytes: Buffer.from(content, 'latin1'), ...(contentType === undefined ? {} : { contentType }) })
    })

  test('if it is of no known kind, and the sentence names those that are known', async () => {
    expect(await problem('notes.xls', 'x')).toMatchObject({
      kind: 'unknown-format',
      endings: expect.stringMatching(/\.pdf, .*\.zip$/),
    })
    expect(await problem('notes', 'x', 'image/png')).toMatchObject({ kind: 'unknown-format' })
  })

  test.each([
    ['a PDF that is called a text', 'notes.txt', '%PDF-1.7', 'plain text'],
    ['a text that is called a PDF', 'notes.pdf', 'It is a text.', 'PDF'],
    ['an archive that is called Markdown', 'notes.md', 'PK\u0003\u0004', 'Markdown'],
    ['a PDF that is called DOCX', 'notes.docx', '%PDF-1.7', 'DOCX'],
    [
      'an old office file that is called a page',
      'notes.html',
      '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1',
      'HTML',
    ],
    [
      'an old office file that is called DOCX',
      'notes.docx',
      '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1',
      'DOCX',
    ],
  ])('if it is %s', async (_, name, content, format) => {
    expect(await problem(name, content)).toEqual({ kind: 'not-its-format', format })
  })

  test('if it is a DOCX with a password, which is put into a container of the old kind', async () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')
    const content = `\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1…${name}`
    expect(await problem('notes.docx', content)).toEqual({ kind: 'encrypted', format: 'DOCX' })
  })

  test.each(['notes.txt', 'notes.pdf', 'notes.docx'])('if %s is empty', async name => {
    expect(await problem(name, '')).toEqual({ kind: 'empty' })
  })
})
