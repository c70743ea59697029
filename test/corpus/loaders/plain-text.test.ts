import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Block } from '../../../src/corpus/block.ts'
import { loadPlainText, plainTextLoader } from '../../../src/corpus/loaders/plain-text.ts'
import { slice } from '../../../src/text/span.ts'
import { hostileText } from '../../support/hostile-text.ts'

/** The blocks of a text as [kind, text]; plain text has only these kinds. */
const blocksIn = (text: string): readonly (readonly [Block['kind'], string])[] =>
  loadPlainText(text).blocks.map(block => {
    if (block.kind === 'table' || block.kind === 'code') throw new Error(`Plain text has no ${block.kind}.`)
    return [block.kind, slice(text, block.span)]
  })

const LONG = 'The quay was built of stone from the hills, and nobody has counted how many carts it took.'

describe('the lines of plain text', () => {
  test('are paragraphs of their own, with or without blank lines between them', () => {
    expect(blocksIn('The quay is old.\nIt is wide.\n\nIt is dry.')).toEqual([
      ['paragraph', 'The quay is old.'],
      ['paragraph', 'It is wide.'],
      ['paragraph', 'It is dry.'],
    ])
  })

  test.each(['\n', '\r\n', '\r', '\f', '\u2028'])('end at %j', lineEnd => {
    expect(blocksIn(['The quay is old.', '', 'It is wide.'].join(lineEnd))).toEqual([
      ['paragraph', 'The quay is old.'],
      ['paragraph', 'It is wide.'],
    ])
  })

  test('are one paragraph where they were broken to a width', () => {
    const wrapped = [
      'The quay was built of stone from the hills, and nobody has',
      'counted how many carts it took to bring all of it down to',
      'the water.',
      '',
      'It is dry.',
    ]
    expect(blocksIn(wrapped.join('\n'))).toEqual([
      ['paragraph', wrapped.slice(0, 3).join('\n')],
      ['paragraph', 'It is dry.'],
    ])
  })

  test('with a marker are list items, which begin behind it', () => {
    expect(blocksIn('Bring:\n- a rope\n* a lamp\n1. tea\n2) bread\n(3) salt\na) oil\n• soap')).toEqual([
      ['paragraph', 'Bring:'],
      ...['a rope', 'a lamp', 'tea', 'bread', 'salt', 'oil', 'soap'].map(item => ['item', item]),
    ])
  })

  test.each([
    ['a number', 'The quay was built of stone from the hills in a year of rain, on May', '3. It took a long time.'],
    ['a dash', 'The quay was built of stone from the hills, and people were waiting', '- so they say - for years.'],
    ['a letter', 'The quay was built of stone from the hills, for the ferries of kind', 'a) and for the boats.'],
  ])(
    'that begin with %s in the middle of a sentence go on with it where the text was broken to a width',
    (_, ...lines) => {
      expect(blocksIn(lines.join('\n'))).toEqual([['paragraph', lines.join('\n')]])
    },
  )

  test.each([
    ['a colon', 'The quay was built of stone from the hills, and this is what it took:\n', ['a rope']],
    ['a short line', 'The quay was built of stone from the hills, and not in one\nyear. Bring\n', ['a rope']],
    ['a blank line', 'The quay was built of stone from the hills, and it is wide enough for\n\n', ['a rope']],
    ['any line, if there are several', 'The quay was built of stone from the hills by\n', ['a rope', 'a lamp']],
  ])('with a marker are list items after %s', (_, before, items) => {
    const wrapped = `${'The harbour was dug out of the sand in a year of rain, and\n'.repeat(3)}nobody waited.\n\n`
    const list = items.map((item, at) => `${at + 1}. ${item}`).join('\n')
    expect(blocksIn(wrapped + before + list).slice(2)).toEqual(items.map(item => ['item', item]))
  })

  test('that begin with a year or a decimal are no list items', () => {
    expect(blocksIn(`3.5 metres is the depth.\n1904. That was the year.\n${LONG}`).map(([kind]) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })
})

describe('a line of plain text is a heading', () => {
  test('if it is short, has no full stop and a paragraph follows, without any blank line', () => {
    expect(blocksIn(`The Old Quay\n${LONG}\nWho built it?\n${LONG}`)).toEqual([
      ['heading', 'The Old Quay'],
      ['paragraph', LONG],
      ['heading', 'Who built it?'],
      ['paragraph', LONG],
    ])
  })

  test('if it is underlined; the line under it belongs to nothing', () => {
    expect(blocksIn(`Stones\n------\n${LONG}\n\nCarts\n=====\n${LONG}`)).toEqual([
      ['heading', 'Stones'],
      ['paragraph', LONG],
      ['heading', 'Carts'],
      ['paragraph', LONG],
    ])
  })

  test.each([
    ['it ends like a sentence', 'The quay is old.'],
    ['it ends in a colon', 'Bring these'.concat(':')],
    ['it is long', 'Stone '.repeat(20).trim()],
    ['it begins in lower case', 'stones and carts'],
  ])('but not if %s', (_, line) => {
    expect(blocksIn(`${line}\n${LONG}`)[0]?.[0]).toBe('paragraph')
  })

  test('but not at the end of the text, where nothing stands under it', () => {
    expect(blocksIn(`${LONG}\nThe Old Quay`).map(([kind]) => kind)).toEqual(['paragraph', 'paragraph'])
  })

  test('and the first heading, at the top, is the title', () => {
    expect(loadPlainText(`The Old Quay\n${LONG}`).title).toBe('The Old Quay')
    expect(loadPlainText(`${LONG}\nThe Old Quay\n${LONG}`)).not.toHaveProperty('title')
    const levels = loadPlainText(`The Old Quay\n${LONG}\nStones\n${LONG}`).blocks.flatMap(block =>
      block.kind === 'heading' ? [block.level] : [],
    )
    expect(levels).toEqual([1, 2])
  })
})

describe('plain text', () => {
  test('is read from a file without its byte order mark', async () => {
    const loaded = await plainTextLoader.load(new TextEncoder().encode('\uFEFFThe quay is old.\r\n'))
    expect(loaded).toMatchObject({ mediaType: 'text/plain', text: 'The quay is old.\r\n' })
    expect(loaded.blocks).toEqual([{ kind: 'paragraph', span: { start: 0, end: 16 }, atoms: [] }])
  })

  test('may be empty', () => {
    expect(loadPlainText('')).toEqual({ mediaType: 'text/plain', text: '', blocks: [] })
    expect(loadPlainText(' \n\n ').blocks).toEqual([])
  })

  test('has blocks in order and apart, between which nothing stands but markers and underlines', () => {
    fc.assert(
      fc.property(hostileText, text => {
        let end = 0
        for (const block of loadPlainText(text).blocks) {
          if (block.kind === 'table' || block.kind === 'code') throw new Error(`Plain text has no ${block.kind}.`)
          expect(block.span.start).toBeGreaterThanOrEqual(end)
          const between = text.slice(end, block.span.start)
          expect(between).toMatch(/^[\s=\-_*~#]*(?:[-*+•–]|\(?\d{1,3}[.)]|\(?[a-z][.)])?\s*$/u)
          end = block.span.end
        }
        expect(text.slice(end)).toMatch(/^[\s=\-_*~#]*$/u)
      }),
    )
  })
})
