import { expect, test } from '@jest/globals'
import { libraryList } from '../../commands/library-list.ts'
import { islandChat } from '../support/island.ts'
import { somebody } from '../support/visitors.ts'

test('/library list shows the first page of the documents, to the person alone', async () => {
  const request = { options: {}, visitor: somebody }
  expect(await libraryList.execute(request, islandChat)).toEqual(
    islandChat.follow({ kind: 'list', page: 0 }, somebody.wording),
  )
  expect(libraryList.isPrivate?.(request)).toBe(true)
})
