import { expect, test } from '@jest/globals'
import { quote } from '../../commands/quote.ts'
import { citationOf, encodeCitation } from '../../src/chat/citation.ts'
import { spanOf } from '../support/documents.ts'
import { ANSWERED, island, islandChat } from '../support/island.ts'
import { somebody } from '../support/visitors.ts'

test('/quote shows the quote of its code', async () => {
  const { start } = spanOf(island.text, ANSWERED.sentence)
  const code = encodeCitation(citationOf(island.id, start, ANSWERED.sentence))
  const reply = await quote.execute({ options: { code }, visitor: somebody }, islandChat)
  expect(reply).toEqual(islandChat.cite(code, somebody.wording))
  expect(reply.blocks).toContainEqual(expect.objectContaining({ kind: 'quotation' }))
})
