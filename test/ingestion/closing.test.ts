import { execFile } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'
import { threadScript } from '../support/thread-scripts.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

let folder: TemporaryFolder

beforeAll(async () => {
  folder = await temporaryFolder()
})

afterAll(() => folder.remove())

/** Closes the reader while a file is read, and has nothing else to do. */
const PROGRAM = `
  import { createFileReader } from './src/ingestion/worker-file-reader.ts'
  const reader = createFileReader({ script: new URL(process.argv[2]) })
  const begun = new Promise(resolve => {
    reader.read({ name: 'a.txt', bytes: new Uint8Array(1) }, {}, resolve).catch(() => {})
  })
  await begun
  await reader.close()
  console.log('closed')`

/** It holds so much that its end takes a while. */
const BUSY = threadScript(`
  const held = Array.from({ length: 2_000_000 }, (_, number) => ({ number }))
  port.postMessage({ kind: 'progress', id: request.id, progress: { stage: 'read', done: 1, total: 1 } })
  for (;;) held.length`)

test('a process goes on until the reader that it closes while a file is read is closed', async () => {
  const program = path.join(folder.path, 'closing.mjs')
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder.path, 'node_modules'))
  await build({
    stdin: { contents: PROGRAM, resolveDir: ROOT, loader: 'ts' },
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  const { stdout } = await promisify(execFile)(process.execPath, [program, BUSY.href])
  expect(stdout).toBe('closed\n')
})
