import { describe, expect, test } from '@jest/globals'
import { type APIMessage, MessageFlags } from 'discord-api-types/v10'
import fc from 'fast-check'
import { privateStatement, type Reply, statement } from '../../../src/chat/reply.ts'
import { carriedBy } from '../../../src/discord/buttons/carried.ts'
import { truncate, visible } from '../../../src/discord/display/markdown.ts'
import { questionLine, type RenderedMessage, render } from '../../../src/discord/display/render.ts'
import { english } from '../../../src/wording/wording.ts'
import { directMessage } from '../../support/discord-payloads.ts'
import { hostileText } from '../../support/hostile-text.ts'

const reply: Reply = {
  ...statement('Hello.'),
  choices: [{ label: 'Delete', action: { kind: 'delete', person: '1234' } }],
}
const messageOf = ({ flags, components }: RenderedMessage, given: Partial<APIMessage> = {}): APIMessage =>
  directMessage('', { flags, components, ...given })

describe('a message of the bot tells', () => {
  test('its question, who shared it, who asked, and whether all may see it', () => {
    const line = questionLine('What *is* it?', english)
    expect(carriedBy(messageOf(render(reply, english, line, '-# Asked by <@1>')))).toEqual({
      question: line,
      shared: '-# Asked by <@1>',
      asker: '1234',
      asked: 'What *is* it?',
      isPrivate: false,
    })
  })

  test('nothing where it holds nothing', () => {
    expect(carriedBy(messageOf(render(statement('Hello.'), english)))).toEqual({ isPrivate: false })
    expect(carriedBy(messageOf(render(privateStatement('Hello.'), english)))).toEqual({ isPrivate: true })
    expect(carriedBy(directMessage('', { components: [], flags: MessageFlags.Ephemeral }))).toEqual({ isPrivate: true })
  })

  test('what it replies to, without the mention of the bot', () => {
    const before = directMessage('<@12> When does  it ring? <@!12>')
    const told = carriedBy(messageOf(render(reply, english), { referenced_message: before }))
    expect(told.asked).toBe('When does  it ring?')
    expect(told.question).toBeUndefined()
    expect(
      carriedBy(messageOf(render(reply, english), { referenced_message: directMessage('<@12>') })).asked,
    ).toBeUndefined()
    expect(carriedBy(messageOf(render(reply, english), { referenced_message: null })).asked).toBeUndefined()
  })

  test('its question as it was shown, whatever was asked', () => {
    fc.assert(
      fc.property(
        hostileText.filter(text => visible(text) !== ''),
        text => {
          const { asked } = carriedBy(messageOf(render(reply, english, questionLine(text, english))))
          expect(asked).toBe(truncate(visible(text), 300))
        },
      ),
      { numRuns: 500 },
    )
  })
})
