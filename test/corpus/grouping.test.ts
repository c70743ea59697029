import { describe, expect, test } from '@jest/globals'
import { createDocument, type Document, documentId } from '../../src/corpus/document.ts'
import { groupsOf } from '../../src/corpus/grouping.ts'
import type { Sentence } from '../../src/corpus/sentence.ts'
import { slice } from '../../src/text/span.ts'
import { first, markdownDocument, plainDocument, slices } from '../support/documents.ts'

/** The groups of a document as the texts of their sentences. */
const groupsIn = (document: Document): readonly (readonly string[])[] =>
  groupsOf(document).map(({ sentences }) =>
    slices(
      document.text,
      sentences.map(({ span }) => span),
    ),
  )

/** Each sentence of a document as [unit, text, what introduces it]. */
const introductionsIn = (document: Document): readonly (readonly [Sentence['unit'], string, string | undefined])[] =>
  groupsOf(document).flatMap(({ sentences }) =>
    sentences.map(({ unit, span, introducedBy }) => [
      unit,
      slice(document.text, span),
      introducedBy && slice(document.text, introducedBy),
    ]),
  )

const SENTENCE = 'The quay was built of stone from the hills, and nobody has counted the carts.'
const paragraphOf = (count: number): string => Array.from({ length: count }, () => SENTENCE).join(' ')

describe('short neighbours', () => {
  test('under one heading are read together', async () => {
    const document = await markdownDocument('## Quay\n\nIt is old.\n\nIt is wide. It is dry.\n\n- a rope\n- a lamp')
    expect(groupsIn(document)).toEqual([['It is old.', 'It is wide.', 'It is dry.', 'a rope', 'a lamp']])
  })

  test('under two headings are not', async () => {
    const document = await markdownDocument('## Quay\n\nIt is old.\n\n## Pier\n\nIt is wide.')
    expect(groupsIn(document)).toEqual([['It is old.'], ['It is wide.']])
    expect(groupsOf(document).map(({ headings }) => headings)).toEqual([['Quay'], ['Pier']])
  })

  test('are not put together without end', () => {
    const groups = groupsIn(plainDocument(Array.from({ length: 30 }, () => SENTENCE).join('\n')))
    expect(groups.length).toBeGreaterThan(3)
    expect(groups.flat()).toHaveLength(30)
  })
})

describe('a paragraph', () => {
  test('stays whole while it is of a readable length', () => {
    expect(groupsIn(plainDocument(paragraphOf(12)))).toHaveLength(1)
  })

  test('that is too long is parted between sentences into pieces of about the same length', () => {
    const document = plainDocument(paragraphOf(100))
    const lengths = groupsOf(document).map(({ sentences }) => sentences.length)
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(100)
    expect(lengths.length).toBeGreaterThan(1)
    expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) / 2)
    expect(new Set(groupsIn(document).flat())).toEqual(new Set([SENTENCE]))
  })

  test('of one endless sentence is not parted', () => {
    const text = `${'stone '.repeat(1_000)}ends.`
    expect(groupsIn(plainDocument(text))).toEqual([[text]])
  })
})

describe('what introduces a sentence', () => {
  test('of a table is its header, for every row', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `| Quay number ${at} of the harbour | ${at} m |`)
    const document = await markdownDocument(['Depths:', '', '| Quay | Depth |', '|---|---|', ...rows].join('\n'))
    const [lead, ...others] = introductionsIn(document)
    expect(lead).toEqual(['sentence', 'Depths:', undefined])
    expect(others).toHaveLength(60)
    for (const [unit, , introduction] of others) expect([unit, introduction]).toEqual(['row', 'Quay | Depth'])
    expect(groupsOf(document).length).toBeGreaterThan(1)
  })

  test('of a list is the sentence with a colon before it, for every item', async () => {
    const document = await markdownDocument('It is cold. Bring these:\n\n- a rope\n- a lamp. Fill it.')
    expect(introductionsIn(document)).toEqual([
      ['sentence', 'It is cold.', undefined],
      ['sentence', 'Bring these:', undefined],
      ['item', 'a rope', 'Bring these:'],
      ['item', 'a lamp.', 'Bring these:'],
      ['item', 'Fill it.', 'Bring these:'],
    ])
  })

  test('of a list inside an item is that item', async () => {
    const document = await markdownDocument('Bring these:\n\n- ropes\n  - of hemp\n  - of wire\n- tea')
    expect(introductionsIn(document).map(([, text, introduction]) => [text, introduction])).toEqual([
      ['Bring these:', undefined],
      ['ropes', 'Bring these:'],
      ['of hemp', 'ropes'],
      ['of wire', 'ropes'],
      ['tea', 'Bring these:'],
    ])
  })

  test('of code is the sentence before it, for every line', async () => {
    const document = await markdownDocument('It is late. Type this.\n\n```\nmoor\n\nleave\n```')
    expect(introductionsIn(document).slice(2)).toEqual([
      ['code', 'moor', 'Type this.'],
      ['code', 'leave', 'Type this.'],
    ])
  })

  test('is nothing where a heading or no colon stands before the list', async () => {
    const document = await markdownDocument('It is cold.\n\n- a rope\n\nBring these:\n\n## Lamps\n\n- a lamp')
    expect(introductionsIn(document).filter(([unit]) => unit === 'item')).toEqual([
      ['item', 'a rope', undefined],
      ['item', 'a lamp', undefined],
    ])
  })
})

describe('the header of a table', () => {
  test('belongs to the passage of the first row', async () => {
    const document = await markdownDocument('## Depths\n\n| Quay | Depth |\n|---|---|\n| North | 3 m |\n')
    const { start, sentences } = first(groupsOf(document))
    expect(document.text.slice(start, sentences[0].span.end)).toBe('Quay | Depth |\n|---|---|\n| North | 3 m')
  })

  test('does so even if that row is longer than any passage', async () => {
    const document = await markdownDocument(`| Quay |\n|---|\n| ${'stone '.repeat(300)}|\n| South |\n`)
    expect(first(groupsOf(document)).start).toBe(document.text.indexOf('Quay'))
  })
})

test('a block of very many lines is read', () => {
  const lines = 200_000
  const text = 'moor\n'.repeat(lines)
  const code = Array.from({ length: lines }, (_, at) => ({ start: at * 5, end: at * 5 + 4 }))
  const document = createDocument(documentId('log'), {
    mediaType: 'text/markdown',
    text,
    blocks: [{ kind: 'code', lines: code }],
  })
  expect(groupsOf(document).reduce((sum, { sentences }) => sum + sentences.length, 0)).toBe(lines)
})
