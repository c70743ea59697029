/** One time for each question, in ms. */
export type Times = readonly number[]

/** In MB: what is in use (heap and array buffers, after garbage collection), and what the system counts. */
export interface Memory {
  readonly used: number
  readonly resident: number
}

/** What one side of bench/search.ts measured. */
export interface SideMeasured {
  readonly origin: string
  readonly passages: number
  /** In ms, from documents (or the texts of passages, for lunr) to what can be searched. */
  readonly build: number
  /** In ms: the part of `build` that splits documents into passages. lunr is given the passages. */
  readonly splitting: number
  /** With the texts, before the build. */
  readonly before: Memory
  readonly after: Memory
  /** With the analysis of the question, its spelling left as it is. */
  readonly search: Times
  /** The same, and the sentences of what was found. */
  readonly candidates: Times
  /** From the question's text to the quotes. */
  readonly answer: Times
}
