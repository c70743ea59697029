import type { LoadedText } from '../corpus/document.ts'
import type { CameFrom } from '../corpus/manifest.ts'
import type { LeftOut } from '../corpus/problem.ts'

/** A file as it was brought. */
export interface NamedBytes {
  /** With its ending, which says of what kind it is; of a page the last part of its path. */
  readonly name: string
  readonly bytes: Uint8Array
  /** As whoever sent it has it, such as "text/html; charset=utf-8". */
  readonly contentType?: string
}

/** What is known of a file besides its bytes; it goes before what the file says of itself. */
export interface Described {
  readonly title?: string
  /** A BCP 47 tag. */
  readonly language?: string
  readonly url?: string
}

/** A document that was read and indexed, and has no name in a library yet. */
export interface PreparedDocument {
  /** The name of its file. */
  readonly name: string
  readonly loaded: LoadedText & { readonly title: string; readonly language: string }
  /** SHA-256 of its file's bytes, as 64 hexadecimal digits. */
  readonly bytesHash: string
  readonly passageCount: number
  readonly headingCount: number
  readonly segment: Uint8Array
  /** Where it was taken from before it was exported. */
  readonly cameFrom?: CameFrom
}

/** What a file gave: one document, or those of an archive. */
export interface PreparedFile {
  readonly documents: readonly PreparedDocument[]
  /** Files of an archive that gave none. */
  readonly leftOut: readonly LeftOut[]
}

/** How far reading has come: `done` of `total` documents (or pages of the only one) are so far. */
export interface Progress {
  readonly stage: 'fetched' | 'read' | 'split' | 'indexed' | 'kept'
  readonly done: number
  readonly total: number
}

/** Reads files outside of the thread that answers questions. */
export interface FileReader {
  /** @throws DocumentError if the file gives no document */
  read(file: NamedBytes, described: Described, progress?: (progress: Progress) => void): Promise<PreparedFile>
  close(): Promise<void>
}
