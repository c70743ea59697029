import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { statement } from '../../../src/chat/reply.ts'
import { askedLines } from '../../../src/discord/display/asked-lines.ts'
import { english } from '../../../src/wording/wording.ts'
import { show } from '../../support/discord-markdown/model.ts'
import { hostileText } from '../../support/hostile-text.ts'

const url = 'https://discord.com/channels/1/2/3'

describe('above an answer stands', () => {
  test('nothing if it stands next to what was asked', () => {
    expect(askedLines(statement('Here.'), english)).toBeUndefined()
  })

  test('the question', () => {
    expect(askedLines({ ...statement('Here.'), question: 'Who?' }, english)).toBe('**Question:** Who?')
  })

  test('the question and whose message it was, with a link to it', () => {
    expect(askedLines({ ...statement('Here.'), question: 'Who?', about: { author: 'Ada', url } }, english)).toBe(
      `**Question:** Who?\n-# Asked about [the message](<${url}>) by Ada`,
    )
  })

  test("that it is somebody's where nothing of the name can be shown", () => {
    const line = askedLines({ ...statement('Here.'), about: { author: '\u200B', url } }, english)
    expect(line).toBe(`-# Asked about [the message](<${url}>) by somebody`)
  })

  test('a name that shows as it is, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText, author => {
        const line = askedLines({ ...statement('Here.'), about: { author, url } }, english) ?? ''
        expect(line).not.toContain('\n')
        expect(show(line)).toMatchObject({ mentions: [], links: [url], bold: [] })
      }),
    )
  })
})
