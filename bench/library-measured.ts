/** What one way of opening a library took, in ms, in a process of its own. */
export interface OpenMeasured {
  readonly passages: number
  /** Until it can be asked. */
  readonly open: number
  readonly firstAnswer: number
  /** An answer after the code is compiled, median. */
  readonly answer: number
}

/** What many open libraries take. */
export interface ManyMeasured {
  readonly passages: number
  /** Of one library, in ms, median. */
  readonly open: number
  /** In ms, each question in any of the libraries. */
  readonly answers: readonly number[]
  /** In MB, as the system counts: the most in the whole life of the process. */
  readonly resident: number
}
