import { expect, test } from '@jest/globals'
import { documentsShow } from '../../commands/documents-show.ts'
import { islandChat } from '../support/island.ts'
import { somebody } from '../support/visitors.ts'

test('/documents show shows the headings of the document that is named, to the person alone', async () => {
  const request = { options: { document: 'The Island' }, visitor: somebody }
  expect(await documentsShow.execute(request, islandChat)).toEqual(islandChat.outline('island', somebody.wording))
  expect(documentsShow.isPrivate?.(request)).toBe(true)
})

test('/documents show suggests documents', async () => {
  expect(await documentsShow.complete?.('document', 'isl', islandChat, {})).toEqual([
    { name: 'The Island', value: 'island' },
  ])
})
