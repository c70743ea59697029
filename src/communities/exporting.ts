import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { MediaType } from '../corpus/document.ts'
import { MANIFEST } from '../corpus/manifest.ts'
import type { StoredDocument } from '../store/store.ts'

/** Texts that were taken out of another format are plain. */
const ENDINGS: Readonly<Partial<Record<MediaType, string>>> = { 'text/markdown': '.md' }

/** Whatever is no letter or digit of any script, and may do harm in the name of a file. */
const HARMFUL = /[^\p{L}\p{M}\p{N} ._()-]+/gu

const LONGEST_NAME = 80

/** A .zip of the texts of some documents, each exactly as it is quoted from, and what is known of them. */
export async function archiveOf(documents: readonly StoredDocument[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  const names = namesOf(documents)
  const manifest = documents.map((stored, index) => ({ file: names[index], ...knownOf(stored) }))
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST)
  documents.forEach(({ document, changedAt }, index) => {
    zip.addBuffer(Buffer.from(document.text), names[index] ?? document.id, { mtime: new Date(changedAt) })
  })
  zip.end()
  return buffer(zip.outputStream)
}

function namesOf(documents: readonly StoredDocument[]): readonly string[] {
  const taken = new Set<string>()
  return documents.map(({ document: { title, mediaType } }) => {
    const ending = ENDINGS[mediaType] ?? '.txt'
    const stem = stemOf(title)
    let name = stem + ending
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem} (${number})${ending}`
    taken.add(name.toLowerCase())
    return name
  })
}

/** A title as the name of a file: on one line, and leading nowhere. */
const stemOf = (title: string): string =>
  title
    .replace(HARMFUL, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
    .slice(0, LONGEST_NAME)
    // No half of a character.
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim() || 'document'

const knownOf = ({ document, origin, addedAt, changedAt }: StoredDocument) => ({
  id: document.id,
  title: document.title,
  language: document.language,
  isLanguageGiven: document.isLanguageGiven,
  mediaType: document.mediaType,
  hash: document.hash,
  url: document.url,
  date: document.date,
  origin,
  added: new Date(addedAt).toISOString(),
  changed: new Date(changedAt).toISOString(),
})
