import { AppError } from '../errors.ts'
import { checkedSpan, type Span, slice } from '../text/span.ts'
import { type Document, type DocumentId, hashOf } from './document.ts'

/**
 * Words of a document, exactly as they stand there. A quote cuts its own text and cannot be made in any other way.
 */
export class Quote {
  readonly documentId: DocumentId
  /** The hash of the document that it was cut from. */
  readonly documentHash: string
  readonly span: Span
  readonly text: string
  // Makes the type nominal: an object of the same shape is no quote.
  readonly #cut = true

  private constructor(document: Document, span: Span) {
    this.documentId = document.id
    this.documentHash = document.hash
    this.span = span
    this.text = slice(document.text, span)
  }

  /** @throws RangeError if the span does not lie in the document's text or cuts a character in half */
  static of(document: Document, span: Span): Quote {
    return new Quote(document, checkedSpan(document.text, span))
  }

  /**
   * Cuts again and compares: called before a quote leaves the program.
   *
   * @throws AppError not-verbatim
   */
  assertStandsIn(document: Document): void {
    const stands =
      this.#cut &&
      document.id === this.documentId &&
      document.hash === this.documentHash &&
      slice(document.text, this.span) === this.text
    if (!stands) throw new AppError('not-verbatim', `A quote from "${this.documentId}" is not what stands there.`)
  }
}

/** True if a document's text is still the one that its hash was made of. */
export const isIntact = (document: Document): boolean => hashOf(document.text) === document.hash
