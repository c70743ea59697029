import { expect, test } from '@jest/globals'
import { directLibrary } from '../../../src/chat/keeping/direct-library.ts'
import { statement } from '../../../src/chat/reply.ts'
import { english } from '../../../src/wording/wording.ts'
import { createFakeKeeper } from '../../support/fake-keeper.ts'
import { somebody } from '../../support/visitors.ts'

test('whose documents answer in direct messages is chosen in a server, shown everywhere, and taken back everywhere', async () => {
  const keeper = createFakeKeeper()
  const here = directLibrary(keeper, { ...somebody, community: '71' })
  const elsewhere = directLibrary(keeper, { ...somebody, community: '72' })
  const direct = directLibrary(keeper, somebody)
  const other = directLibrary(keeper, { ...somebody, person: '99' })
  const [none, chosen, chosenElsewhere, first] = (
    ['settings.dm.none', 'settings.dm.here', 'settings.dm.other', 'settings.dm.choose-in-server'] as const
  ).map(key => statement(english.say(key)))
  expect(await here.choose()).toEqual(none)
  expect(await direct.choose(true)).toEqual(first)
  expect(await here.choose(true)).toEqual(chosen)
  expect(await elsewhere.choose()).toEqual(chosenElsewhere)
  expect(await direct.choose()).toEqual(chosenElsewhere)
  expect(await other.choose()).toEqual(none)
  expect(await elsewhere.choose(true)).toEqual(chosen)
  expect(await here.choose()).toEqual(chosenElsewhere)
  expect(await direct.choose(false)).toEqual(none)
  expect(await keeper.chosenCommunity(somebody.person)).toBeNull()
})
