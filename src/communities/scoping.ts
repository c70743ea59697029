import type { DocumentId } from '../corpus/document.ts'
import type { CommunityId, CommunityState, DocumentEntry, Store } from '../store/store.ts'
import type { Keeper, Refusal } from './keeper.ts'
import { entryNamed } from './naming.ts'

type Named = Pick<DocumentEntry, 'id' | 'title'>
type Scoped = Awaited<ReturnType<Keeper['allow']>>

/** Which documents are seen in which channels, as moderators change it. */
export function createScoping(store: Store, shared: readonly Named[]): Pick<Keeper, 'allow' | 'disallow' | 'unscope'> {
  const titlesOf = (ids: readonly DocumentId[], { entries }: CommunityState): readonly string[] =>
    ids.flatMap(id => [...entries, ...shared].find(entry => entry.id === id)?.title ?? [])

  const change = async (
    community: CommunityId,
    channel: string,
    name: string,
    changed: (scope: readonly DocumentId[] | undefined, id: DocumentId) => readonly DocumentId[] | null,
  ): Promise<Scoped> => {
    const state = await store.state(community)
    const document = entryNamed<Named>([...state.entries, ...shared], name)
    if (!document) return { kind: 'no-such-document' }
    const scope = changed(state.scopes.get(channel), document.id)
    if (!scope) return { kind: 'no-such-document' }
    await store.changeScope(community, channel, scope)
    return { kind: 'scoped', titles: titlesOf(scope, state) }
  }

  return {
    allow: async (community, channel, name, isConfined) => {
      const refusal = isConfined === undefined ? null : await confined(store, community, name, isConfined, shared)
      if (refusal) return refusal
      return change(community, channel, name, (scope = [], id) => [...scope.filter(other => other !== id), id])
    },
    disallow: (community, channel, name) =>
      change(community, channel, name, (scope, id) => scope?.filter(other => other !== id) ?? null),
    unscope: (community, channel) => store.changeScope(community, channel, null),
  }
}

async function confined(
  store: Store,
  community: CommunityId,
  name: string,
  isConfined: boolean,
  shared: readonly Named[],
): Promise<Refusal | null> {
  const { entries } = await store.state(community)
  const document = entryNamed(entries, name)
  if (document) {
    await store.confine(community, document.id, isConfined)
    return null
  }
  return { kind: entryNamed(shared, name) ? 'not-own' : 'no-such-document' }
}
