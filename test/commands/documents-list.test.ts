import { expect, test } from '@jest/globals'
import { documentsList } from '../../commands/documents-list.ts'
import { islandChat } from '../support/island.ts'
import { somebody } from '../support/visitors.ts'

test('/documents list shows the first page of the documents, to the person alone', async () => {
  const request = { options: {}, visitor: somebody }
  expect(await documentsList.execute(request, islandChat)).toEqual(
    islandChat.follow({ kind: 'list', page: 0 }, somebody.wording),
  )
  expect(documentsList.isPrivate?.(request)).toBe(true)
})
