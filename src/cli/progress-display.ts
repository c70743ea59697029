import { Presets, SingleBar } from 'cli-progress'
import { harmless } from './terminal-text.ts'

/** Shows how far something has come. */
export interface ProgressDisplay {
  /** @param what is being done, such as the name of a file and what happens to it */
  show(what: string, done: number, total: number): void
  /** Takes what is shown away; whatever is shown next is something new. */
  clear(): void
}

/** A bar in a terminal, which is drawn anew; else lines. */
export const progressDisplay = (output: NodeJS.WriteStream): ProgressDisplay =>
  output.isTTY ? bar(output) : plainLines(line => output.write(line))

function bar(stream: NodeJS.WriteStream): ProgressDisplay {
  const format = '{bar} {value} of {total} · {what}'
  const drawn = new SingleBar(
    { stream, format, barsize: 24, fps: 20, hideCursor: true, clearOnComplete: true, linewrap: false },
    Presets.shades_classic,
  )
  return {
    show: (what, done, total) => {
      const payload = { what: harmless(what) }
      if (!drawn.isActive) drawn.start(total, done, payload)
      drawn.setTotal(total)
      drawn.update(done, payload)
    },
    clear: () => drawn.stop(),
  }
}

/** So many lines at most for one thing, besides the first and the last. */
const MOST_LINES = 10

/** A line when a tenth more is done, and when all is. */
export function plainLines(write: (line: string) => void): ProgressDisplay {
  let shown = ''
  let tenths = 0
  return {
    show: (what, done, total) => {
      const reached = total === 0 ? MOST_LINES : Math.floor((done / total) * MOST_LINES)
      if (what === shown && reached <= tenths) return
      shown = what
      tenths = reached
      write(`${harmless(what)}: ${done} of ${total}\n`)
    },
    clear: () => {
      shown = ''
    },
  }
}
