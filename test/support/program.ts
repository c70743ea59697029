import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url))

/** Programs of one test file keep their documents here. */
const DATA = mkdtempSync(path.join(tmpdir(), 'verbatim-data-'))
process.on('exit', () => rmSync(DATA, { recursive: true, force: true }))

/** A process that ended. */
export interface Ended {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The compiled program as a process of its own, in a folder without a .env. */
export interface Program {
  readonly process: ChildProcess
  readonly output: () => { readonly stdout: string; readonly stderr: string }
  readonly ended: Promise<Ended>
}

export function startProgram(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Program {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: FIXTURES,
    env: { PATH: process.env['PATH'], DATA_DIR: DATA, ...environment },
    stdio: 'pipe',
  })
  return collected(child)
}

function collected(child: ChildProcessByStdio<Writable | null, Readable, Readable>): Program {
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', exitCode => resolve({ exitCode, stdout, stderr }))
  })
  return { process: child, output: () => ({ stdout, stderr }), ended }
}

/**
 * Runs the program where no file may grow beyond `blocks` of 512 bytes, which is to it as if the disk were full; there must be
 * a POSIX shell.
 */
export function runWithoutRoom(
  blocks: number,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ended> {
  // Without the trap the process would be killed instead of being told.
  const limited = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`
  const child = spawn('sh', ['-c', limited, process.execPath, MAIN, ...args], {
    cwd: FIXTURES,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return collected(child).ended
}

/** Runs the program to its end with some standard input. */
export function runProgram(
  args: readonly string[],
  {
    input = '',
    environment = {},
  }: { readonly input?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const program = startProgram(args, environment)
  program.process.stdin?.end(input)
  return program.ended
}
