import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { openStore } from '../../src/store/sql-store.ts'
import { describeStore } from '../contract/store.ts'
import { HARBOUR_TOWN, storedDocument } from '../support/stored-documents.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = await temporaryFolder()
afterAll(() => folder.remove())

let files = 0
const newFile = (): string => path.join(folder.path, 'in', 'folders', `${++files}.db`)

describeStore('SQLite in a file', now => openStore(newFile(), { now }))
describeStore('SQLite in memory', now => openStore(':memory:', { now }))

describe('SQLite in a file', () => {
  test('keeps what was put when it is opened again', async () => {
    const file = newFile()
    const first = await openStore(file)
    const stored = storedDocument('The bridge opens at noon.')
    await first.change(HARBOUR_TOWN, { put: [stored] })
    await first.chooseCommunity('1', HARBOUR_TOWN)
    await first.close()
    const second = await openStore(file)
    expect(await second.documents(HARBOUR_TOWN)).toEqual([stored])
    expect(await second.chosenCommunity('1')).toBe(HARBOUR_TOWN)
    await second.close()
  })
})
