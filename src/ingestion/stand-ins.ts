import { createHash } from 'node:crypto'
import type { LoadedText } from '../corpus/document.ts'
import { loaderFor } from '../corpus/loaders/loaders.ts'
import { DocumentError, type LeftOut } from '../corpus/problem.ts'

/** Reads one file; archives come with the loaders. */
export async function loadFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array; readonly contentType?: string },
  onFile: (done: number, total: number) => void = () => {},
): Promise<{
  readonly documents: readonly { readonly name: string; readonly bytesHash: string; readonly loaded: LoadedText }[]
  readonly leftOut: readonly LeftOut[]
}> {
  const loader = loaderFor(name)
  if (!loader) throw new DocumentError({ kind: 'unknown-format', endings: '.md, .txt' })
  const loaded = await loader.load(bytes)
  onFile(1, 1)
  return { documents: [{ name, bytesHash: createHash('sha256').update(bytes).digest('hex'), loaded }], leftOut: [] }
}
