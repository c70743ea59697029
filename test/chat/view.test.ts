import { describe, expect, test } from '@jest/globals'
import type { Answer, Highlight, QuotedPassage } from '../../src/answer/answer.ts'
import { quotationOf } from '../../src/chat/quotation.ts'
import type { Action, Place, Reply, View } from '../../src/chat/reply.ts'
import { firstView, show } from '../../src/chat/view.ts'
import type { Passage } from '../../src/corpus/passage.ts'
import { Quote } from '../../src/corpus/quote.ts'
import { createLibrary, type Library } from '../../src/retrieval/library.ts'
import { english } from '../../src/wording/wording.ts'
import { readingChoices, viewIn } from '../support/choices.ts'
import { first, plainDocument } from '../support/documents.ts'
import { bakery, island, islandLibrary } from '../support/island.ts'

const CHANGED = english.say('problem.changed')
const CLOSEST = english.say('answer.closest')

const ofIsland = [...islandLibrary.passages].filter(({ documentId }) => documentId === island.id)

const placeIn = ({ sentences }: Passage): Place => ({
  documentHash: island.hash,
  sentence: first(sentences).span,
  others: [],
})

/** A view of the first passages of the island. */
function viewOf(count: number, given: Partial<View> = {}): View {
  const [place, ...places] = ofIsland.slice(0, count).map(placeIn)
  if (!place) throw new RangeError('A view has a place.')
  return { isAnswer: true, places: [place, ...places], current: 0, context: 0, ...given }
}

/** Where the reply leads on to. */
const labelsOf = (reply: Reply): readonly string[] => readingChoices(reply).map(({ label }) => label)

function chosen(reply: Reply, kind: Action['kind'], library: Library = islandLibrary): Reply {
  return show(viewIn(first(reply.choices.filter(({ action }) => action.kind === kind)).action), library, english)
}

const quotationIn = (reply: Reply) =>
  first(reply.blocks.flatMap(block => (block.kind === 'quotation' ? [block.quotation] : [])))

const headingOf = (reply: Reply): string => quotationIn(reply).source.headings.join(' › ')

describe('the first view', () => {
  const quoted = (passage: Passage): QuotedPassage => {
    const [best, ...others] = passage.sentences
      .map(({ span }): Highlight => ({ sentence: Quote.of(island, span) }))
      .toReversed()
    if (!best) throw new RangeError('A passage has a sentence.')
    return { passage, quote: Quote.of(island, passage.span), highlights: [best, ...others], score: 1 }
  }
  const [ferry, lighthouse] = ofIsland.map(quoted)
  const found = ferry && lighthouse ? ([ferry, lighthouse] as const) : []

  test('of an answer shows the best passage without context, and keeps the order of the others', () => {
    const [best, second] = found
    if (!best || !second) throw new RangeError('The island has five passages.')
    const answer: Answer = { kind: 'quoted', quotes: [best, second], places: 1, confidence: 0.9 }
    expect(firstView(answer)).toEqual({
      isAnswer: true,
      places: [
        {
          documentHash: island.hash,
          sentence: best.highlights[0].sentence.span,
          others: best.highlights.slice(1).map(({ sentence }) => sentence.span),
        },
        expect.objectContaining({ sentence: second.highlights[0].sentence.span }),
      ],
      current: 0,
      context: 0,
    })
  })

  test('of what is only close says so', () => {
    const answer: Answer = {
      kind: 'unanswered',
      reason: { kind: 'low-confidence', lookedFor: [] },
      nearest: found,
      confidence: 0.1,
    }
    expect(firstView(answer)).toMatchObject({ isAnswer: false, current: 0, context: 0 })
    expect(firstView(answer)?.places).toHaveLength(2)
  })

  test('is none if nothing was found', () => {
    expect(
      firstView({ kind: 'unanswered', reason: { kind: 'no-match', lookedFor: [] }, nearest: [], confidence: 0 }),
    ).toBeNull()
  })
})

describe('a reply to a view of an answer', () => {
  test('is the quotation, with more context and the next passage to choose', () => {
    const reply = show(viewOf(3), islandLibrary, english)
    expect(reply.blocks).toEqual([{ kind: 'quotation', quotation: quotationOf(viewOf(3), islandLibrary) }])
    expect(labelsOf(reply)).toEqual(['More context', 'Next passage (2 of 3)'])
    expect(reply.isPrivate).toBeUndefined()
  })

  test('goes through the passages in order and begins again after the last', () => {
    const seen: string[] = []
    let reply = show(viewOf(3), islandLibrary, english)
    for (let press = 0; press < 4; press++) {
      seen.push(`${headingOf(reply)}: ${labelsOf(reply).at(-1)}`)
      reply = chosen(reply, 'next-passage')
    }
    expect(seen).toEqual([
      'Ferry: Next passage (2 of 3)',
      'Lighthouse: Next passage (3 of 3)',
      'Huts: Next passage (1 of 3)',
      'Ferry: Next passage (2 of 3)',
    ])
  })

  test('offers no next passage if there is one only', () => {
    expect(labelsOf(show(viewOf(1), islandLibrary, english))).toEqual(['More context'])
  })

  test('offers more context until the whole document is shown', () => {
    let reply = show(viewOf(1), islandLibrary, english)
    const lengths = [quotationIn(reply).quote.text.length]
    while (labelsOf(reply).includes('More context')) {
      reply = chosen(reply, 'more-context')
      lengths.push(quotationIn(reply).quote.text.length)
    }
    expect(lengths).toEqual([...new Set(lengths)].toSorted((a, b) => a - b))
    expect(lengths).toHaveLength(5)
    expect(quotationIn(reply).quote.text).toMatch(/^The ferry.*behind the bakery\.$/su)
  })

  test('keeps the answer marked in more context, and drops the context with the next passage', () => {
    const wider = chosen(show(viewOf(2), islandLibrary, english), 'more-context')
    expect(quotationIn(wider).highlights).toEqual([viewOf(2).places[0].sentence])
    const next = chosen(wider, 'next-passage')
    expect(quotationIn(next).quote.text).not.toContain('ferry')
  })
})

describe('a reply to a view of a weak match', () => {
  const weak = (given: Partial<View> = {}): Reply =>
    show(viewOf(5, { isAnswer: false, ...given }), islandLibrary, english)

  test('says that it is no clear answer and marks nothing', () => {
    expect(weak().blocks[0]).toEqual({ kind: 'statement', text: CLOSEST })
    const told = show({ ...viewOf(2), isAnswer: false }, islandLibrary, english, { closest: 'This is close:' })
    expect(told.blocks[0]).toEqual({ kind: 'statement', text: 'This is close:' })
    expect(quotationIn(weak()).highlights).toEqual([])
  })

  test('offers three other passages by their headings', () => {
    expect(labelsOf(weak())).toEqual([
      'More context',
      'Lighthouse (passage 2)',
      'Huts (passage 3)',
      'Birds (passage 4)',
    ])
  })

  test('offers the following ones first, so that every passage can be reached', () => {
    expect(labelsOf(weak({ current: 3 })).slice(1)).toEqual([
      'Water (passage 5)',
      'Ferry (passage 1)',
      'Lighthouse (passage 2)',
    ])
    const seen: string[] = []
    for (let reply = weak(); seen.length < 5; reply = chosen(reply, 'open-passage')) seen.push(headingOf(reply))
    expect(seen).toEqual(['Ferry', 'Lighthouse', 'Huts', 'Birds', 'Water'])
  })

  test('opens the passage that a choice names', () => {
    for (const { label, action } of readingChoices(weak()).slice(1)) {
      const opened = show(viewIn(action), islandLibrary, english)
      const { headings, ordinal } = quotationIn(opened).source
      expect(label).toBe(`${headings.at(-1)} (passage ${ordinal})`)
      expect(quotationIn(opened).highlights).toEqual([])
    }
  })

  test('names a passage without a heading by the title of its document', () => {
    const [passage] = [...islandLibrary.passages].filter(({ documentId }) => documentId === bakery.id)
    if (!passage) throw new RangeError('The bakery has a passage.')
    const place = { ...placeIn(passage), documentHash: bakery.hash }
    const [ferry] = viewOf(1).places
    const reply = show({ isAnswer: false, places: [ferry, place], current: 0, context: 0 }, islandLibrary, english)
    expect(labelsOf(reply)).toEqual(['More context', 'The Bakery (passage 1)'])
  })

  test('leaves out passages of documents that have changed', () => {
    const gone = { ...viewOf(1).places[0], documentHash: plainDocument('An earlier island.').hash }
    const view: View = { isAnswer: false, places: [viewOf(1).places[0], gone], current: 0, context: 0 }
    expect(labelsOf(show(view, islandLibrary, english))).toEqual(['More context'])
  })
})

describe('a view of a document that has changed', () => {
  const later = createLibrary([plainDocument(`${island.text}\nThe ferry now leaves at one.`, 'island'), bakery])

  test('shows nothing of it, and says so to the person alone', () => {
    const reply = show(viewOf(2), later, english)
    expect(reply).toEqual({ blocks: [{ kind: 'statement', text: CHANGED }], choices: [], isPrivate: true })
  })

  test('is told whichever choice leads to it', () => {
    for (const { action } of show(viewOf(2), islandLibrary, english).choices) {
      expect(show(viewIn(action), later, english)).toMatchObject({ isPrivate: true, choices: [] })
    }
  })
})
