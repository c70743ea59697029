import { progressDisplay } from './progress-display.ts'
import type { Terminal } from './terminal.ts'

/** The terminal that this process runs in: results on standard output, all else on standard error. */
export const processTerminal = (): Terminal => ({
  print: line => process.stdout.write(`${line}\n`),
  complain: line => process.stderr.write(`${line}\n`),
  progress: progressDisplay(process.stderr),
})
