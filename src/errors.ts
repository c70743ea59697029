/** What went wrong, for programs; the message is for people. */
export type ErrorCode =
  | 'bad-configuration'
  | 'bad-document'
  | 'bad-input'
  | 'no-such-document'
  | 'not-verbatim'
  | 'page-refused'
