import { readFileSync } from 'node:fs'

/** What `npm start` tells Node.js, so that what is measured runs as the bot does. */
export function startFlags(): readonly string[] {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  const start = /"start": "node ([^"]*)"/.exec(manifest)?.[1]
  if (start === undefined) throw new Error('package.json says nothing of how the bot is started.')
  return start.split(' ').filter(word => word.startsWith('--'))
}
