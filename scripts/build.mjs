// Compiles src/ and commands/ into dist/. With --if-possible (as npm runs it after an installation) a missing compiler
// is no failure as long as there is something built: an operator installs without development tools.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const compiler = findCompiler()

if (compiler === null) {
  const built = existsSync(path.join(root, 'dist/src/cli/main.js'))
  if (built && process.argv.includes('--if-possible')) process.exit(0)
  console.error('Cannot build: TypeScript is not installed. Run "npm ci --include=dev".')
  process.exit(1)
}

rmSync(path.join(root, 'dist'), { recursive: true, force: true })
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)

function findCompiler() {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  } catch {
    return null
  }
}
