import { describe, expect, test } from '@jest/globals'
import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10'
import fc from 'fast-check'
import { createChat } from '../../src/chat/chat.ts'
import { chatsOf } from '../../src/chat/chats.ts'
import { privateStatement, type Reply, statement, type View } from '../../src/chat/reply.ts'
import { encodeAction } from '../../src/discord/buttons/custom-id.ts'
import type { Command, Completion } from '../../src/discord/commands/command.ts'
import { truncate, visible } from '../../src/discord/display/markdown.ts'
import { questionLine, render } from '../../src/discord/display/render.ts'
import { createInteractionHandler } from '../../src/discord/interactions.ts'
import { createCollection } from '../../src/retrieval/collection.ts'
import { english } from '../../src/wording/wording.ts'
import { chatThat } from '../support/chats.ts'
import { hostileText } from '../support/discord-markdown/hostile.ts'
import { buttonPress, typing } from '../support/discord-payloads.ts'
import { plainDocument, spanOf } from '../support/documents.ts'

const CHANGED = english.say('problem.changed')
const NOT_UNDERSTOOD = english.say('problem.button-not-understood')

const BERTH = 'A berth costs 14 euros.'
const harbour = plainDocument(`The pier is closed at night. ${BERTH}`)
const chat = createChat(createCollection([harbour]))
const viewOf = (sentence: View['places'][0]['sentence']): View => ({
  isAnswer: true,
  places: [{ documentHash: harbour.hash, sentence, others: [] }],
  current: 0,
  context: 0,
})
const customId = encodeAction({ kind: 'next-passage', view: viewOf(spanOf(harbour.text, BERTH)) })

const press = (interaction: APIInteraction): Promise<APIInteractionResponse> =>
  createInteractionHandler([], chatsOf(chat))(interaction).response

describe('a press of a button', () => {
  const answer: Reply = chat.show(viewOf(spanOf(harbour.text, BERTH)), english)

  test('leaves the question as it stands, whatever was asked', async () => {
    const question = hostileText.filter(text => text.trim() !== '').map(text => questionLine(text, english))
    await fc.assert(
      fc.asyncProperty(question, async line => {
        const expected = render(answer, english, line)
        expect(await press(buttonPress(customId, expected.components))).toEqual({ type: 7, data: expected })
      }),
      { numRuns: 100 },
    )
  })

  test('takes no other text for the question, though Discord gives every component an id', async () => {
    const before = render(answer, english).components
    expect(await press(buttonPress(customId, before))).toEqual({ type: 7, data: render(answer, english) })
  })

  test('quotes a whole sentence of the document or nothing', async () => {
    const { length } = harbour.text
    const sentences = ['The pier is closed at night.', BERTH].map(text => spanOf(harbour.text, text))
    const whole = new Set(sentences.map(({ start, end }) => `${start}-${end}`))
    const range = fc.tuple(fc.nat(length + 5), fc.integer({ min: 1, max: length })).map(([start, size]) => ({
      start,
      end: start + size,
    }))
    await fc.assert(
      fc.asyncProperty(fc.oneof(range, fc.constantFrom(...sentences)), async sentence => {
        const view = viewOf(sentence)
        const isWhole = whole.has(`${sentence.start}-${sentence.end}`)
        expect(await press(buttonPress(encodeAction({ kind: 'open-passage', view })))).toEqual(
          isWhole
            ? { type: 7, data: render(chat.show(view, english), english) }
            : { type: 4, data: render(privateStatement(CHANGED), english) },
        )
      }),
    )
  })

  test('on what this program did not write gets a note, and never fails', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async id => {
        expect(await press(buttonPress(id))).toEqual({
          type: 4,
          data: render(privateStatement(NOT_UNDERSTOOD), english),
        })
      }),
    )
  })
})

describe('suggestions', () => {
  const completion: fc.Arbitrary<Completion> = fc.record({
    name: fc.oneof(
      hostileText,
      hostileText.map(text => text.repeat(40)),
    ),
    value: fc.oneof(hostileText, fc.string({ maxLength: 120 })),
  })

  test('are within what Discord takes, whatever the command gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(completion, { maxLength: 40 }), async found => {
        const command: Command = {
          definition: {
            name: 'find',
            description: 'command.ask.description',
            options: { what: { type: 'text', description: 'command.ask.question.description' } },
          },
          execute: () => Promise.resolve(statement('Here.')),
          complete: () => Promise.resolve(found),
        }
        const response = await createInteractionHandler([command], chatsOf(chatThat()))(typing('find', 'what', 'a'))
          .response
        const usable = found.filter(({ name, value }) => visible(name) !== '' && value !== '' && value.length <= 100)
        const choices = usable.slice(0, 25).map(({ name, value }) => ({ name: truncate(visible(name), 100), value }))
        for (const { name } of choices) expect(name.length).toBeLessThanOrEqual(100)
        expect(response).toEqual({ type: 8, data: { choices } })
      }),
    )
  })
})
