import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import { messageOf } from '../errors.ts'
import { complaintOf } from './complaint.ts'
import { decode } from './decode.ts'
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
    // Latin-1 keeps each byte apart, so that each line is decoded, strictly, by itself.
    input: createReadStream(file, 'latin1'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++
    if (line.trim() === '') continue
    try {
      read.push(documentOf(recordSchema.parse(JSON.parse(decode(Buffer.from(line, 'latin1'))))))
    } catch (thrown) {
      const why = thrown instanceof z.ZodError ? complaintOf(thrown) : messageOf(thrown)
      read.push(`Line ${number} of ${path.basename(file)} was left out: ${why.replace(/\.$/, '')}.`)
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
