import { describe, expect, jest, test } from '@jest/globals'
import {
  type APIInteractionResponse,
  type APIModalSubmission,
  ComponentType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10'
import fc from 'fast-check'
import type { Chat } from '../../../src/chat/chat.ts'
import { chatsOf } from '../../../src/chat/chats.ts'
import { privateStatement, type Reply, statement, type View } from '../../../src/chat/reply.ts'
import { encodeAction } from '../../../src/discord/buttons/custom-id.ts'
import { questionLine, render } from '../../../src/discord/display/render.ts'
import { createInteractionHandler } from '../../../src/discord/interactions.ts'
import { log } from '../../../src/log.ts'
import { english } from '../../../src/wording/wording.ts'
import { chatThat } from '../../support/chats.ts'
import { hostileText } from '../../support/discord-markdown/hostile.ts'
import { directMessage, modalSubmit } from '../../support/discord-payloads.ts'

const view: View = {
  isAnswer: true,
  places: [{ documentHash: 'abcdef012', sentence: { start: 5, end: 9 }, others: [] }],
  current: 0,
  context: 0,
}
const FOLLOW_UP = encodeAction({ kind: 'follow-up', view })
const NOT_HELPFUL = encodeAction({ kind: 'not-helpful', view })

const input = (custom_id: string, value: string | null, type: ComponentType = ComponentType.TextInput): object => ({
  type: ComponentType.Label,
  id: 1,
  component: { type, id: 2, custom_id, value },
})

/** A form that was filled in, under a message that repeats a question. */
function submitted(customId: string, components: readonly object[], isPrivate = false, chat: Chat = chatThat()) {
  const interaction = modalSubmit(customId)
  if (interaction.type !== InteractionType.ModalSubmit) throw new TypeError('That is no form.')
  const shown: Reply = isPrivate ? privateStatement('Before.') : statement('Before.')
  const { flags, components: parts } = render(shown, english, questionLine('What *was* it?', english))
  const filled: unknown = { custom_id: customId, components }
  if (!isSubmission(filled)) throw new TypeError('That is no form.')
  const message = directMessage('', { flags, components: parts })
  return createInteractionHandler([], chatsOf(chat))({ ...interaction, message, data: filled })
}
const isSubmission = (value: unknown): value is APIModalSubmission => typeof value === 'object' && value !== null

const note = (text: string): APIInteractionResponse => ({ type: 4, data: render(privateStatement(text), english) })
const INCOMPLETE = note(english.say('problem.form-incomplete'))

describe('a follow-up that was sent in', () => {
  test('is asked together with the question of the message, and answered in a message of its own', async () => {
    const ask = jest.fn<Chat['ask']>(async () => statement('An answer.'))
    const handling = submitted(FOLLOW_UP, [input('question', ' And now? ')], false, chatThat({ ask }))
    expect(handling.announcement).toEqual({ type: 5, data: {} })
    expect(await handling.response).toEqual({ type: 4, data: render(statement('An answer.'), english) })
    expect(ask.mock.calls).toEqual([[{ text: 'And now?', history: ['What *was* it?'] }, expect.anything()]])
  })

  test('is announced and answered for the person alone under a private message', async () => {
    const handling = submitted(FOLLOW_UP, [input('question', 'And now?')], true)
    expect(handling.announcement).toEqual({ type: 5, data: { flags: MessageFlags.Ephemeral } })
    expect(await handling.response).toEqual(note('An answer.'))
  })

  test('that fails is answered with an apology', async () => {
    const logged = jest.spyOn(log, 'error').mockImplementation(() => {})
    const chat = chatThat({ ask: () => Promise.reject(new Error('secret')) })
    expect(await submitted(FOLLOW_UP, [input('question', 'Why?')], false, chat).response).toEqual(
      note(english.say('problem.failed')),
    )
    expect(logged).toHaveBeenCalledTimes(1)
    logged.mockRestore()
  })

  test.each<[string, readonly object[]]>([
    ['nothing in it', []],
    ['blanks only', [input('question', ' \n ')]],
    ['no value', [input('question', null)]],
    ['another input', [input('remark', 'Hello.')]],
  ])('with %s is asked for again', async (_, components) => {
    expect(await submitted(FOLLOW_UP, components).response).toEqual(INCOMPLETE)
  })
})

describe('an opinion that was sent in', () => {
  test.each([
    ['with a reason', [input('reason', 'unclear', ComponentType.RadioGroup)], { reason: 'unclear' }],
    [
      'with more words',
      [input('reason', 'wrong-passage', ComponentType.RadioGroup), input('remark', ' No. ')],
      { reason: 'wrong-passage', remark: 'No.' },
    ],
  ])('%s is passed on', async (_, components, opinion) => {
    const rate = jest.fn<Chat['rate']>(() => privateStatement('Thank you.'))
    expect(await submitted(NOT_HELPFUL, components, false, chatThat({ rate })).response).toEqual(note('Thank you.'))
    expect(rate.mock.calls).toEqual([[view, { verdict: 'not-helpful', ...opinion }, english]])
  })

  test('with a reason that is none is asked for again', async () => {
    expect(await submitted(NOT_HELPFUL, [input('reason', 'boring')]).response).toEqual(INCOMPLETE)
  })
})

test('whatever a form holds is answered with a message', async () => {
  const ids = fc.oneof(fc.constantFrom(FOLLOW_UP, NOT_HELPFUL, encodeAction({ kind: 'share', view }), ''), hostileText)
  const part = fc.oneof(
    fc.tuple(fc.constantFrom('question', 'reason', 'remark'), hostileText).map(([id, text]) => input(id, text)),
    fc.constantFrom<object>(
      { type: ComponentType.TextDisplay, id: 1 },
      { type: ComponentType.ActionRow, components: [] },
    ),
  )
  await fc.assert(
    fc.asyncProperty(ids, fc.array(part, { maxLength: 4 }), async (id, parts) => {
      expect((await submitted(id, parts).response).type).toBe(4)
    }),
  )
})
