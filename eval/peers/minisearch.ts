import { createRequire } from 'node:module'
import MiniSearch from 'minisearch'
import { z } from 'zod'
import type { Peer } from './peer.ts'

/** The package does not tell its version, but it is pinned. */
const { devDependencies } = z
  .object({ devDependencies: z.object({ minisearch: z.string() }) })
  .parse(createRequire(import.meta.url)('../../package.json'))

/** MiniSearch with its default settings. */
export const miniSearchPeer: Peer = {
  name: `MiniSearch ${devDependencies.minisearch}`,
  index: records => {
    const index = new MiniSearch({ fields: ['text', 'heading'] })
    index.addAll(records.map(({ id, text, heading }) => ({ id, text, heading })))
    return question => index.search(question).map(({ id, score }) => ({ id: Number(id), score }))
  },
}
