import type { ExitCode, Terminal } from './terminal.ts'

/** Hears how many rows are done, of how many. */
type OnProgress = (done: number, total: number) => void

/** Writes everything that is kept into a file, or puts it back from there. */
export type Copying = (file: string, onProgress: OnProgress) => Promise<unknown>

/** @throws AppError if it cannot be written */
export async function backUp(file: string, backup: Copying, { print, progress }: Terminal): Promise<ExitCode> {
  try {
    await backup(file, (done, total) => progress.show('Backing up', done, total))
  } finally {
    progress.clear()
  }
  print(`Everything that is kept is in ${file}.`)
  return 0
}

/** @throws AppError if the file is no whole backup, or something is kept already and is not to be replaced */
export async function restoreFrom(file: string, restore: Copying, { print, progress }: Terminal): Promise<ExitCode> {
  try {
    await restore(file, (done, total) => progress.show('Restoring', done, total))
  } finally {
    progress.clear()
  }
  print(`Everything is as it is in ${file}.`)
  return 0
}
