// Checks src/ and commands/, writes their types into dist/, and bundles them there: a process that loads a few files
// starts twice as fast as one that finds, reads and links the five hundred that they are with their packages.
// With --if-possible (as npm runs it after an installation) missing tools are no failure as long as there is something
// built: an operator installs without development tools.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.dirname(import.meta.dirname)
const compiler = findCompiler()
const bundler = await import('esbuild').catch(() => null)

if (compiler === null || bundler === null) {
  const built = existsSync(path.join(root, 'dist/src/cli/main.js'))
  if (built && process.argv.includes('--if-possible')) process.exit(0)
  console.error('Cannot build: TypeScript or esbuild is not installed. Run "npm ci --include=dev".')
  process.exit(1)
}

rmSync(path.join(root, 'dist'), { recursive: true, force: true })
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)

const bundling = {
  absWorkingDir: root,
  outbase: '.',
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  // What is imported on demand stays in files of its own.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Names and lines stay, so that stack traces can be read; with --enable-source-maps they lead to the sources.
  minify: false,
  sourcemap: true,
  // Only the bot needs these, and loads them on demand; some of them look for parts of theirs beside themselves, and packages
  // in the older format have their names only outside.
  external: [
    'discord.js',
    '@discordjs/ws',
    'discord-api-types',
    'libsql',
    'pg',
    'pdfjs-dist',
    'mammoth',
    'linkedom',
    '@mozilla/readability',
    'csv-parse',
    'yauzl',
    'undici',
    'eld',
  ],
  // Packages in the older format of modules ask for those of Node.js by require.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  logLevel: 'warning',
}
await bundler.build({ ...bundling, entryPoints: ['src/cli/main.ts', 'src/index.ts'] })
// The thread that reads files is a program of its own: together, what both need would be parted into many more files.
await bundler.build({ ...bundling, entryPoints: ['src/ingestion/reading-worker.ts'] })

function findCompiler() {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  } catch {
    return null
  }
}
