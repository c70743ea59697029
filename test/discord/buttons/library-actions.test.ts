import { describe, expect, jest, test } from '@jest/globals'
import { type APIInteraction, InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import fc from 'fast-check'
import { chatsOf } from '../../../src/chat/chats.ts'
import { keyOf } from '../../../src/chat/document-names.ts'
import { privateStatement, statement } from '../../../src/chat/reply.ts'
import { encodeMenu, encodeStep } from '../../../src/discord/buttons/library-ids.ts'
import { render } from '../../../src/discord/display/render.ts'
import { createInteractionHandler } from '../../../src/discord/interactions.ts'
import { log } from '../../../src/log.ts'
import { english } from '../../../src/wording/wording.ts'
import { chatThat } from '../../support/chats.ts'
import { buttonPress, selection } from '../../support/discord-payloads.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { island, islandChat } from '../../support/island.ts'

const logged = jest.spyOn(log, 'error').mockImplementation(() => {})

const answerTo = (interaction: APIInteraction, chat = islandChat) =>
  createInteractionHandler([], chatsOf(chat))(interaction).response
const update = (...given: Parameters<typeof render>) => ({ type: 7, data: render(...given) })
const list = { kind: 'list', page: 0 } as const

describe('a button of the library', () => {
  test('puts into its message what it leads to, and is announced if that is late', async () => {
    const press = buttonPress(encodeStep(list))
    expect(await answerTo(press)).toEqual(update(islandChat.follow(list, english), english))
    expect(createInteractionHandler([], chatsOf(islandChat))(press).announcement).toEqual({ type: 6 })
  })

  test('leaves its message as it is if it leads to nothing, and says so to the person alone', async () => {
    const chat = chatThat({ follow: () => privateStatement('It is gone.') })
    expect(await answerTo(buttonPress(encodeStep(list)), chat)).toEqual({
      type: 4,
      data: render(privateStatement('It is gone.'), english),
    })
  })

  test('apologises if it fails', async () => {
    const chat = chatThat({
      follow: () => {
        throw new Error('secret')
      },
    })
    expect(JSON.stringify(await answerTo(buttonPress(encodeStep(list)), chat))).toContain(english.say('problem.failed'))
    expect(logged).toHaveBeenCalledTimes(1)
  })
})

describe('a menu of the library', () => {
  test('opens what is chosen', async () => {
    const follow = jest.fn(() => statement('Here.'))
    const chat = chatThat({ follow })
    await answerTo(selection(encodeMenu({ kind: 'pick-document' }), [keyOf(island)]), chat)
    await answerTo(selection(encodeMenu({ kind: 'pick-section', document: island.hash }), ['2']), chat)
    expect(follow.mock.calls).toEqual([
      [{ kind: 'outline', document: keyOf(island), page: 0 }, english],
      [{ kind: 'section', document: island.hash.slice(0, 12), section: 2 }, english],
    ])
  })

  test('in which nothing known is chosen cannot be read', async () => {
    for (const values of [[], ['x y'], ['0'.repeat(100)]])
      expect(JSON.stringify(await answerTo(selection('1pd', values)))).toContain(
        english.say('problem.button-not-understood'),
      )
  })
})

test('whatever somebody makes up, the answer is a message or an update that Discord takes', async () => {
  const number = fc.nat(80).map(value => value.toString(36))
  const hash = fc.constantFrom(keyOf(island), island.hash.slice(0, 12), 'f'.repeat(12))
  const id = fc.oneof(
    fc.tuple(fc.constantFrom('1l', '1t', '1e', '1pd', '1ps', '1x'), hash, number, number).map(parts => {
      const [kind, document, first, second] = parts
      return kind === '1l' ? kind + first : `${kind}${document}.${first}${kind === '1e' ? `.${second}` : ''}`
    }),
    hostileText,
  )
  await fc.assert(
    fc.asyncProperty(id, fc.oneof(hash, number, hostileText), async (customId, value) => {
      for (const interaction of [buttonPress(customId), selection(customId, [value]), selection('1pd', [value])]) {
        const response = await answerTo(interaction)
        expect([4, 7]).toContain(response.type)
        if (response.type === InteractionResponseType.ChannelMessageWithSource)
          expect(Number(response.data.flags) & MessageFlags.Ephemeral).not.toBe(0)
      }
    }),
  )
  expect(logged).toHaveBeenCalledTimes(1)
})
