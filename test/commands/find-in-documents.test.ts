import { describe, expect, test } from '@jest/globals'
import { findInDocuments } from '../../commands/find-in-documents.ts'
import type { ChosenMessage } from '../../src/discord/commands/command.ts'
import { english } from '../../src/wording/wording.ts'
import { ANSWERED, islandChat } from '../support/island.ts'
import { somebody } from '../support/visitors.ts'

const chosen = (given: Partial<ChosenMessage> = {}): ChosenMessage => ({
  text: ANSWERED.question,
  attachments: 0,
  author: 'Ada',
  url: 'https://discord.com/channels/1/2/3',
  visitor: somebody,
  ...given,
})

describe('"Find in documents"', () => {
  test('answers the text of the message and says whose it was', async () => {
    // The first answer to a person says what this is.
    await islandChat.ask({ text: ANSWERED.question }, somebody)
    expect(await findInDocuments.executeOn(chosen(), islandChat)).toEqual({
      ...(await islandChat.ask({ text: ANSWERED.question }, somebody)),
      about: { author: 'Ada', url: 'https://discord.com/channels/1/2/3' },
    })
  })

  test.each([
    ['', 0, english.say('problem.message-without-text')],
    [' \n', 0, english.say('problem.message-without-text')],
    ['', 2, english.say('problem.message-of-files')],
  ])('says of the text %j with %i files what is missing', async (text, attachments, sentence) => {
    const { blocks, about } = await findInDocuments.executeOn(chosen({ text, attachments }), islandChat)
    expect(blocks).toEqual([{ kind: 'statement', text: sentence }])
    expect(about).toBeUndefined()
  })
})
