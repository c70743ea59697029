import type { ProgressDisplay } from './progress-display.ts'

/** Where a command says what it does. */
export interface Terminal {
  /** A line of the result, on standard output. */
  readonly print: (line: string) => void
  /** A line on what went wrong, on standard error. */
  readonly complain: (line: string) => void
  readonly progress: ProgressDisplay
}

/** Of a process: 0 if everything was done that was asked for. */
export type ExitCode = 0 | 1
