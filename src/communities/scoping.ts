import type { DocumentId } from '../corpus/document.ts'
import type { CommunityId, CommunityState, DocumentEntry, ScopeChange, Store } from '../store/store.ts'
import type { Keeper } from './keeper.ts'
import { entryNamed, whyNotNamed } from './naming.ts'

type Named = Pick<DocumentEntry, 'id' | 'title'>
type Scoped = Awaited<ReturnType<Keeper['allow']>>

/** Which documents are seen in which channels, as moderators change it. */
export function createScoping(
  store: Store,
  shared: readonly Named[],
): Pick<Keeper, 'allow' | 'confine' | 'disallow' | 'unscope'> {
  const titlesOf = (ids: readonly DocumentId[], { entries }: CommunityState): readonly string[] =>
    ids.flatMap(id => [...entries, ...shared].find(entry => entry.id === id)?.title ?? [])

  const change = async (
    community: CommunityId,
    channel: string,
    name: string,
    changeFor: (id: DocumentId) => ScopeChange,
  ): Promise<Scoped> => {
    const { entries } = await store.state(community)
    const all = [...entries, ...shared]
    const document = entryNamed<Named>(all, name)
    if (!document) return whyNotNamed(all, [], name)
    const scope = await store.changeScope(community, channel, changeFor(document.id))
    if (!scope) return { kind: 'no-such-document' }
    return { kind: 'scoped', titles: titlesOf(scope, await store.state(community)) }
  }

  const confine: Keeper['confine'] = async (community, name, isConfined) => {
    const { entries } = await store.state(community)
    const document = entryNamed(entries, name)
    if (!document) return whyNotNamed(entries, shared, name)
    const isThere = await store.confine(community, document.id, isConfined)
    return { kind: isThere ? 'confined' : 'no-such-document' }
  }

  return {
    confine,
    allow: async (community, channel, name, isConfined) => {
      if (isConfined !== undefined) {
        const done = await confine(community, name, isConfined)
        if (done.kind !== 'confined') return done
      }
      return change(community, channel, name, id => scope => [...without(id, scope ?? []), id])
    },
    disallow: (community, channel, name) =>
      change(community, channel, name, id => scope => scope && without(id, scope)),
    unscope: async (community, channel) => {
      await store.changeScope(community, channel, () => null)
    },
  }
}

const without = (id: DocumentId, scope: readonly DocumentId[]): readonly DocumentId[] =>
  scope.filter(other => other !== id)
