import { describe, expect, test } from '@jest/globals'
import { OpenCollections } from '../../src/communities/open-collections.ts'
import { type Collection, createCollection } from '../../src/retrieval/collection.ts'
import { plainDocument } from '../support/documents.ts'

/** Costs 101: one passage and what each costs besides. */
const small = createCollection([plainDocument('The pier is made of oak.')])
const opened: string[] = []
const opening = (key: string) => async (): Promise<Collection> => {
  opened.push(key)
  return { ...small }
}

describe('a collection', () => {
  test('is opened once for all who ask for it', async () => {
    const open = new OpenCollections(1_000)
    let count = 0
    const make = async (): Promise<Collection> => {
      count++
      return small
    }
    const [first, second] = await Promise.all([open.get('a', make), open.get('a', make)])
    expect(await open.get('a', make)).toBe(first)
    expect(second).toBe(first)
    expect(count).toBe(1)
  })

  test('that could not be opened is opened anew when it is asked for again', async () => {
    const open = new OpenCollections(1_000)
    await expect(open.get('a', () => Promise.reject(new Error('no store')))).rejects.toThrow('no store')
    expect(await open.get('a', async () => small)).toBe(small)
  })
})

describe('when there are too many passages', () => {
  test('those are closed that were used longest ago', async () => {
    const open = new OpenCollections(250)
    opened.length = 0
    for (const key of ['a', 'b', 'a', 'c']) await open.get(key, opening(key))
    expect(open.size).toBe(2)
    for (const key of ['a', 'c', 'b']) await open.get(key, opening(key))
    expect(opened).toEqual(['a', 'b', 'c', 'b'])
  })

  test('the one that is asked for stays, however large', async () => {
    const open = new OpenCollections(1)
    const whole = await open.get('a', opening('a'))
    expect(await open.get('a', opening('a'))).toBe(whole)
    await open.get('b', opening('b'))
    expect(open.size).toBe(1)
  })

  test('one that is still being opened is not closed', async () => {
    const open = new OpenCollections(150)
    let finish: (collection: Collection) => void = () => {}
    const late = open.get('late', () => new Promise(resolve => (finish = resolve)))
    await open.get('a', opening('a'))
    await open.get('b', opening('b'))
    finish(small)
    expect(await late).toBe(small)
    expect(open.size).toBeLessThanOrEqual(2)
  })
})
