import type { Span } from '../text/span.ts'

/** The smallest thing that is quoted as an answer. */
export interface Sentence {
  readonly span: Span
  readonly unit: 'sentence' | 'item' | 'row' | 'code'
  /** What gives a row, an item or a line of code its meaning: the table's header, the words before the list. */
  readonly introducedBy?: Span
}
