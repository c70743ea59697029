import { describe, expect, test } from '@jest/globals'
import { help } from '../../commands/help.ts'
import { commands } from '../../commands/index.ts'
import type { Door, Visitor } from '../../src/chat/visitor.ts'
import type { AnyCommand } from '../../src/discord/commands/command.ts'
import { isNamed } from '../../src/discord/commands/command-kinds.ts'
import { render } from '../../src/discord/display/render.ts'
import { locales, wordingFor } from '../../src/wording/wording.ts'
import { chatThat } from '../support/chats.ts'
import { islandChat } from '../support/island.ts'
import { shown } from '../support/shown-message.ts'
import { somebody } from '../support/visitors.ts'

const DOORS: readonly Door[] = ['server', 'direct', 'elsewhere']

const nameOf = ({ definition }: AnyCommand): string => definition.name

async function commandsFor(visitor: Visitor): Promise<readonly string[]> {
  const { blocks } = await help.execute({ options: {}, visitor }, islandChat)
  return blocks
    .flatMap(block => (block.kind === 'listing' ? block.listing.items.flatMap(({ command }) => command ?? []) : []))
    .toSorted()
}

const textAt = async (door: Door, chat = islandChat): Promise<string> => {
  const { wording } = somebody
  return shown(render(await help.execute({ options: {}, visitor: { ...somebody, door } }, chat), wording)).texts.join(
    '\n',
  )
}

describe('/help', () => {
  test('names every command that can be typed, and to those who look after the documents theirs too', async () => {
    const [forAll, forKeepers] = [false, true].map(isKeeping =>
      commands.filter(command => isNamed(command) && (isKeeping || !('keep' in command))).map(nameOf),
    )
    expect(await commandsFor(somebody)).toEqual(forAll?.toSorted())
    expect(await commandsFor({ ...somebody, mayKeep: true })).toEqual(forKeepers?.toSorted())
    expect(await commandsFor({ ...somebody, mayKeep: true, door: 'direct' })).toEqual(forAll?.toSorted())
    expect(await commandsFor({ ...somebody, door: 'elsewhere' })).toEqual(
      forAll?.filter(name => name !== 'settings dm-library').toSorted(),
    )
  })

  test('says how many documents there are', async () => {
    expect(await textAt('server')).toContain('I know 2 documents.')
    expect(await textAt('server', chatThat())).toContain('I know no documents yet.')
  })

  test('says what can be done where it is asked', async () => {
    const texts = await Promise.all(DOORS.map(door => textAt(door)))
    expect(texts[0]).toContain('Mention me in a channel')
    expect(texts[1]).toContain('No command is needed')
    expect(texts[2]).toContain('I am no member here')
    expect(new Set(texts).size).toBe(3)
    for (const text of texts) expect(text).toContain('Find in documents')
  })

  test('is for the person alone', () => {
    expect(help.isPrivate?.({ options: {}, visitor: somebody })).toBe(true)
  })

  test('fits into a message in every language and everywhere', async () => {
    for (const locale of locales) {
      const wording = wordingFor(locale)
      for (const door of DOORS) {
        const reply = await help.execute(
          { options: {}, visitor: { ...somebody, wording, door, mayKeep: true } },
          islandChat,
        )
        expect(shown(render(reply, wording)).texts.length).toBeGreaterThan(2)
      }
    }
  })
})
