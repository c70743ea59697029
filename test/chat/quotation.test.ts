import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { citationOf, encodeCitation } from '../../src/chat/citation.ts'
import { hasMoreContext, quotationOf } from '../../src/chat/quotation.ts'
import type { Place, View } from '../../src/chat/reply.ts'
import { createLibrary, type Library } from '../../src/retrieval/library.ts'
import { contains, type Span, slice } from '../../src/text/span.ts'
import { first, markdownDocument, plainDocument, slices, spanOf } from '../support/documents.ts'
import { hostileUtf8 } from '../support/hostile-text.ts'
import { island, islandLibrary } from '../support/island.ts'

const placeOf = (sentence: string, ...others: readonly string[]): Place => ({
  documentHash: island.hash,
  sentence: spanOf(island.text, sentence),
  others: others.map(other => spanOf(island.text, other)),
})

const viewOf = (place: Place, given: Partial<View> = {}): View => ({
  isAnswer: true,
  places: [place],
  current: 0,
  context: 0,
  ...given,
})

const LAMP = 'Its lamp is lit at dusk.'
const BUILT = 'The lighthouse was built in 1904 by Ida Lind.'

describe('a view of an answer', () => {
  test('quotes the passage that holds it, with its source', () => {
    const quotation = quotationOf(viewOf(placeOf(BUILT)), islandLibrary)
    expect(quotation?.quote.text).toBe(`${BUILT} ${LAMP}`)
    expect(quotation?.source).toEqual({
      title: 'The Island',
      headings: ['Lighthouse'],
      ordinal: 2,
      of: 5,
      firstLine: 9,
      lastLine: 9,
      code: encodeCitation(citationOf(island.id, quotation?.quote.span.start ?? 0, `${BUILT} ${LAMP}`)),
    })
  })

  test('tells the address and the day of the document if it has them', () => {
    const document = plainDocument('The quay is old.', 'quay', { url: 'https://quay.example/', date: '2026-03-01' })
    const place = { documentHash: document.hash, sentence: spanOf(document.text, 'The quay is old.'), others: [] }
    expect(quotationOf(viewOf(place), createLibrary([document]))?.source).toMatchObject({
      url: 'https://quay.example/',
      date: '2026-03-01',
    })
  })

  test('tells the pages of the quote if the document has any', () => {
    const document = plainDocument('The quay is old.', 'quay', { pages: [0, 0, 9] })
    const place = { documentHash: document.hash, sentence: spanOf(document.text, 'The quay is old.'), others: [] }
    expect(quotationOf(viewOf(place), createLibrary([document]))?.source.pages).toEqual({ first: 2, last: 3 })
  })

  test('marks its sentences in the order of the text, and has the best one at its centre', () => {
    const quotation = quotationOf(viewOf(placeOf(LAMP, BUILT)), islandLibrary)
    expect(slices(island.text, quotation?.highlights ?? [])).toEqual([BUILT, LAMP])
    expect(quotation?.centre).toEqual(spanOf(island.text, LAMP))
  })

  test('marks nothing if the passage is only close', () => {
    expect(quotationOf(viewOf(placeOf(BUILT), { isAnswer: false }), islandLibrary)?.highlights).toEqual([])
  })

  test('is the same by the beginning of the hash', () => {
    const short = { ...placeOf(BUILT), documentHash: island.hash.slice(0, 9) }
    expect(quotationOf(viewOf(short), islandLibrary)).toEqual(quotationOf(viewOf(placeOf(BUILT)), islandLibrary))
  })
})

describe('more context', () => {
  const headingsIn = (context: number): readonly string[] =>
    [...(quotationOf(viewOf(placeOf(BUILT), { context }), islandLibrary)?.quote.text ?? '').matchAll(/## (.+)/gu)].map(
      match => match[1] ?? '',
    )

  test('grows to the neighbours on both sides, then on the side that is left, then stops', () => {
    expect([0, 1, 2, 3, 4].map(headingsIn)).toEqual([
      [],
      ['Lighthouse', 'Huts'],
      ['Lighthouse', 'Huts', 'Birds'],
      ['Lighthouse', 'Huts', 'Birds', 'Water'],
      ['Lighthouse', 'Huts', 'Birds', 'Water'],
    ])
    const grows = [0, 1, 2, 3].map(context => hasMoreContext(viewOf(placeOf(BUILT), { context }), islandLibrary))
    expect(grows).toEqual([true, true, true, false])
  })

  test('keeps the place of the passage in the source, and tells the lines of all that is quoted', () => {
    const source = quotationOf(viewOf(placeOf(BUILT), { context: 1 }), islandLibrary)?.source
    expect(source).toMatchObject({ headings: ['Lighthouse'], ordinal: 2, firstLine: 5, lastLine: 13 })
  })

  test('never reaches into another document', () => {
    const place = placeOf('Drinking water comes from the well behind the bakery.')
    const quotation = quotationOf(viewOf(place, { context: 35 }), islandLibrary)
    expect(quotation?.quote.text).toBe(island.text.slice(island.text.indexOf('The ferry')).trimEnd())
  })

  test('stops before a quote would be longer than 1,800 characters', async () => {
    const section = (name: string): string =>
      `## ${name}\n\n${`The ${name} is described in this line. `.repeat(20)}\n\n`
    const document = await markdownDocument(['oak', 'elm', 'ash', 'fir', 'yew'].map(section).join(''), 'trees')
    const library = createLibrary([document])
    const middle = first([...library.passages].filter(({ headings }) => headings.includes('ash')))
    const place = { documentHash: document.hash, sentence: first(middle.sentences).span, others: [] }
    const lengths = [0, 1, 2, 9].map(
      context => quotationOf(viewOf(place, { context }), library)?.quote.text.length ?? Number.NaN,
    )
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1_800)
    expect(lengths).toEqual([lengths[0], lengths[0], lengths[0], lengths[0]])
    expect(hasMoreContext(viewOf(place), library)).toBe(false)
  })
})

describe('a view is refused', () => {
  const sentence = spanOf(island.text, BUILT)
  const honest = placeOf(BUILT)
  test.each<[string, Place]>([
    ['of a document that is not there', { ...honest, documentHash: 'f'.repeat(64) }],
    ['of an earlier version', { ...honest, documentHash: plainDocument(`${island.text}!`).hash }],
    ['that begins inside a sentence', { ...honest, sentence: { ...sentence, start: sentence.start + 4 } }],
    ['that ends inside a sentence', { ...honest, sentence: { ...sentence, end: sentence.end - 1 } }],
    ['of two sentences as if they were one', { ...honest, sentence: spanOf(island.text, `${BUILT} ${LAMP}`) }],
    ['of a heading', { ...honest, sentence: spanOf(island.text, 'Lighthouse') }],
    ['outside the text', { ...honest, sentence: { start: 90_000, end: 90_010 } }],
    ['of an empty span', { ...honest, sentence: { start: sentence.start, end: sentence.start } }],
    ['whose second sentence is none', { ...honest, others: [{ start: sentence.end, end: sentence.end + 3 }] }],
    ['whose second sentence stands in another passage', placeOf(BUILT, 'Nobody may walk on the cliff in spring.')],
    ['that marks one sentence twice', placeOf(BUILT, BUILT)],
    ['that marks another one twice', placeOf(BUILT, LAMP, LAMP)],
  ])('%s', (_, place) => {
    expect(quotationOf(viewOf(place), islandLibrary)).toBeNull()
    expect(hasMoreContext(viewOf(place), islandLibrary)).toBe(false)
  })

  test('whose current place is not one of its places', () => {
    expect(quotationOf(viewOf(honest, { current: 1 }), islandLibrary)).toBeNull()
  })

  test('of a document without a passage', () => {
    const empty = plainDocument('', 'empty')
    const place = { documentHash: empty.hash, sentence: { start: 0, end: 1 }, others: [] }
    expect(quotationOf(viewOf(place), createLibrary([empty]))).toBeNull()
  })
})

describe('every quotation', () => {
  const isInOrder = (spans: readonly Span[]): boolean =>
    spans.every((span, index) => index === 0 || (spans[index - 1]?.end ?? 0) <= span.start)

  const viewsOf = (library: Library, context: number, isAnswer: boolean): readonly View[] =>
    [...library.passages].map(({ documentId, sentences }) => {
      const [best, ...rest] = sentences.map(({ span }) => span).toReversed()
      const sentence = best ?? { start: 0, end: 0 }
      const documentHash = library.documents.get(documentId)?.hash ?? ''
      return viewOf({ documentHash, sentence, others: rest.slice(0, 1) }, { context, isAnswer })
    })

  test('is an exact slice of its document, and its sentences and highlights lie in it in order', async () => {
    let quotations = 0
    await fc.assert(
      fc.asyncProperty(hostileUtf8, hostileUtf8, fc.nat(3), fc.boolean(), async (a, b, context, isAnswer) => {
        const documents = [await markdownDocument(a, 'a'), plainDocument(`${b}\n\n${a}\n${b}`, 'b')]
        const library = createLibrary(documents)
        for (const view of viewsOf(library, context, isAnswer)) {
          const quotation = quotationOf(view, library)
          if (!quotation) throw new Error('A place of the library is refused.')
          const { document, quote, sentences, highlights, centre } = quotation
          quotations++
          expect(quote.text).toBe(slice(document.text, quote.span))
          expect([...sentences, ...highlights, centre].every(span => contains(quote.span, span))).toBe(true)
          expect(isInOrder(sentences) && isInOrder(highlights)).toBe(true)
          expect(highlights).toHaveLength(isAnswer ? 1 + view.places[0].others.length : 0)
          expect(sentences).toEqual(expect.arrayContaining([...highlights, centre]))
        }
      }),
      { numRuns: 60 },
    )
    expect(quotations).toBeGreaterThan(60)
  })
})
