import { describe, expect, test } from '@jest/globals'
import { statement } from '../../../src/chat/reply.ts'
import { questionLine, render } from '../../../src/discord/display/render.ts'
import { english } from '../../../src/wording/wording.ts'
import { show } from '../../support/discord-markdown/model.ts'
import { shown } from '../../support/shown-message.ts'

describe('a question line', () => {
  test('shows what was asked as it was typed, on one line', () => {
    const text = show(questionLine('  # What is\n**this**? <@1> https://a.bc ', english)).text
    expect(text).toBe('Question: # What is **this**? <@1> https://a.bc')
  })

  test('cuts a question of more than 300 characters', () => {
    expect(show(questionLine('*'.repeat(301), english)).text).toBe(`Question: ${'*'.repeat(299)}…`)
  })

  test('is the first thing in the message', () => {
    const { texts } = shown(render(statement('Yes.'), english, questionLine('Why?', english)))
    expect(texts[0]).toBe('**Question:** Why?')
  })
})
