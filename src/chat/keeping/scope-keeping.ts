import type { Keeper } from '../../communities/keeper.ts'
import type { CommunityId } from '../../store/store.ts'
import type { Wording } from '../../wording/wording.ts'
import { type Reply, statement } from '../reply.ts'
import { idOfNamed } from './document-choices.ts'
import { refusalSentence } from './problems.ts'
import { type ChosenChannel, scopeReport, seesEverything, seesOnly } from './scopes.ts'

/** Which documents are seen where. */
export interface ScopeKeeping {
  /** Says what is seen in a channel. */
  scope(channel: ChosenChannel): Promise<Reply>
  /**
   * Names a document for a channel, which then sees nothing but what is named for it.
   *
   * @param document missing if none was given: that is said
   * @param isConfined true if the document is to be seen in such channels alone, false if no longer; else as it was
   */
  allow(channel: ChosenChannel, document: string | undefined, isConfined?: boolean): Promise<Reply>
  /** Takes a document away from a channel again. */
  disallow(channel: ChosenChannel, document: string | undefined): Promise<Reply>
  /** Lets a channel see everything again, if no document is named besides. */
  unscope(channel: ChosenChannel, document?: string): Promise<Reply>
}

export const scopeKeeping = (keeper: Keeper, community: CommunityId, wording: Wording): ScopeKeeping => ({
  scope: async channel => scopeReport(await keeper.state(community), keeper.shared, channel, wording),
  allow: async (channel, document, isConfined) => {
    if (document === undefined) return statement(wording.say('keeping.scope.needs-document'))
    const id = await idOfNamed(keeper, community, document)
    const scoped = await keeper.allow(community, channel.id, id, isConfined)
    if (scoped.kind !== 'scoped') return statement(refusalSentence(scoped, document, wording))
    const confined = isConfined === undefined ? undefined : isConfined ? 'keeping.scope.confined' : 'keeping.scope.open'
    return seesOnly(scoped.titles, channel, wording, confined && wording.say(confined))
  },
  disallow: async (channel, document) => {
    if (document === undefined) return statement(wording.say('keeping.scope.needs-document'))
    const { scopes } = await keeper.state(community)
    // From a channel that is not limited there is nothing to take away.
    if (!scopes.has(channel.id)) return seesEverything(channel, wording)
    const id = await idOfNamed(keeper, community, document)
    const scoped = await keeper.disallow(community, channel.id, id)
    if (scoped.kind !== 'scoped') return statement(refusalSentence(scoped, document, wording))
    return seesOnly(scoped.titles, channel, wording)
  },
  unscope: async (channel, document) => {
    if (document !== undefined) return statement(wording.say('keeping.scope.everything-alone'))
    await keeper.unscope(community, channel.id)
    return seesEverything(channel, wording)
  },
})
