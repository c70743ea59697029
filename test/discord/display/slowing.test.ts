import { describe, expect, test } from '@jest/globals'
import { MessageFlags } from 'discord-api-types/v10'
import { ask } from '../../../commands/ask.ts'
import { chatsOf } from '../../../src/chat/chats.ts'
import { createManners } from '../../../src/chat/manners.ts'
import { slowDown } from '../../../src/discord/display/slowing.ts'
import { createInteractionHandler } from '../../../src/discord/interactions.ts'
import { english } from '../../../src/wording/wording.ts'
import { chatThat } from '../../support/chats.ts'
import { buttonPress, ping, slashCommand, typing } from '../../support/discord-payloads.ts'
import { shown } from '../../support/shown-message.ts'

describe('somebody who has to wait', () => {
  test('is told until when as a moment that each client shows in its own way', () => {
    const before = Date.now() / 1_000
    const message = slowDown(10_000, english)
    const second = Number(/<t:(\d+):R>/u.exec(shown(message).texts.join())?.[1])
    expect(second).toBeGreaterThanOrEqual(before + 10)
    expect(second).toBeLessThan(before + 15)
    expect(message.allowed_mentions.parse).toEqual([])
  })
})

describe('an interaction of somebody who asks too much', () => {
  const limits = { person: { count: 1, seconds: 60 }, community: { count: 100, seconds: 1 } }
  const question = slashCommand('ask', [{ name: 'question', value: 'Who?' }])
  const handler = () =>
    createInteractionHandler([ask], chatsOf(chatThat()), { manners: createManners(limits, () => 0) })

  test('is met with a note for them alone, at once', async () => {
    const handle = handler()
    expect(JSON.stringify(await handle(question).response)).toContain('An answer.')
    const { response, announcement } = handle(question)
    expect(announcement).toBeNull()
    expect(await response).toMatchObject({
      type: 4,
      data: {
        flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
        components: [{ components: [{ content: expect.stringMatching(/^These are many .* <t:\d+:R>\.$/u) }] }],
      },
    })
  })

  test('is met so for presses of buttons too, but suggestions and pings go on', async () => {
    const handle = handler()
    await handle(question).response
    expect(JSON.stringify(await handle(buttonPress('x')).response)).toContain('These are many')
    expect((await handle(typing('ask', 'document', 'a')).response).type).toBe(8)
    expect((await handle(ping()).response).type).toBe(1)
  })
})

describe('a person’s language', () => {
  test('is known from what they did last', async () => {
    const manners = createManners(null, () => 0)
    const interaction = slashCommand('ask', [{ name: 'question', value: 'Who?' }])
    await createInteractionHandler([ask], chatsOf(chatThat()), { manners })(interaction).response
    const person = (interaction.member?.user ?? interaction.user)?.id ?? ''
    expect(manners.languages.of(person).locale).toBe('en-US')
  })
})
