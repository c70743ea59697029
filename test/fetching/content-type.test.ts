import { describe, expect, test } from '@jest/globals'
import { ARCHIVE_ENDING, loaders } from '../../src/corpus/loaders/loaders.ts'
import { READABLE_ENDINGS, READABLE_TYPES } from '../../src/fetching/content-type.ts'

const ARCHIVE_TYPES = ['application/zip', 'application/x-zip', 'application/x-zip-compressed']

describe('what can be read of the web is what documents are read from', () => {
  test('by their content types', () => {
    const types = loaders.flatMap(({ mediaTypes }) => mediaTypes)
    expect([...READABLE_TYPES].toSorted()).toEqual([...types, ...ARCHIVE_TYPES].toSorted())
  })

  test('by the endings of their names', () => {
    const endings = loaders.flatMap(({ extensions }) => extensions)
    expect([...READABLE_ENDINGS].toSorted()).toEqual([...endings, ARCHIVE_ENDING].toSorted())
  })
})
