import { readFileSync } from 'node:fs'
import * as z from 'zod'

const manifest = z.object({ scripts: z.object({ start: z.string() }) })

/** What `npm start` tells Node.js, so that what is measured runs as the bot does. */
export function startFlags(): readonly string[] {
  const { scripts } = manifest.parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')))
  return scripts.start.split(' ').filter(word => word.startsWith('--'))
}
