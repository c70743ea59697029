import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Document } from '../../src/corpus/document.ts'
import { markdownLoader } from '../../src/corpus/loaders/markdown.ts'
import { type Passage, passagesOf } from '../../src/corpus/passage.ts'
import { Quote } from '../../src/corpus/quote.ts'
import { readDocuments } from '../../src/corpus/reading.ts'

const folder = fileURLToPath(new URL('../../corpus', import.meta.url))
const file = fileURLToPath(new URL('../../corpus/the-rise-of-deepseek.md', import.meta.url))
const clients = fileURLToPath(new URL('../../../shared/corpus/deepseek-article.txt', import.meta.url))

/** As many words in a row, in both texts, are taken for a copied sentence. */
const COPIED_RUN = 12

const QUOTATION = /[“"]([^“”"\n]*)[”"]/g

/** Tokens with a digit, with their currency sign and separators, without a possessive or the marks around them. */
const figuresOf = (text: string): ReadonlySet<string> =>
  new Set(
    Array.from(text.matchAll(/\S*\d\S*/g), ([token]) =>
      token
        .replace(/^[^\p{L}\p{N}\p{Sc}]+|[^\p{L}\p{N}%]+$/gu, '')
        .replace(/[’']s$/, '')
        .toLowerCase(),
    ),
  )

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const runsOf = (text: string, length: number): readonly string[] => {
  const words = wordsOf(text)
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '))
}

describe('the article that ships with the bot', () => {
  let text: string
  let documents: readonly Document[]
  let problems: readonly string[]
  let passages: readonly Passage[]

  beforeAll(async () => {
    text = await readFile(file, 'utf8')
    const read = await readDocuments([folder])
    documents = read.documents
    problems = read.problems
    passages = documents.flatMap(passagesOf)
  })

  test('is the only document of its folder and is read without a problem', () => {
    expect(problems).toEqual([])
    expect(documents.map(({ id, title, language }) => ({ id, title, language }))).toEqual([
      { id: 'the-rise-of-deepseek', title: 'The Rise of DeepSeek', language: 'en' },
    ])
  })

  test('says itself which language it is in', async () => {
    expect((await markdownLoader.load(await readFile(file))).language).toBe('en')
  })

  test('has four topics, and every passage stands under one of them', () => {
    const topics = documents
      .flatMap(document => document.blocks)
      .flatMap(block => (block.kind === 'heading' && block.level === 2 ? [block.title] : []))
    expect(topics).toHaveLength(4)
    expect([...new Set(passages.map(passage => passage.headings.join(' › ')))]).toEqual(topics)
  })

  test('gives sentences that are exact slices of the file, each ended by a full stop', () => {
    const [document] = documents
    if (!document) throw new Error('The folder holds no document.')
    expect(passages.length).toBeGreaterThan(0)
    for (const { sentences } of passages) {
      expect(sentences.length).toBeGreaterThan(0)
      for (const { span, unit } of sentences) {
        const quote = Quote.of(document, span).text
        expect(unit).toBe('sentence')
        expect(quote).toBe(text.slice(span.start, span.end))
        expect(quote).toMatch(/^\p{Lu}.*\.$/u)
      }
    }
  })

  test('loses no word of its paragraphs between two sentences', () => {
    const prose = text.replace(/^---\n[\s\S]*?\n---\n/, '').replaceAll(/^#.*$/gm, '')
    const sentences = passages.flatMap(passage => passage.sentences.map(({ span }) => text.slice(span.start, span.end)))
    expect(sentences.flatMap(wordsOf)).toEqual(wordsOf(prose))
  })
})

const besideTheClients = existsSync(clients) ? describe : describe.skip

besideTheClients('the article that ships with the bot, beside the article of the client', () => {
  let ours: string
  let theirs: string

  beforeAll(async () => {
    ours = await readFile(file, 'utf8')
    theirs = await readFile(clients, 'utf8')
  })

  test('carries every figure', () => {
    const figures = figuresOf(theirs)
    const carried = figuresOf(ours)
    expect(figures.size).toBeGreaterThan(0)
    expect([...figures].filter(figure => !carried.has(figure))).toEqual([])
  })

  test('adds no figure', () => {
    const known = figuresOf(theirs)
    expect([...figuresOf(ours)].filter(figure => !known.has(figure))).toEqual([])
  })

  test(`shares no ${COPIED_RUN} words in a row outside quotation marks`, () => {
    const known = new Set(runsOf(theirs, COPIED_RUN))
    // A quotation parts the words around it, so that they make no run across it.
    const own = ours.split(QUOTATION).filter((_, index) => index % 2 === 0)
    const runs = own.flatMap(part => runsOf(part, COPIED_RUN))
    expect(known.size).toBeGreaterThan(0)
    expect(runs.length).toBeGreaterThan(0)
    expect(runs.filter(run => known.has(run))).toEqual([])
  })

  test('quotes nobody with words that are not there', () => {
    const quoted = Array.from(ours.matchAll(QUOTATION), ([, words = '']) => words)
    expect(quoted.length).toBeGreaterThan(0)
    expect(quoted.filter(words => !theirs.includes(words))).toEqual([])
  })
})
