import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url))

/** What a fresh process took. */
export interface FirstAnswer {
  /** From the start of the process to its first answer, in ms. */
  readonly time: number
  /** In MB (2²⁰ bytes), as the system counts it: after the first answer, and the most until then. Linux only, else NaN. */
  readonly resident: number
  readonly most: number
}

/** Starts `verbatim batch` over the documents that ship and asks it one question. */
export async function firstAnswer(question: string): Promise<FirstAnswer> {
  const start = performance.now()
  const program = spawn(process.execPath, [PROGRAM, 'batch'], { stdio: ['pipe', 'pipe', 'inherit'] })
  program.stdin.write(`${JSON.stringify({ id: 1, question })}\n`)
  return new Promise((resolve, reject) => {
    let measured: FirstAnswer | undefined
    program.stdout.once('data', () => {
      measured = { time: performance.now() - start, ...memoryOf(program.pid ?? 0) }
      program.stdin.end()
    })
    program.once('close', () => {
      if (measured) resolve(measured)
      else reject(new Error('The program ended without an answer.'))
    })
  })
}

/** How long Node.js takes to start and end with nothing to do, in ms. */
export function emptyProcess(): Promise<number> {
  const start = performance.now()
  const empty = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' })
  return new Promise(resolve => empty.once('close', () => resolve(performance.now() - start)))
}

function memoryOf(pid: number): { readonly resident: number; readonly most: number } {
  if (process.platform !== 'linux') return { resident: Number.NaN, most: Number.NaN }
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const inMegabytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
  return { resident: inMegabytes('VmRSS'), most: inMegabytes('VmHWM') }
}
