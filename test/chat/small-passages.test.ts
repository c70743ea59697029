import { describe, expect, test } from '@jest/globals'
import { MOST_CONTEXT, type Reply } from '../../src/chat/reply.ts'
import { show } from '../../src/chat/view.ts'
import { decodeAction, encodeAction } from '../../src/discord/buttons/custom-id.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { english } from '../../src/wording/wording.ts'
import { viewIn } from '../support/choices.ts'
import { first, markdownDocument } from '../support/documents.ts'

const SECTIONS = 120

const glossary = await markdownDocument(
  Array.from({ length: SECTIONS }, (_, number) => `## ${number}\n\nA${number}.`).join('\n\n'),
  'glossary',
)
const library = createLibrary([glossary])
const middle = first(library.passages.slice(SECTIONS / 2))

const lengthOf = ({ blocks }: Reply): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'quotation' ? block.quotation.quote.text.length : 0), 0)

/** The lengths of the quotes that one press of "More context" after another shows, through the ids of the buttons. */
function lengthsOnTheWay(reply: Reply): readonly number[] {
  const more = reply.choices.find(({ action }) => action.kind === 'more-context')
  if (!more) return [lengthOf(reply)]
  const kept = decodeAction(encodeAction(more.action))
  if (!kept) throw new Error('The button could not be read.')
  return [lengthOf(reply), ...lengthsOnTheWay(show(viewIn(kept), library, english))]
}

describe('more context of a document of very many very small passages', () => {
  test('is offered while a press shows more, and never by a button that would do nothing', () => {
    const place = { documentHash: glossary.hash, sentence: first(middle.sentences).span, others: [] }
    const lengths = lengthsOnTheWay(show({ isAnswer: true, places: [place], current: 0, context: 0 }, library, english))
    expect(lengths).toHaveLength(MOST_CONTEXT + 1)
    expect(lengths).toEqual([...new Set(lengths)].toSorted((a, b) => a - b))
    expect(lengths.at(-1)).toBeLessThan(1_800)
  })
})
