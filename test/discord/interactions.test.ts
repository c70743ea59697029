import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { type APIInteraction, type APIInteractionResponse, MessageFlags } from 'discord-api-types/v10'
import type { Chat } from '../../src/chat/chat.ts'
import { chatsOf } from '../../src/chat/chats.ts'
import { privateStatement, type Reply, statement, type View } from '../../src/chat/reply.ts'
import { encodeAction } from '../../src/discord/buttons/custom-id.ts'
import type { Command, CommandRequest } from '../../src/discord/commands/command.ts'
import { questionLine, render } from '../../src/discord/display/render.ts'
import type { Handling } from '../../src/discord/handling.ts'
import { createInteractionHandler } from '../../src/discord/interactions.ts'
import { AppError } from '../../src/errors.ts'
import { log } from '../../src/log.ts'
import { english } from '../../src/wording/wording.ts'
import { chatThat } from '../support/chats.ts'
import { buttonPress, messageCommand, modalSubmit, ping, slashCommand } from '../support/discord-payloads.ts'
import { quotationOfSentences } from '../support/quotations.ts'

const CHANGED = english.say('problem.changed')
const FAILED = english.say('problem.failed')
const NOT_UNDERSTOOD = english.say('problem.button-not-understood')
const UNKNOWN_COMMAND = english.say('problem.unknown-command')

const logged = jest.spyOn(log, 'error').mockImplementation(() => {})

beforeEach(() => {
  logged.mockClear()
})

const PRIVATE = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral
const SHOW = 4
const UPDATE = 7

/** A command with one option of each kind; `does` replaces what it does. */
const find = (does: Partial<Command> = {}): Command => ({
  definition: {
    name: 'find',
    description: 'command.ask.description',
    options: {
      what: {
        type: 'text',
        description: 'command.ask.question.description',
        isRequired: true,
        maxLength: 5,
        isCompleted: true,
      },
      quietly: { type: 'flag', description: 'command.ask.private.description' },
    },
  },
  execute: ({ options }) =>
    Promise.resolve(statement(`Found ${typeof options['what'] === 'string' ? options['what'] : ''}`)),
  ...does,
})

const handle = (interaction: APIInteraction, command = find(), chat: Chat = chatThat()): Handling =>
  createInteractionHandler([command], chatsOf(chat))(interaction)
const answerTo = (...given: Parameters<typeof handle>): Promise<APIInteractionResponse> => handle(...given).response

/** The response that shows a reply as a message of its own. */
const note = (text: string, type = SHOW): unknown => ({ type, data: render(privateStatement(text), english) })
const finding = (value = 'key', quietly?: boolean): APIInteraction =>
  slashCommand('find', [
    { name: 'what', value },
    ...(quietly === undefined ? [] : [{ name: 'quietly', value: quietly }]),
  ])

describe('a command', () => {
  test('is called with its options and the conversation, and its reply is shown', async () => {
    const execute = jest.fn<Command['execute']>(() => Promise.resolve(statement('Here.')))
    const chat = chatThat()
    expect(await answerTo(finding('key', true), find({ execute }), chat)).toEqual({
      type: SHOW,
      data: render(statement('Here.'), english),
    })
    expect(execute.mock.calls).toEqual([
      [{ options: { what: 'key', quietly: true }, visitor: expect.objectContaining({ wording: english }) }, chat],
    ])
  })

  test('shows its question on a line of its own', async () => {
    const execute = (): Promise<Reply> => Promise.resolve({ ...statement('Here.'), question: 'Where *is* it?' })
    expect(await answerTo(finding(), find({ execute }))).toEqual({
      type: SHOW,
      data: render(statement('Here.'), english, '**Question:** Where \\*is\\* it?'),
    })
  })

  test('is announced for all unless it says that it is private', async () => {
    expect(handle(finding()).announcement).toEqual({ type: 5, data: {} })
    const isPrivate = ({ options }: CommandRequest): boolean => options['quietly'] === true
    expect(handle(finding('key', false), find({ isPrivate })).announcement).toEqual({ type: 5, data: {} })
    const quiet = handle(finding('key', true), find({ isPrivate }))
    expect(quiet.announcement).toEqual({ type: 5, data: { flags: MessageFlags.Ephemeral } })
    expect(await quiet.response).toMatchObject({ data: { flags: PRIVATE } })
  })

  test('whose reply is private is so though the command did not say it before', async () => {
    const execute = (): Promise<Reply> => Promise.resolve(privateStatement('For you.'))
    expect(await answerTo(finding(), find({ execute }))).toEqual(note('For you.'))
  })

  test.each([
    ['that is unknown', slashCommand('lose')],
    ['that is of another kind', messageCommand('find')],
  ])('%s is answered with a note, and nothing is announced', async (_, interaction) => {
    const handling = handle(interaction)
    expect(handling.announcement).toBeNull()
    expect(await handling.response).toEqual(note(UNKNOWN_COMMAND))
  })

  test.each([
    ['without a required option', slashCommand('find'), 'Please fill in "what".'],
    ['with an option that is too long', finding('123456'), '"what" is too long: use at most 5 characters.'],
  ])('%s is answered with what is wrong, and not carried out', async (_, interaction, why) => {
    const execute = jest.fn<Command['execute']>()
    const handling = handle(interaction, find({ execute }))
    expect(handling.announcement).toBeNull()
    expect(await handling.response).toEqual(note(why))
    expect(execute).not.toHaveBeenCalled()
  })
})

describe('a command that fails', () => {
  const throws = (thrown: unknown): Command['execute'] => {
    return () => {
      throw thrown
    }
  }
  const unshowable = { ...statement(' '), question: 'secret' }
  const quotation = quotationOfSentences(['One.'])
  const stale: Reply = {
    blocks: [{ kind: 'quotation', quotation: { ...quotation, document: quotationOfSentences(['Two.']).document } }],
    choices: [],
  }

  test.each<[string, Command['execute']]>([
    ['rejects', () => Promise.reject(new TypeError('secret'))],
    ['throws at once', throws(new Error('secret'))],
    ['throws what is no error', throws('secret')],
    ['throws nothing', throws(undefined)],
    ['throws what only the operator can mend', throws(new AppError('bad-configuration', 'secret'))],
    ['gives what cannot be shown', () => Promise.resolve(unshowable)],
    ['gives a quote that is not what stands there', () => Promise.resolve(stale)],
  ])('and %s is answered with an apology that tells nothing of the cause', async (_, execute) => {
    expect(await answerTo(finding(), find({ execute }))).toEqual(note(FAILED))
    expect(logged).toHaveBeenCalledTimes(1)
  })

  test('and says what a person can do about it is answered with that', async () => {
    const execute = throws(new AppError('bad-input', 'Use fewer words.'))
    expect(await answerTo(finding(), find({ execute }))).toEqual(note('Use fewer words.'))
  })

  test('when it is asked whether its reply is private is answered with an apology too', async () => {
    const isPrivate = (): never => {
      throw new Error('secret')
    }
    const handling = handle(finding(), find({ isPrivate }))
    expect(handling.announcement).toBeNull()
    expect(await handling.response).toEqual(note(FAILED))
  })
})

describe('a press of a button', () => {
  const view: View = {
    isAnswer: true,
    places: [{ documentHash: 'abcdef012', sentence: { start: 5, end: 9 }, others: [] }],
    current: 0,
    context: 2,
  }
  const customId = encodeAction({ kind: 'more-context', view })
  const asked = questionLine('What *is* it?', english)

  test('shows in its message what the button holds, under the same question', async () => {
    const show = jest.fn<Chat['show']>(() => ({ ...statement('More.'), question: 'Not this one' }))
    const before = render(statement('Less.'), english, asked).components
    const handling = handle(buttonPress(customId, before), find(), chatThat({ show }))
    expect(handling.announcement).toEqual({ type: 6 })
    expect(await handling.response).toEqual({ type: UPDATE, data: render(statement('More.'), english, asked) })
    expect(show.mock.calls).toEqual([[view, english, undefined]])
  })

  test('in a message without a question makes none', async () => {
    const before = render(statement('**Question:** of our own'), english).components
    expect(await answerTo(buttonPress(customId, before))).toEqual({
      type: UPDATE,
      data: render(statement('Another passage.'), english),
    })
    expect(await answerTo(buttonPress(customId, []))).toMatchObject({ type: UPDATE })
  })

  test.each(['0ma00AAAAAA 00.1', 'share', ''])('that cannot be read is answered with a note: "%s"', async forged => {
    const show = jest.fn<Chat['show']>()
    expect(await answerTo(buttonPress(forged), find(), chatThat({ show }))).toEqual(note(NOT_UNDERSTOOD))
    expect(show).not.toHaveBeenCalled()
  })

  test('on a document that has changed is answered with a note, and the message stays as it is', async () => {
    const show = (): Reply => privateStatement(CHANGED)
    expect(await answerTo(buttonPress(customId), find(), chatThat({ show }))).toEqual(note(CHANGED))
  })

  test('that fails is answered with an apology', async () => {
    const show = (): never => {
      throw new Error('secret')
    }
    expect(await answerTo(buttonPress(customId), find(), chatThat({ show }))).toEqual(note(FAILED))
  })
})

describe('other interactions', () => {
  test('a ping is answered at once', async () => {
    expect(handle(ping()).announcement).toBeNull()
    expect(await answerTo(ping())).toEqual({ type: 1 })
  })

  test('a form that nobody here opened is answered with a note', async () => {
    expect(handle(modalSubmit('any')).announcement).toBeNull()
    expect(await answerTo(modalSubmit('any'))).toEqual(note(NOT_UNDERSTOOD))
  })
})
