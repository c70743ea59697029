import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder that is there for one test. */
export interface TemporaryFolder {
  readonly path: string
  /** Writes a file and gives its path. */
  write(name: string, content: string | Uint8Array): Promise<string>
  /** Makes a folder inside and gives its path. */
  folder(name: string): Promise<string>
  remove(): Promise<void>
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const place = await mkdtemp(path.join(tmpdir(), 'verbatim-'))
  const at = (name: string): string => path.join(place, name)
  return {
    path: place,
    write: async (name, content) => {
      await writeFile(at(name), content)
      return at(name)
    },
    folder: async name => {
      await mkdir(at(name))
      return at(name)
    },
    remove: () => rm(place, { recursive: true, force: true }),
  }
}
