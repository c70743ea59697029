import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * Bundles a program of this folder as the bot itself is bundled, so that what is measured is the code as it ships: run
 * from its sources, every function would be given its name anew each time that it is made.
 *
 * @param name without the ending
 * @returns its path
 */
export async function bundled(name: string): Promise<string> {
  const program = fileURLToPath(new URL(`../dist/bench/${name}.mjs`, import.meta.url))
  await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: ['libsql', 'pg', 'discord.js', 'eld'],
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'warning',
  })
  return program
}
