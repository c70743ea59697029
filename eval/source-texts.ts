import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const record = z.object({ id: z.string(), text: z.string() })

/**
 * The texts of documents by their ids, read without the program's own loaders: what its quotes are compared with.
 *
 * @param paths files; a .jsonl file holds records of `{id, text}`
 */
export async function sourceTexts(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const read = await Promise.all(
    paths.map(async (file): Promise<readonly (readonly [string, string])[]> => {
      const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '')
      if (!file.endsWith('.jsonl')) return [[path.parse(file).name, text]]
      return text
        .split('\n')
        .filter(Boolean)
        .map(line => record.parse(JSON.parse(line)))
        .map(each => [each.id, each.text])
    }),
  )
  return new Map(read.flat())
}
