/** What went wrong, for programs; the message is for people. */
export type ErrorCode =
  | 'bad-configuration'
  | 'bad-document'
  | 'bad-input'
  | 'no-such-document'
  | 'not-verbatim'
  | 'store-unreachable'
  | 'bad-store'
  | 'bad-backup'
  | 'page-refused'
  | 'discord-refused'
  | 'discord-unreachable'

/** A failure that the person in front of the program can do something about: its message is one clear sentence. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))
