import type { LoadedText } from '../document.ts'

/** Reads one format. */
export interface Loader {
  /** Endings of file names, in lower case with the point. */
  readonly extensions: readonly string[]
  /** @throws AppError bad-document with a clause that completes "FILE was left out: …" */
  load(bytes: Uint8Array): Promise<LoadedText>
}
