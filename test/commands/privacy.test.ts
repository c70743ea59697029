import { describe, expect, test } from '@jest/globals'
import { privacy } from '../../commands/privacy.ts'
import { render } from '../../src/discord/display/render.ts'
import { chatThat } from '../support/chats.ts'
import { shown } from '../support/shown-message.ts'
import { somebody } from '../support/visitors.ts'

describe('/privacy', () => {
  test('says what is kept, what is logged, what leaves the machine, and where the policy is', async () => {
    const reply = await privacy.execute({ options: {}, visitor: somebody }, chatThat())
    const text = shown(render(reply, somebody.wording)).texts.join('\n')
    for (const words of [
      '15 minutes',
      'Of you, a disk keeps only',
      'What moderators add',
      'The log',
      'Discord',
      'PRIVACY\\.md',
    ])
      expect(text).toContain(words.replace('\\.', '.'))
  })

  test('is for the person alone', () => {
    expect(privacy.isPrivate?.({ options: {}, visitor: somebody })).toBe(true)
  })
})
