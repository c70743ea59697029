/** How many hexadecimal digits of a hash name a document in a {@link LibraryStep}. */
export const KEY_DIGITS = 12

/**
 * A way through the library: all that is needed to go it again, by another process too. Pages and sections count from 0.
 */
export type LibraryStep =
  /** The documents. */
  | { readonly kind: 'list'; readonly page: number }
  /** The headings of one, by the beginning of its id's hash: it may have changed meanwhile. */
  | { readonly kind: 'outline'; readonly document: string; readonly page: number }
  /** A passage, from 1, by the beginning of its text's hash, with so many passages around it. */
  | { readonly kind: 'read'; readonly document: string; readonly passage: number; readonly context: number }

/** What a menu does with the value that is chosen. */
export type MenuAction =
  /** The value is the beginning of the hash of a document's id. */
  | { readonly kind: 'pick-document' }
  /** The value is the number of a section of the document whose text has this hash. */
  | { readonly kind: 'pick-section'; readonly document: string }

/** Whatever somebody can do in the library. */
export type LibraryAction =
  | LibraryStep
  /** Opens a section of a document, by the beginning of its text's hash. */
  | { readonly kind: 'section'; readonly document: string; readonly section: number }
