import { expect, test } from '@jest/globals'
import { libraryShow } from '../../commands/library-show.ts'
import { islandChat } from '../support/island.ts'
import { somebody } from '../support/visitors.ts'

test('/library show shows the headings of the document that is named, to the person alone', async () => {
  const request = { options: { document: 'The Island' }, visitor: somebody }
  expect(await libraryShow.execute(request, islandChat)).toEqual(islandChat.outline('island', somebody.wording))
  expect(libraryShow.isPrivate?.(request)).toBe(true)
})

test('/library show suggests documents', async () => {
  expect(await libraryShow.complete?.('document', 'isl', islandChat, {})).toEqual([
    { name: 'The Island', value: 'island' },
  ])
})
