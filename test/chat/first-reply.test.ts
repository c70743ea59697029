import { describe, expect, test } from '@jest/globals'
import type { Answer, QuotedPassage } from '../../src/answer/answer.ts'
import { firstReply, rememberingReplies } from '../../src/chat/first-reply.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { firstView, show } from '../../src/chat/view.ts'
import { speaking } from '../../src/chat/wording.ts'
import { Quote } from '../../src/corpus/quote.ts'
import { decodeAction, encodeAction } from '../../src/discord/buttons/custom-id.ts'
import { render } from '../../src/discord/display/render.ts'
import { createLibrary, type Library } from '../../src/retrieval/library.ts'
import { documentOf } from '../../src/retrieval/texts.ts'
import { english, wordingFor } from '../../src/wording/wording.ts'
import { readingChoices, viewIn } from '../support/choices.ts'
import { first, markdownDocument, slices } from '../support/documents.ts'
import { islandLibrary } from '../support/island.ts'
import { shown } from '../support/shown-message.ts'

/** An answer whose quotes are these passages of a library, in this order, with every sentence marked. */
function answerOf(library: Library, numbers: readonly number[], places: number): Answer {
  const [best, ...others] = numbers.map((number): QuotedPassage => {
    const passage = first(library.passages.slice(number))
    const document = documentOf(library, passage.documentId)
    const [sentence, ...more] = passage.sentences.map(({ span }) => ({ sentence: Quote.of(document, span) }))
    return {
      passage,
      quote: Quote.of(document, passage.span),
      highlights: [first(sentence ? [sentence] : []), ...more],
      score: 1,
    }
  })
  return { kind: 'quoted', quotes: [first(best ? [best] : []), ...others], places, confidence: 0.9 }
}

function replyTo(answer: Answer, library: Library = islandLibrary): Reply {
  const reply = firstReply(answer, library, english)
  if (!reply) throw new Error('Nothing is shown.')
  return reply
}

const statementsOf = ({ blocks }: Reply): readonly string[] =>
  blocks.flatMap(block => (block.kind === 'statement' ? [block.text] : []))

const quotationsOf = ({ blocks }: Reply) =>
  blocks.flatMap(block => (block.kind === 'quotation' ? [block.quotation] : []))

const numbers = [3, 0, 2, 1] as const

describe('an answer of several places', () => {
  const reply = replyTo(answerOf(islandLibrary, numbers, 3))

  test('shows them together in the order of the documents, and says how many they are', () => {
    const starts = quotationsOf(reply).map(({ document, quote }) => [document.id, quote.span.start])
    const passages = [0, 2, 3].map(number => first(islandLibrary.passages.slice(number)))
    expect(starts).toEqual(passages.map(({ documentId, span }) => [documentId, span.start]))
    expect(statementsOf(reply)).toEqual([speaking(english, 3, 3)])
    expect(reply.blocks[0]?.kind).toBe('statement')
  })

  test('marks the sentences of each', () => {
    for (const { document, highlights, sentences } of quotationsOf(reply))
      expect(slices(document.text, highlights)).toEqual(slices(document.text, sentences))
  })

  test('leads to the next passage by itself, and from there to every one', () => {
    const labels: string[] = []
    let next = reply
    for (let press = 0; press < 4; press++) {
      const choice = first(next.choices.filter(({ action }) => action.kind === 'next-passage'))
      labels.push(choice.label)
      next = show(viewIn(choice.action), islandLibrary, english)
      expect(quotationsOf(next)).toHaveLength(1)
    }
    expect(labels).toEqual([4, 1, 2, 3].map(place => `Next passage (${place} of 4)`))
  })

  test('is shown again as it was by what is shared of it, while no document has changed', () => {
    const { action } = first(reply.choices.filter(choice => choice.action.kind === 'share'))
    const read = decodeAction(encodeAction(action))
    const again = show(viewIn(read ?? action), islandLibrary, english)
    expect(quotationsOf(again).map(({ quote }) => quote.text)).toEqual(
      quotationsOf(reply).map(({ quote }) => quote.text),
    )
    expect(again.choices.map(({ label }) => label)).toEqual(reply.choices.map(({ label }) => label))
    expect(show(viewIn(action), createLibrary([]), english).isPrivate).toBe(true)
  })

  test('begins with the best again if there is no other', () => {
    const [choice] = replyTo(answerOf(islandLibrary, numbers, 4)).choices
    expect(choice?.label).toBe('Next passage (1 of 4)')
  })

  test('fits one message, with buttons that work', () => {
    const { texts, buttons } = shown(render(reply, english))
    expect(texts.filter(text => text.startsWith('> '))).toHaveLength(3)
    expect(buttons.map(({ label }) => label)).toEqual([
      'Next passage (4 of 4)',
      'Ask a follow-up',
      'Helpful',
      'Not helpful',
    ])
  })
})

describe('an answer of places that are long', () => {
  test('shows as many together as fit, and counts all', async () => {
    const section = (name: string): string => `## ${name}\n\n${`The ${name} is told of in this line. `.repeat(30)}\n\n`
    const trees = createLibrary([await markdownDocument(['oak', 'elm', 'ash', 'fir'].map(section).join(''), 'trees')])
    const reply = replyTo(answerOf(trees, numbers, 4), trees)
    expect(statementsOf(reply)).toEqual([speaking(english, 4, 3)])
    expect(quotationsOf(reply)).toHaveLength(3)
    expect(readingChoices(reply).map(({ label }) => label)).toEqual(['Next passage (4 of 4)'])
  })
})

describe('any other answer shows the best passage alone', () => {
  test('if one place speaks of it', () => {
    const answer = answerOf(islandLibrary, numbers, 1)
    const view = firstView(answer)
    expect(view && replyTo(answer)).toEqual(view && show(view, islandLibrary, english))
    expect(quotationsOf(replyTo(answer))).toHaveLength(1)
  })

  test('if none is sure', () => {
    const answer = answerOf(islandLibrary, numbers, 3)
    const nearest = answer.kind === 'quoted' ? answer.quotes : []
    const unsure: Answer = {
      kind: 'unanswered',
      reason: { kind: 'low-confidence', lookedFor: [] },
      nearest,
      confidence: 0,
    }
    expect(quotationsOf(replyTo(unsure))).toHaveLength(1)
  })

  test('if there is any', () => {
    const none: Answer = { kind: 'unanswered', reason: { kind: 'no-match', lookedFor: [] }, nearest: [], confidence: 0 }
    expect(firstReply(none, islandLibrary, english)).toBeNull()
  })
})

test('what an answer shows is worked out once for each language', () => {
  const shownFor = rememberingReplies(islandLibrary)
  const answer = answerOf(islandLibrary, numbers, 1)
  const german = wordingFor('de')
  expect(shownFor(answer, english)?.reply).toEqual(firstReply(answer, islandLibrary, english))
  expect(shownFor(answer, english)).toBe(shownFor(answer, english))
  expect(shownFor(answer, german)?.reply).toEqual(firstReply(answer, islandLibrary, german))
  expect(shownFor(answer, german)).not.toEqual(shownFor(answer, english))
})

test('whoever was never quoted to is told below the quote what it is', () => {
  const answer = answerOf(islandLibrary, numbers, 1)
  const told = rememberingReplies(islandLibrary)(answer, english)
  expect(told?.isQuoting).toBe(true)
  expect(told?.introduced.blocks).toEqual([
    ...replyTo(answer).blocks,
    { kind: 'note', text: english.say('answer.verbatim') },
  ])
})
