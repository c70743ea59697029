import type { Keeper, Refusal } from '../../communities/keeper.ts'
import type { CommunityId } from '../../store/store.ts'
import type { Wording } from '../../wording/wording.ts'
import { type Reply, statement } from '../reply.ts'
import { idOfNamed } from './document-choices.ts'
import { refusalSentence } from './problems.ts'
import { type ChosenChannel, scopeReport } from './scopes.ts'

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

export function scopeKeeping(keeper: Keeper, community: CommunityId, wording: Wording): ScopeKeeping {
  const report = async (channel: ChosenChannel, note?: string): Promise<Reply> =>
    scopeReport(await keeper.state(community), keeper.shared, channel, wording, note)
  const needsDocument = (): Reply => statement(wording.say('keeping.scope.needs-document'))
  return {
    scope: channel => report(channel),
    allow: async (channel, document, isConfined) => {
      if (document === undefined) return needsDocument()
      const id = await idOfNamed(keeper, community, document)
      const { scopes } = await keeper.state(community)
      // To let a document be seen everywhere limits no channel.
      const isOpening = isConfined === false && !scopes.has(channel.id)
      const done = isOpening
        ? await keeper.confine(community, id, false)
        : await keeper.allow(community, channel.id, id, isConfined)
      if (isRefusal(done)) return statement(refusalSentence(done, document, wording))
      if (isConfined === undefined) return report(channel)
      return report(channel, wording.say(isConfined ? 'keeping.scope.confined' : 'keeping.scope.open'))
    },
    disallow: async (channel, document) => {
      if (document === undefined) return needsDocument()
      const { scopes } = await keeper.state(community)
      // From a channel that is not limited there is nothing to take away.
      if (!scopes.has(channel.id)) return report(channel)
      const id = await idOfNamed(keeper, community, document)
      const scoped = await keeper.disallow(community, channel.id, id)
      return isRefusal(scoped) ? statement(refusalSentence(scoped, document, wording)) : report(channel)
    },
    unscope: async (channel, document) => {
      if (document !== undefined) return statement(wording.say('keeping.scope.everything-alone'))
      await keeper.unscope(community, channel.id)
      return report(channel)
    },
  }
}

type Done = Awaited<ReturnType<Keeper['allow']>> | Awaited<ReturnType<Keeper['confine']>>

const isRefusal = (done: Done): done is Refusal => done.kind !== 'scoped' && done.kind !== 'confined'
