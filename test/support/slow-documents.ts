import { execFileSync } from 'node:child_process'
import { closeSync, constants, openSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { temporaryFolder } from './temporary-folder.ts'

/** A folder with one document whose text is waited for. */
export interface SlowDocuments {
  readonly path: string
  /** Gives the document's text to whoever reads it, now or later. */
  finish(): void
  remove(): Promise<void>
}

const TEXT = '# Harbour\n\nA berth costs 14 euros a night.\n'

/** The document is a named pipe: its reader and its writer wait for each other. */
export async function slowDocuments(): Promise<SlowDocuments> {
  const folder = await temporaryFolder()
  const pipe = path.join(folder.path, 'harbour.md')
  execFileSync('mkfifo', [pipe])
  let writing: Promise<void> | undefined
  return {
    path: folder.path,
    finish: () => {
      writing ??= writeFile(pipe, TEXT)
    },
    remove: async () => {
      // Open for both, it lets go whoever still waits for the other side.
      const both = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK)
      await writing
      closeSync(both)
      await folder.remove()
    },
  }
}
