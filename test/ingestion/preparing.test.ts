import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createDocument, documentId } from '../../src/corpus/document.ts'
import { passagesOf } from '../../src/corpus/passage.ts'
import type { Described, PreparedDocument } from '../../src/ingestion/prepared-document.ts'
import { prepareFile } from '../../src/ingestion/preparing.ts'
import { segmentOf } from '../../src/retrieval/segment.ts'
import { encodeSegment } from '../../src/retrieval/segment-bytes.ts'

async function prepared(name: string, text: string, described: Described = {}): Promise<PreparedDocument> {
  const { documents } = await prepareFile({ name, bytes: new TextEncoder().encode(text) }, described, () => {})
  const [document] = documents
  if (!document) throw new Error('There is no document.')
  return document
}

const GERMAN =
  '---\ntitle: Der Hafen\nlanguage: de\nurl: https://example.org/hafen\n---\n\nDer Hafen öffnet um sechs Uhr. Er schließt um neun.\n'

describe('what is known of a file', () => {
  test('is what it says of itself', async () => {
    const { loaded } = await prepared('hafen.md', GERMAN)
    expect(loaded).toMatchObject({ title: 'Der Hafen', language: 'de', url: 'https://example.org/hafen' })
  })

  test('is what it is described as before that', async () => {
    const described = { title: 'Hafenordnung', language: 'nds', url: 'https://example.org/ordnung' }
    expect((await prepared('hafen.md', GERMAN, described)).loaded).toMatchObject(described)
  })

  test('is its name and its language as it reads, if nobody says', async () => {
    const { name, loaded } = await prepared('Rules of the club.v2.txt', 'the boats are kept here\nand there.\n')
    expect({ name, title: loaded.title, language: loaded.language }).toEqual({
      name: 'Rules of the club.v2.txt',
      title: 'Rules of the club.v2',
      language: 'en',
    })
    const german = await prepared(
      'x.txt',
      'der Hafen und der Steg sind ab sechs Uhr geöffnet und werden um neun Uhr geschlossen.\n',
    )
    expect(german.loaded.language).toBe('de')
  })

  test('has a title on one line, and no longer than 300', async () => {
    const titled = async (title: string): Promise<string> =>
      (await prepared('a.txt', 'Some text.\n', { title })).loaded.title
    expect(await titled(' Rules\n\tof  the\u0000club ')).toBe('Rules of the club')
    expect(await titled(' \n ')).toBe('a')
    // Nobody sees these.
    expect(await titled('\u3164 \u200b')).toBe('a')
    expect(await titled('é'.repeat(300))).toBe('é'.repeat(300))
    expect(await titled('é'.repeat(301))).toBe(`${'é'.repeat(299)}…`)
    // Never half a character.
    expect(await titled('🚢'.repeat(151))).toBe(`${'🚢'.repeat(149)}…`)
  })
})

describe('a prepared document', () => {
  test('has the segment of the document that it will be, whatever that is called', async () => {
    const { loaded, segment, passageCount, headingCount } = await prepared(
      'hafen.md',
      `${GERMAN}\n# Steg\n\n## Boote\n\nHier.\n`,
    )
    const document = createDocument(documentId('harbour'), loaded)
    expect(Buffer.from(segment).equals(encodeSegment(segmentOf(document)))).toBe(true)
    expect({ passageCount, headingCount }).toEqual({ passageCount: passagesOf(document).length, headingCount: 2 })
  })

  test('is the text of its file, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async text => {
        const written = `x ${text.replace(/^\uFEFF/, '')}`
        const { loaded, passageCount } = await prepared('a.txt', written)
        expect(loaded.text).toBe(written)
        expect(passageCount).toBeGreaterThan(0)
      }),
    )
  })
})
