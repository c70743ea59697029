import lunr from 'lunr'
import type { Peer } from './peer.ts'

/** lunr with its own English analysis; without punctuation, which is syntax in its queries. */
export const lunrPeer: Peer = {
  name: `lunr ${lunr.version}`,
  index: records => {
    const index = lunr(builder => {
      builder.ref('id')
      builder.field('text')
      builder.field('heading')
      for (const { id, text, heading } of records) builder.add({ id: String(id), text, heading })
    })
    return question =>
      index.search(question.replaceAll(/[^\p{L}\p{N}\s]/gu, ' ')).map(({ ref, score }) => ({ id: Number(ref), score }))
  },
}
