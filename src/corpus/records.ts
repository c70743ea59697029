import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { messageOf } from '../errors.ts'
import { createDocument, type Document, documentId } from './document.ts'
import { loadPlainText } from './loaders/plain-text.ts'

/** One line of a .jsonl file of documents; other keys are left alone. */
const recordSchema = z.object({
  id: z.string(),
  title: z.string().trim().min(1).optional(),
  text: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }).optional(),
})

/** The documents of a .jsonl file, and a sentence for each line that holds none. Texts are taken as they are given. */
export async function readRecords(file: string): Promise<readonly (Document | string)[]> {
  const read: (Document | string)[] = []
  let number = 0
  for await (const line of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++
    const json = number === 1 ? line.replace(/^\uFEFF/, '') : line
    if (json.trim() === '') continue
    try {
      read.push(documentOf(recordSchema.parse(JSON.parse(json))))
    } catch (thrown) {
      const why = thrown instanceof z.ZodError ? z.prettifyError(thrown).replaceAll(/\s+/g, ' ') : messageOf(thrown)
      read.push(`Line ${number} of ${path.basename(file)} was left out: ${why}`)
    }
  }
  return read
}

function documentOf({ id, title, text, url }: z.infer<typeof recordSchema>): Document {
  const loaded = loadPlainText(text)
  return createDocument(documentId(id), {
    ...loaded,
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
  })
}
