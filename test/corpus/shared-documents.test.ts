import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { passagesOf } from '../../src/corpus/passage.ts'
import { Quote } from '../../src/corpus/quote.ts'
import { readDocuments } from '../../src/corpus/reading.ts'
import { first } from '../support/documents.ts'

const at = (name: string): string => fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url))
const whereThere = (file: string) => (existsSync(file) ? describe : describe.skip)

const article = at('corpus/deepseek-article.txt')
const folder = at('corpus')
const records = at('eval/squad.documents.jsonl')

whereThere(article)("the client's article", () => {
  test('reads without a problem into headings and passages', async () => {
    const { documents, problems } = await readDocuments([article])
    expect(problems).toEqual([])
    const document = first(documents)
    const passages = passagesOf(document)
    const headings = new Set(passages.flatMap(passage => passage.headings))
    expect(document.title).not.toBe(document.id)
    expect(headings.size).toBeGreaterThan(2)
    expect(passages.length).toBeGreaterThan(headings.size)
    // Its headings are questions, and none of them is taken for a sentence of the body.
    for (const heading of headings) expect(heading).toMatch(/\?$/)
    for (const { span } of passages)
      for (const heading of headings) expect(document.text.slice(span.start, span.end)).not.toContain(heading)
  })

  test('holds each of its lines either in a passage or as a heading', async () => {
    const document = first((await readDocuments([article])).documents)
    const passages = passagesOf(document).map(({ span }) => Quote.of(document, span).text)
    const headings = document.blocks.flatMap(block => (block.kind === 'heading' ? [block.title] : []))
    for (const line of document.text
      .split(/\r?\n/)
      .map(each => each.trim())
      .filter(each => each !== '')) {
      expect(headings.includes(line) || passages.some(passage => passage.includes(line))).toBe(true)
    }
  })
})

whereThere(folder)('the documents that are shared', () => {
  test('read without a problem into passages, each an exact slice', async () => {
    const { documents, problems } = await readDocuments([folder])
    expect(problems).toEqual([])
    expect(documents.length).toBeGreaterThan(1)
    for (const document of documents) {
      const passages = passagesOf(document)
      expect(passages.length).toBeGreaterThan(3)
      for (const { span } of passages) {
        expect(Quote.of(document, span).text).toBe(document.text.slice(span.start, span.end))
      }
    }
  })
})

whereThere(records)('documents in records', () => {
  test('all read, with their titles, into passages that hold each word but for headings and the markers of items', async () => {
    const { documents, problems } = await readDocuments([records])
    expect(problems).toEqual([])
    expect(documents.length).toBeGreaterThan(10)
    for (const document of documents) {
      expect(document.title).not.toBe('')
      const passages = passagesOf(document)
      expect(passages.length).toBeGreaterThan(1)
      const headings = document.blocks.filter(block => block.kind === 'heading')
      const held = [...passages, ...headings].map(({ span }) => span)
      const lost = Array.from(document.text.matchAll(/[\p{L}\p{N}]+/gu), ({ index }) => index)
        .filter(index => !held.some(({ start, end }) => start <= index && index < end))
        .map(index => document.text.slice(index, index + 5))
      expect(lost.filter(text => !/^\d{1,3}[.)]\s/.test(text))).toEqual([])
    }
  })
})
