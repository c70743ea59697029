import { describe, expect, test } from '@jest/globals'
import {
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  InteractionType,
} from 'discord-api-types/v10'
import { chatsOf } from '../../../src/chat/chats.ts'
import { privateStatement, statement, type View } from '../../../src/chat/reply.ts'
import { encodeAction } from '../../../src/discord/buttons/custom-id.ts'
import { questionLine, render } from '../../../src/discord/display/render.ts'
import { createInteractionHandler } from '../../../src/discord/interactions.ts'
import { english } from '../../../src/wording/wording.ts'
import { chatThat } from '../../support/chats.ts'
import { buttonPress } from '../../support/discord-payloads.ts'

const view: View = {
  isAnswer: true,
  places: [{ documentHash: 'abcdef012', sentence: { start: 5, end: 9 }, others: [] }],
  current: 0,
  context: 0,
}
const USE_EXTERNAL_APPS = 1n << 50n
const question = questionLine('What *is* it?', english)

/** A press of "Share" under a private answer, with some of what Discord says of it replaced. */
function press(given: Partial<APIMessageComponentInteraction> = {}, permissions = 0n): APIInteraction {
  const interaction = buttonPress(
    encodeAction({ kind: 'share', view }),
    render(privateStatement('Before.'), english, question).components,
  )
  if (interaction.type !== InteractionType.MessageComponent || !interaction.member) throw new TypeError('No press.')
  return { ...interaction, member: { ...interaction.member, permissions: String(permissions) }, ...given }
}

const response = (interaction: APIInteraction, mentionOf?: (name: string) => string): Promise<APIInteractionResponse> =>
  createInteractionHandler([], chatsOf(chatThat()), mentionOf ? { mentionOf } : {})(interaction).response

const byPerson = { authorizing_integration_owners: { 1: '7' } }
const REFUSED = { type: 4, data: render(privateStatement(english.say('problem.cannot-share')), english) }

describe('a shared answer', () => {
  test('names the person and the command, which opens where its id is known', async () => {
    const interaction = press()
    const person = interaction.member?.user.id ?? ''
    const shared = (command: string): unknown => ({
      type: 4,
      data: render(statement('Another passage.'), english, question, `-# Asked by <@${person}> with ${command}`),
    })
    expect(await response(interaction)).toEqual(shared('/ask'))
    expect(await response(interaction, name => `</${name}:42>`)).toEqual(shared('</ask:42>'))
  })

  test('is not announced: until it is there nobody knows who may see it', () => {
    expect(createInteractionHandler([], chatsOf(chatThat()))(press()).announcement).toBeNull()
  })

  test('is refused where the app is the person’s own and may not speak for all', async () => {
    expect(await response(press(byPerson))).toEqual(REFUSED)
    expect(await response(press(byPerson, USE_EXTERNAL_APPS))).not.toEqual(REFUSED)
    expect(await response(press({ authorizing_integration_owners: { 0: '9', 1: '7' } }))).not.toEqual(REFUSED)
  })
})
