import type { LoadedText } from '../document.ts'
import type { Signature } from './signature.ts'

/** Reads one format. */
export interface Loader {
  /** As people call it, such as "PDF". */
  readonly format: string
  /** Endings of file names, in lower case with the point. */
  readonly extensions: readonly string[]
  /** Media types that whoever sends a file may call the format by, in lower case. */
  readonly mediaTypes: readonly string[]
  /** What its bytes begin with; missing for formats that are text. */
  readonly signature?: Signature
  /**
   * @param charset - the encoding that the sender of the file names, if any
   * @throws DocumentError with a clause that completes "FILE was left out: …"
   */
  load(bytes: Uint8Array, charset?: string): Promise<LoadedText>
}
