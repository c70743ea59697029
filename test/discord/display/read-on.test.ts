import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createChat } from '../../../src/chat/chat.ts'
import type { Reply, View } from '../../../src/chat/reply.ts'
import type { Document } from '../../../src/corpus/document.ts'
import { decodeAction } from '../../../src/discord/buttons/custom-id.ts'
import { render } from '../../../src/discord/display/render.ts'
import { createCollection } from '../../../src/retrieval/collection.ts'
import { english } from '../../../src/wording/wording.ts'
import { viewIn } from '../../support/choices.ts'
import { first, plainDocument } from '../../support/documents.ts'
import { quotationOfSentences } from '../../support/quotations.ts'
import { shown } from '../../support/shown-message.ts'

/** The view of the sentence with a number in the first passage of a document, and what shows it. */
function opened(document: Document, number = 0) {
  const library = createCollection([document])
  const passage = first([...library.passages])
  const { span: sentence } = passage.sentences[number % passage.sentences.length] ?? first(passage.sentences)
  const view: View = {
    isAnswer: true,
    places: [{ documentHash: document.hash, sentence, others: [] }],
    current: 0,
    context: 0,
  }
  const chat = createChat(library)
  return { view, passage, show: (each: View): Reply => chat.show(each, english) }
}

/** What is shown by one press of "Read on" after another, the first message included. */
function partsOf(view: View, show: (view: View) => Reply): readonly ReturnType<typeof shown>[] {
  const message = shown(render(show(view), english))
  const button = message.buttons.find(({ label }) => label === 'Read on')
  const action = button && decodeAction(button.customId ?? '')
  return action ? [message, ...partsOf(viewIn(action), show)] : [message]
}

const withoutSpace = (text: string): string => text.replaceAll(/\s+/gu, '')

describe('a quote that does not fit', () => {
  test('is read on to its end, with its answer in bold and its source under every part', () => {
    const { view, passage, show } = opened(plainDocument(`The *bell* rings${' at noon and'.repeat(900)} at dusk.`))
    const parts = partsOf(view, show)
    expect(parts.length).toBeGreaterThan(2)
    expect(withoutSpace(parts.map(({ quoted }) => quoted).join(''))).toBe(
      withoutSpace(`The *bell* rings${' at noon and'.repeat(900)} at dusk.`),
    )
    expect(passage.sentences).toHaveLength(1)
    for (const { bold, quoted, texts } of parts) {
      expect(bold).toEqual([quoted])
      expect(texts.at(-1)).toMatch(/^-# \*\*notes\*\* · passage 1 of 1/u)
    }
    expect(parts.slice(0, -1).every(({ texts }) => texts.some(text => text.startsWith('-# Shortened')))).toBe(true)
    expect(parts.at(-1)?.buttons.map(({ label }) => label)).not.toContain('Read on')
  })

  test('of which the beginning was left out is read from there', () => {
    const sentences = Array.from({ length: 12 }, () => `${'**~~__'.repeat(40)}.`)
    const { view } = opened(plainDocument('Any.'))
    const fromOf = (centre: number): number | undefined => {
      const quotation = quotationOfSentences(sentences, [centre], { centre })
      const reply: Reply = {
        blocks: [{ kind: 'quotation', quotation }],
        choices: [{ label: 'Read on', action: { kind: 'read-on', view } }],
      }
      const action = decodeAction(first(shown(render(reply, english)).buttons).customId ?? '')
      return action ? viewIn(action).from : undefined
    }
    expect(fromOf(11)).toBe(0)
    expect(fromOf(0)).toBeGreaterThan(0)
    expect(sentences.join(' ').slice(fromOf(0)).startsWith('**~~__')).toBe(true)
  })

  test('is read on without a gap, whatever it holds', () => {
    const piece = fc.constantFrom('*', 'word ', '😀', '1. a\n', '<@1>', '\\', '> ', '`x` ', 'é\u0301', ' ')
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 900 }),
        (pieces, times) => {
          const document = plainDocument(`A${pieces.join('').repeat(times)}z`)
          const { view, show, passage } = opened(document)
          const parts = partsOf(view, show)
          const whole = withoutSpace(document.text.slice(passage.span.start, passage.span.end))
          const read = withoutSpace(parts.map(({ quoted }) => quoted).join(''))
          expect(read.endsWith(whole) || whole === read).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a quote that fits', () => {
  test('offers nothing to read on', () => {
    const { view, show } = opened(plainDocument('The bell rings at noon.'))
    expect(partsOf(view, show)).toHaveLength(1)
  })
})

test('a beginning that is none of the passage, or halves a character, is told to have changed', () => {
  const { view, show } = opened(plainDocument('The 😀 rings at noon.'))
  expect(show({ ...view, from: 4 }).isPrivate).toBeUndefined()
  for (const from of [5, 500]) expect(show({ ...view, from }).isPrivate).toBe(true)
})
