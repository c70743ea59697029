import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { citationOf, encodeCitation } from '../../src/chat/citation.ts'
import { cite } from '../../src/chat/cited.ts'
import type { Quotation, Reply } from '../../src/chat/reply.ts'
import type { Document } from '../../src/corpus/document.ts'
import { createLibrary, type Library } from '../../src/retrieval/library.ts'
import { english, type Key } from '../../src/wording/wording.ts'
import { first, plainDocument, spanOf } from '../support/documents.ts'
import { ANSWERED, island, islandChat, islandLibrary } from '../support/island.ts'
import { somebody } from '../support/visitors.ts'

const codeOf = (document: Document, words: string): string =>
  encodeCitation(citationOf(document.id, spanOf(document.text, words).start, words))
const cited = (code: string, library: Library = islandLibrary): Reply => cite(code, library, english)
const quotationIn = ({ blocks }: Reply): Quotation =>
  first(blocks.flatMap(block => (block.kind === 'quotation' ? [block.quotation] : [])))
const verdictOf = ({ blocks }: Reply): string =>
  first(blocks.flatMap(block => (block.kind === 'statement' ? [block.text] : [])))
const says = (key: Key, values = {}): Reply => ({
  blocks: [{ kind: 'statement', text: english.say(key, values) }],
  choices: [],
  isPrivate: true,
})

const guide = (text: string): Library => createLibrary([plainDocument(text, 'guide', { title: 'Guide' })])
const TEXT = 'The pier is old. A night costs 14 euros. The kiosk is shut.'
const CODE = encodeCitation(citationOf('guide', 17, 'A night costs 14 euros.'))

describe('a quote that is cited', () => {
  test('is shown again as the answer showed it, and stands', async () => {
    const quotation = quotationIn(await islandChat.ask({ text: ANSWERED.question }, somebody))
    const reply = cited(quotation.source.code ?? '')
    expect(verdictOf(reply)).toBe(english.say('quote.stands'))
    expect(quotationIn(reply)).toEqual({ ...quotation, highlights: [], centre: quotation.sentences[0] })
    expect(reply.isPrivate).toBeUndefined()
  })

  test('stands wherever it was cut', () => {
    const code = codeOf(island, 'built in 1904')
    expect(verdictOf(cited(code))).toBe(english.say('quote.stands'))
    expect(quotationIn(cited(code)).quote.text).toBe('built in 1904')
  })

  test('stands still but has moved if other words came before it', () => {
    const reply = cited(CODE, guide(`It is warm. ${TEXT}`))
    expect(verdictOf(reply)).toBe(english.say('quote.moved'))
    expect(quotationIn(reply).quote.text).toBe('A night costs 14 euros.')
    expect(quotationIn(reply).source.code).not.toBe(CODE)
  })

  test('has moved to the nearest place if it stands in several', () => {
    const words = 'A night costs 14 euros.'
    const text = `${words} It is. ${words} It is.`
    expect(quotationIn(cited(CODE, guide(text))).quote.span.start).toBe(text.lastIndexOf(words))
  })

  test('of several sentences moves as a whole', () => {
    const words = 'A night costs 14 euros. The kiosk is shut.'
    const reply = cited(encodeCitation(citationOf('guide', 17, words)), guide(`It is warm. ${TEXT}`))
    expect(quotationIn(reply).quote.text).toBe(words)
  })

  test('no longer stands if its words were changed, wholly or a little', () => {
    for (const text of [TEXT.replace('14', '15'), 'All is new.', TEXT.replace('euros.', 'euros!')])
      expect(cited(CODE, guide(text))).toEqual(says('quote.changed', { title: 'Guide' }))
  })

  test('is unknown if its document is gone', () => {
    expect(cited(CODE)).toEqual(says('quote.no-such-document'))
    expect(cited(CODE, createLibrary([]))).toEqual(says('quote.no-such-document'))
  })

  test('is none if the code is none', () => {
    expect(cited('k3x9a')).toEqual(says('quote.no-code'))
  })
})

describe('a forged code', () => {
  test('quotes nothing that it does not hash, and fails on nothing', () => {
    const part = documentPartOf(CODE)
    fc.assert(
      fc.property(fc.nat(36 ** 6 - 1), fc.nat(100), fc.integer({ min: 1, max: 100_000 }), (words, start, length) => {
        const forged = [part, words.toString(36).padStart(6, '0'), start.toString(36), length.toString(36)].join('-')
        expect(cited(forged, guide(TEXT))).toEqual(says('quote.changed', { title: 'Guide' }))
      }),
    )
  })

  test('cuts no character in half', () => {
    const half = '𝔹ridge'.slice(1)
    const code = encodeCitation(citationOf('guide', 1, half))
    expect(cited(code, guide('𝔹ridge'))).toEqual(says('quote.changed', { title: 'Guide' }))
  })
})

const documentPartOf = (code: string): string => code.slice(0, 5)
