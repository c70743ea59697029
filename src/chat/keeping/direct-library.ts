import type { Keeper } from '../../communities/keeper.ts'
import { communityId } from '../../store/store.ts'
import { type Reply, statement } from '../reply.ts'
import type { Visitor } from '../visitor.ts'

/** Which server's documents a person's direct messages are answered from. */
export interface DirectLibrary {
  /**
   * Says what is chosen, after a change if one is wanted.
   *
   * @param isUsed true chooses the server in which the person is, false takes back what was chosen, whatever that was
   */
  choose(isUsed?: boolean): Promise<Reply>
}

/** @param visitor in a server, or in a conversation of two, where nothing can be chosen but what was can be taken back */
export function directLibrary(keeper: Keeper, { person, community, wording }: Visitor): DirectLibrary {
  const here = community === undefined ? null : communityId(community)
  return {
    choose: async isUsed => {
      if (isUsed === false) {
        await keeper.chooseCommunity(person, null)
        return statement(wording.say('settings.dm.none'))
      }
      if (isUsed && here === null) return statement(wording.say('settings.dm.choose-in-server'))
      if (isUsed) await keeper.chooseCommunity(person, here)
      const chosen = await keeper.chosenCommunity(person)
      if (chosen === null) return statement(wording.say('settings.dm.none'))
      return statement(wording.say(chosen === here ? 'settings.dm.here' : 'settings.dm.other'))
    },
  }
}
