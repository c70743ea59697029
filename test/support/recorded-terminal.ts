import type { Terminal } from '../../src/cli/terminal.ts'

/** A terminal that remembers what it was told. */
export interface RecordedTerminal extends Terminal {
  readonly printed: string[]
  readonly complaints: string[]
  /** "what: done of total", and "clear". */
  readonly shown: string[]
}

export function recordedTerminal(): RecordedTerminal {
  const printed: string[] = []
  const complaints: string[] = []
  const shown: string[] = []
  return {
    printed,
    complaints,
    shown,
    print: line => printed.push(line),
    complain: line => complaints.push(line),
    progress: {
      show: (what, done, total) => shown.push(`${what}: ${done} of ${total}`),
      clear: () => shown.push('clear'),
    },
  }
}
