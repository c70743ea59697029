import { describe, expect, jest, test } from '@jest/globals'
import { keyOf } from '../../../src/chat/document-names.ts'
import { createKeeping, type KeepingContext } from '../../../src/chat/keeping/keeping.ts'
import type { Reply } from '../../../src/chat/reply.ts'
import type { Keeper } from '../../../src/communities/keeper.ts'
import { documentId } from '../../../src/corpus/document.ts'
import { MOST_FILES } from '../../../src/corpus/manifest.ts'
import { communityId } from '../../../src/store/store.ts'
import { english } from '../../../src/wording/wording.ts'
import { first } from '../../support/documents.ts'
import { createFakeKeeper, SHARED } from '../../support/fake-keeper.ts'

const COMMUNITY = '700000000000000001'
const channel = { id: '55', name: 'help' }

const keepingWith = (does: Partial<Keeper> = {}, context: Partial<KeepingContext> = {}) => {
  const keeper = createFakeKeeper(does)
  const given = { community: COMMUNITY, wording: english, id: '9', mostBytes: 2 ** 20, ...context }
  return { keeper, keeping: createKeeping(keeper, given) }
}

const said = ({ blocks }: Reply): string =>
  blocks
    .map(block => {
      if (block.kind === 'listing') return block.listing.items.map(({ title = '' }) => title).join(', ')
      return block.kind === 'statement' || block.kind === 'note' ? block.text : ''
    })
    .join('\n')

describe('whoever looks after documents', () => {
  test('adds one, under the id of what they called', async () => {
    const { keeper, keeping } = keepingWith()
    expect(said(await keeping.add({ text: 'Open at nine.', title: 'Hours' }))).toBe('1 document was added:\nHours')
    expect(keeper.requests).toEqual([
      { id: '9', source: { kind: 'text', text: 'Open at nine.' }, described: { title: 'Hours' } },
    ])
  })

  test('is told what is wrong before the keeper hears of it', async () => {
    const { keeper, keeping } = keepingWith()
    const file = { name: 'a.pdf', url: 'https://cdn.example/a.pdf', size: 11 * 2 ** 20 }
    expect(said(await keeping.add({ file }))).toContain('larger than 10 MB')
    expect(said(await keeping.replace('Hours', { file }))).toContain('larger than 10 MB')
    expect(keeper.requests).toEqual([])
  })

  test('hears in words how far it has come', async () => {
    const onProgress = jest.fn<(sentence: string) => void>()
    const { keeping } = keepingWith({}, { onProgress })
    await keeping.add({ text: 'Open at nine.' })
    expect(onProgress.mock.calls).toEqual([['Reading… 1 of 1']])
  })

  test('names a document by its id, its title in any case, or the key that stands for it in a form', async () => {
    const { keeping } = keepingWith()
    await keeping.add({ text: 'Open at nine.', title: 'Hours' })
    for (const name of ['hours', 'HOURS ', keyOf({ id: documentId('hours') })])
      expect(said(await keeping.replace(name, { text: `${name} anew.` }))).toContain('“Hours” was replaced:')
    expect(said(await keeping.remove('Hourz'))).toContain('There is no document "Hourz".')
    expect(said(await keeping.remove('hours'))).toContain('“Hours” was removed.')
  })

  test('cannot change what is the operator’s', async () => {
    const { keeping } = keepingWith()
    expect(said(await keeping.remove(SHARED.title))).toBe(english.say('keeping.not-own'))
    expect(await keeping.keyOf(SHARED.title)).toEqual({ why: english.say('keeping.not-own') })
    expect(await keeping.keyOf('Nothing')).toEqual({ why: expect.stringContaining('There is no document "Nothing".') })
  })

  test('loads anew what came from the web', async () => {
    const { keeping } = keepingWith()
    expect(said(await keeping.reload())).toContain('nothing to load anew')
    await keeping.add({ url: 'https://example.org/rules', title: 'Rules' })
    await keeping.add({ text: 'Open at nine.', title: 'Hours' })
    expect(said(await keeping.reload())).toBe('1 document came from the web:\nRules')
    expect(said(await keeping.reload('Hours'))).toBe(english.say('keeping.no-page'))
  })

  test('gets all documents in a file, if it can be sent', async () => {
    const { keeping } = keepingWith()
    expect(said(await keeping.export())).toBe('This server has no documents of its own yet.')
    const bytes = (length: number) => keepingWith({ export: async () => new Uint8Array(length) }).keeping.export()
    expect(await bytes(2 ** 20)).toMatchObject({ file: { name: 'documents.zip', bytes: new Uint8Array(2 ** 20) } })
    expect(await bytes(2 ** 20 + 1)).not.toHaveProperty('file')
    expect(said(await bytes(2 ** 20 + 1))).toContain('larger than 1 MB')
  })

  test('is told that a file of more documents than an archive may hold must be parted before it is added again', async () => {
    const file = { export: async () => new Uint8Array(1) }
    const { keeper, keeping } = keepingWith()
    await keeping.add({ text: 'Open at nine.' })
    const state = await keeper.state(communityId(COMMUNITY))
    const many = (count: number) => ({ ...state, entries: Array.from({ length: count }, () => first(state.entries)) })
    const exported = async (count: number) =>
      said(await keepingWith({ ...file, state: async () => many(count) }).keeping.export())
    expect(await exported(MOST_FILES)).toBe(english.say('keeping.exported'))
    expect(await exported(MOST_FILES + 1)).toBe(english.say('keeping.exported-in-parts', { most: MOST_FILES }))
  })

  test('shows and hides the documents of the operator', async () => {
    const { keeper, keeping } = keepingWith()
    expect(said(await keeping.showShared())).toContain('are seen in this server')
    expect(said(await keeping.showShared(false))).toContain('are hidden in this server')
    expect(said(await keeping.showShared())).toContain('are hidden in this server')
    expect(await keeper.state(communityId(COMMUNITY))).toMatchObject({ settings: { showsShared: false } })
    expect(said(await keeping.showShared(true))).toContain('are seen in this server')
  })

  test('is offered the community’s own documents, and the operator’s where these can be chosen', async () => {
    const { keeping } = keepingWith()
    await keeping.add({ text: 'Open at nine.', title: 'Opening hours' })
    await keeping.add({ text: 'Be kind.', title: 'Rules' })
    expect(await keeping.suggestDocuments('RU')).toEqual([{ name: 'Rules', value: 'rules' }])
    expect((await keeping.suggestDocuments('o', true)).map(({ name }) => name)).toEqual(['Opening hours', SHARED.title])
  })

  test('is offered a short key for a document of a long id', async () => {
    const id = documentId('x'.repeat(150))
    const { keeping } = keepingWith()
    await keeping.add({ text: 'Long.', title: id })
    const [suggestion] = await keeping.suggestDocuments('x')
    expect(suggestion?.value).toBe(keyOf({ id }))
    expect(said(await keeping.remove(suggestion?.value ?? ''))).toContain('was removed')
  })
})

describe('a channel', () => {
  test('sees everything until a document is named for it, and what is named from then on', async () => {
    const { keeping } = keepingWith()
    await keeping.add({ text: 'Be kind.', title: 'Rules' })
    expect(said(await keeping.scope(channel))).toBe('#help sees all documents of this server.')
    expect(said(await keeping.allow(channel, 'Rules'))).toContain('#help sees this document alone:\nRules')
    expect(said(await keeping.allow(channel, SHARED.title, true))).toContain(
      `#help sees these 2 documents alone:\nRules, ${SHARED.title}\n${english.say('keeping.scope.confined')}`,
    )
    expect(said(await keeping.scope(channel))).toContain(`Rules, ${SHARED.title}`)
    expect(said(await keeping.disallow(channel, 'rules'))).toContain(`this document alone:\n${SHARED.title}`)
    expect(said(await keeping.disallow(channel, SHARED.title))).toContain('#help sees no document.')
    expect(said(await keeping.unscope(channel))).toContain('#help sees all documents')
    expect(said(await keeping.scope({ id: '56', name: '' }))).toContain('This channel sees all documents')
  })

  test('is left as it is if the document is missing, unknown, or too much', async () => {
    const { keeping } = keepingWith()
    expect(said(await keeping.allow(channel, undefined))).toBe('Name the document that is meant.')
    expect(said(await keeping.disallow(channel, undefined))).toBe('Name the document that is meant.')
    expect(said(await keeping.unscope(channel, 'Rules'))).toBe(english.say('keeping.scope.everything-alone'))
    expect(said(await keeping.allow(channel, 'Rules'))).toContain('There is no document "Rules".')
    expect(said(await keeping.scope(channel))).toContain('sees all documents')
  })

  test('that sees everything has nothing that could be taken away', async () => {
    const disallow = jest.fn<Keeper['disallow']>()
    const { keeping } = keepingWith({ disallow })
    expect(said(await keeping.disallow(channel, SHARED.title))).toBe('#help sees all documents of this server.')
    expect(disallow).not.toHaveBeenCalled()
  })

  test('shows no title of a document that was removed since', async () => {
    const { keeping } = keepingWith()
    await keeping.add({ text: 'Be kind.', title: 'Rules' })
    await keeping.allow(channel, 'Rules')
    await keeping.remove('Rules')
    expect(said(await keeping.scope(channel))).toContain('#help sees no document.')
  })
})

test('nothing is kept for what can be no server', () => {
  expect(() => keepingWith({}, { community: '../elsewhere' })).toThrow(RangeError)
})
