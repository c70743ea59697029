import { describe, expect, test } from '@jest/globals'
import { keyOf } from '../../src/chat/document-names.ts'
import type { LibraryAction, LibraryStep } from '../../src/chat/library-action.ts'
import type { Listing, Step } from '../../src/chat/listing.ts'
import type { Quotation, Reply } from '../../src/chat/reply.ts'
import { follow, outlineOfNamed } from '../../src/chat/tour.ts'
import { createLibrary, type Library } from '../../src/retrieval/library.ts'
import { english } from '../../src/wording/wording.ts'
import { first, markdownDocument, plainDocument } from '../support/documents.ts'
import { bakery, island, islandLibrary } from '../support/island.ts'

const go = (action: LibraryAction, library: Library = islandLibrary): Reply => follow(action, library, english)
const listingIn = ({ blocks }: Reply): Listing =>
  first(blocks.flatMap(block => (block.kind === 'listing' ? [block.listing] : [])))
const quotationIn = ({ blocks }: Reply): Quotation =>
  first(blocks.flatMap(block => (block.kind === 'quotation' ? [block.quotation] : [])))
const labels = ({ steps = [] }: Reply): readonly string[] => steps.map(({ label }) => label)
const stepCalled = ({ steps = [] }: Reply, label: string): LibraryStep =>
  first(steps.filter((step: Step) => step.label.startsWith(label))).action
const privately = (text: string): Reply => ({ blocks: [{ kind: 'statement', text }], choices: [], isPrivate: true })

const list = (page: number): LibraryAction => ({ kind: 'list', page })
const many = createLibrary(
  Array.from({ length: 23 }, (_, index) => plainDocument('It is old.', `d${index}`, { title: `Title ${100 - index}` })),
)

describe('the list of the documents', () => {
  test('tells the title, the size, the language and the day of each', () => {
    const dated = plainDocument('Es ist alt.', 'alt', { title: 'Alt', language: 'de', date: '2026-03-01' })
    expect(listingIn(go(list(0), createLibrary([dated, island])))).toEqual({
      heading: '2 documents',
      items: [
        { title: 'Alt', details: ['1 passage', 'German'], date: '2026-03-01' },
        { title: 'The Island', details: ['5 passages', 'English'] },
      ],
    })
  })

  test('calls a language by its tag where nobody knows its name', () => {
    const odd = plainDocument('Xx.', 'odd', { language: 'zzz-9' })
    expect(first(listingIn(go(list(0), createLibrary([odd]))).items).details).toEqual(['1 passage', 'zzz-9'])
  })

  test('has ten on a page, in the order of their titles', () => {
    const page = go(list(0), many)
    expect(listingIn(page).items.map(({ title }) => title)).toEqual(
      Array.from({ length: 10 }, (_, index) => `Title ${78 + index}`),
    )
    expect(listingIn(page).details).toEqual(['page 1 of 3'])
    expect(labels(page)).toEqual(['Next page'])
  })

  test('is gone through page by page', () => {
    const second = go(stepCalled(go(list(0), many), 'Next page'), many)
    expect(labels(second)).toEqual(['Previous page', 'Next page'])
    const last = go(stepCalled(second, 'Next page'), many)
    expect(listingIn(last).items).toHaveLength(3)
    expect(labels(last)).toEqual(['Previous page'])
    expect(go(stepCalled(last, 'Previous page'), many)).toEqual(second)
  })

  test('shows the last page for one that is no longer there', () => {
    expect(go(list(99), many)).toEqual(go(list(2), many))
    expect(listingIn(go(list(99))).items).toHaveLength(2)
  })

  test('opens the documents of its page', () => {
    const { menu } = go(list(0))
    expect(menu?.options).toEqual([
      { label: 'The Bakery', value: keyOf(bakery) },
      { label: 'The Island', value: keyOf(island) },
    ])
    expect(menu?.action).toEqual({ kind: 'pick-document' })
  })

  test('says so if there are no documents', () => {
    expect(go(list(0), createLibrary([])).blocks).toEqual([
      { kind: 'statement', text: english.say('unanswered.empty-library') },
    ])
  })
})

const outline = (page: number, document = keyOf(island)): LibraryAction => ({ kind: 'outline', document, page })

describe('the outline of a document', () => {
  test('lists its headings with their passages, and opens them', () => {
    const reply = go(outline(0))
    expect(listingIn(reply)).toMatchObject({ heading: 'The Island', details: ['5 passages', 'English'] })
    expect(listingIn(reply).items).toHaveLength(5)
    expect(listingIn(reply).items[0]).toEqual({ title: 'Ferry', depth: 0, details: ['1 passage'] })
    expect(reply.menu?.options[1]).toEqual({ label: 'Lighthouse', description: 'Passage 2', value: '1' })
    expect(reply.steps).toEqual([])
  })

  test('is found by the name of the document', () => {
    expect(outlineOfNamed('the island', islandLibrary, english)).toEqual(go(outline(0)))
    expect(outlineOfNamed('nowhere', islandLibrary, english)).toEqual(
      privately(english.say('problem.no-such-document', { name: 'nowhere' })),
    )
  })

  test('has 25 headings on a page', async () => {
    const text = Array.from({ length: 60 }, (_, index) => `## Part ${index}\n\nIt is part ${index}.`).join('\n\n')
    const document = await markdownDocument(text, 'parts')
    const library = createLibrary([document])
    const second = go(outline(1, keyOf(document)), library)
    expect(listingIn(second).items.map(({ title }) => title)[0]).toBe('Part 25')
    expect(listingIn(second).details).toEqual(['60 passages', 'English', 'page 2 of 3'])
    expect(second.menu?.options).toHaveLength(25)
    expect(labels(second)).toEqual(['Previous page', 'Next page'])
    expect(labels(go(outline(7, keyOf(document)), library))).toEqual(['Previous page'])
    const opened = go({ kind: 'section', document: document.hash.slice(0, 12), section: 30 }, library)
    expect(go(stepCalled(opened, 'Back'), library)).toEqual(second)
  })

  test('says so if the document is gone, or holds nothing', async () => {
    expect(go(outline(0, 'f'.repeat(12)))).toEqual(privately(english.say('library.document-gone')))
    const empty = await markdownDocument('# Empty', 'empty')
    expect(go(outline(0, keyOf(empty)), createLibrary([empty])).blocks).toEqual([
      { kind: 'statement', text: english.say('library.no-passages', { title: 'Empty' }) },
    ])
  })

  test('is that of the document as it is now, though it has changed', () => {
    const changed = plainDocument('The ferry is gone.', 'island', { title: 'The Island' })
    expect(listingIn(go(outline(0), createLibrary([changed]))).items).toHaveLength(1)
  })
})

const hash = island.hash.slice(0, 12)

describe('a section', () => {
  test('is opened at its first passage, quoted with nothing marked and no word about an answer', () => {
    const reply = go({ kind: 'section', document: hash, section: 1 })
    expect(reply.blocks).toHaveLength(1)
    expect(quotationIn(reply).source.headings).toEqual(['Lighthouse'])
    expect(quotationIn(reply).highlights).toEqual([])
    expect(labels(reply)).toEqual([
      'More context',
      'Previous passage (1 of 5)',
      'Next passage (3 of 5)',
      'Back to the headings',
    ])
  })

  test('can be read on and back, with more around it', () => {
    const reply = go({ kind: 'section', document: hash, section: 1 })
    const next = go(stepCalled(reply, 'Next passage'))
    expect(quotationIn(next).source.headings).toEqual(['Huts'])
    expect(go(stepCalled(next, 'Previous passage'))).toEqual(reply)
    const wider = quotationIn(go(stepCalled(reply, 'More context')))
    expect(wider.quote.text).toContain(quotationIn(reply).quote.text)
    expect(wider.quote.text.length).toBeGreaterThan(quotationIn(reply).quote.text.length)
    expect(go(stepCalled(next, 'Back'))).toEqual(go(outline(0)))
  })

  test('has nothing before the first passage and nothing after the last', () => {
    const at = (passage: number): readonly string[] =>
      labels(go({ kind: 'read', document: hash, passage, context: 35 }))
    expect(at(1)).toEqual(['Next passage (2 of 5)', 'Back to the headings'])
    expect(at(5)).toEqual(['Previous passage (4 of 5)', 'Back to the headings'])
  })

  test.each<LibraryAction>([
    { kind: 'section', document: 'f'.repeat(12), section: 0 },
    { kind: 'section', document: hash, section: 9 },
    { kind: 'read', document: hash, passage: 0, context: 0 },
    { kind: 'read', document: hash, passage: 6, context: 0 },
    { kind: 'read', document: 'f'.repeat(12), passage: 1, context: 0 },
  ])('that is not there any more says so: %j', action => {
    expect(go(action)).toEqual(privately(english.say('problem.changed')))
  })
})
