import type { Keeper, KeptDocument, OnProgress, Request } from '../../src/communities/keeper.ts'
import { type DocumentId, documentId, hashOf } from '../../src/corpus/document.ts'
import {
  type CommunityId,
  type CommunitySettings,
  type CommunityState,
  DEFAULT_SETTINGS,
  type DocumentEntry,
  type Origin,
} from '../../src/store/store.ts'

/** One community's documents in memory. */
interface Kept {
  entries: readonly DocumentEntry[]
  settings: CommunitySettings
  readonly scopes: Map<string, readonly DocumentId[]>
}

export interface FakeKeeper extends Keeper {
  /** What was asked to be added or put in the place of something, oldest first. */
  readonly requests: readonly Request[]
}

/** A document of the operator's. */
export const SHARED = { id: documentId('operator'), title: 'Rules of the operator' }

/** Keeps documents in memory, of which it knows no more than what is told of them; a test may replace what it does. */
export function createFakeKeeper(does: Partial<Keeper> = {}): FakeKeeper {
  const communities = new Map<CommunityId, Kept>()
  const chosen = new Map<string, CommunityId>()
  const requests: Request[] = []
  const of = (community: CommunityId): Kept => {
    const kept = communities.get(community) ?? { entries: [], settings: DEFAULT_SETTINGS, scopes: new Map() }
    communities.set(community, kept)
    return kept
  }
  const find = (community: CommunityId, name: string): DocumentEntry | undefined =>
    of(community).entries.find(({ id, title }) => id === name || title === name)
  const missing = (name: string) => ({ kind: name === SHARED.id ? 'not-own' : 'no-such-document' }) as const
  const titles = (community: CommunityId, ids: readonly DocumentId[]): readonly string[] =>
    ids.flatMap(id => [SHARED, ...of(community).entries].find(entry => entry.id === id)?.title ?? [])
  return {
    requests,
    shared: [SHARED],
    state: async community => stateOf(of(community)),
    add: async (community, request, progress) => {
      requests.push(request)
      tell(progress)
      const entry = await entryOf(request)
      const kept = of(community)
      const same = kept.entries.find(({ bytesHash }) => bytesHash === entry.bytesHash)
      if (same) return { kind: 'added', documents: [], same: [same.title], leftOut: [] }
      kept.entries = [...kept.entries, entry]
      return { kind: 'added', documents: [keptOf(entry)], same: [], leftOut: [] }
    },
    replace: async (community, document, request, progress) => {
      requests.push(request)
      tell(progress)
      const before = find(community, document)
      if (!before) return missing(document)
      const { id, title } = before
      const entry: DocumentEntry = { ...(await entryOf(request)), id, title: request.described.title ?? title }
      const kept = of(community)
      kept.entries = kept.entries.map(each => (each.id === id ? entry : each))
      return { kind: 'replaced', document: keptOf(entry), kept: 2, of: 3 }
    },
    remove: async (community, document) => {
      const entry = find(community, document)
      if (!entry) return missing(document)
      const kept = of(community)
      kept.entries = kept.entries.filter(({ id }) => id !== entry.id)
      return { kind: 'removed', title: entry.title }
    },
    removeAll: async community => {
      const { length } = of(community).entries
      of(community).entries = []
      return length
    },
    reload: async (community, { document }) => {
      const entry = document === undefined ? undefined : find(community, document)
      if (document !== undefined && !entry) return missing(document)
      if (entry && entry.origin.kind !== 'page') return { kind: 'no-page' }
      const pages = of(community).entries.filter(
        ({ id, origin }) => origin.kind === 'page' && (!entry || id === entry.id),
      )
      return { kind: 'reloaded', documents: pages.map(({ title }) => ({ title, result: { kind: 'unchanged' } })) }
    },
    export: async community =>
      of(community).entries.length === 0 ? null : new TextEncoder().encode(JSON.stringify(of(community).entries)),
    changeSettings: async (community, settings) => {
      of(community).settings = settings
    },
    allow: async (community, channel, document) => {
      const id = document === SHARED.id ? SHARED.id : find(community, document)?.id
      if (!id) return missing(document)
      const { scopes } = of(community)
      const ids = [...new Set([...(scopes.get(channel) ?? []), id])]
      scopes.set(channel, ids)
      return { kind: 'scoped', titles: titles(community, ids) }
    },
    confine: async (community, document, isConfined) => {
      const entry = find(community, document)
      if (!entry) return missing(document)
      const kept = of(community)
      kept.entries = kept.entries.map(each => (each.id === entry.id ? { ...each, isConfined } : each))
      return { kind: 'confined' }
    },
    disallow: async (community, channel, document) => {
      const { scopes } = of(community)
      const ids = (scopes.get(channel) ?? []).filter(id => id !== document)
      scopes.set(channel, ids)
      return { kind: 'scoped', titles: titles(community, ids) }
    },
    unscope: async (community, channel) => {
      of(community).scopes.delete(channel)
    },
    chosenCommunity: async person => chosen.get(person) ?? null,
    chooseCommunity: async (person, community) => {
      if (community === null) chosen.delete(person)
      else chosen.set(person, community)
    },
    ...does,
  }
}

const stateOf = ({ entries, settings, scopes }: Kept): CommunityState => ({ revision: 1, entries, settings, scopes })

const tell = (progress: OnProgress | undefined): void => progress?.({ stage: 'read', done: 1, total: 1 })

/** What stands where a source leads. */
async function textOf({ source }: Request): Promise<{ readonly text: string; readonly origin: Origin }> {
  switch (source.kind) {
    case 'file':
      return { text: new TextDecoder().decode(source.file.bytes), origin: { kind: 'file', name: source.file.name } }
    case 'attachment': {
      const response = await fetch(source.url)
      return { text: await response.text(), origin: { kind: 'file', name: source.name } }
    }
    case 'page':
      return { text: `The page at ${source.url}.`, origin: { kind: 'page', url: source.url } }
    case 'text':
      return { text: source.text, origin: { kind: 'text' } }
    case 'message':
      return { text: source.text, origin: { kind: 'message', url: source.url } }
  }
}

async function entryOf(request: Request): Promise<DocumentEntry> {
  const { text, origin } = await textOf(request)
  const title = request.described.title ?? (origin.kind === 'file' ? origin.name : text.slice(0, 20))
  return {
    id: documentId(title.toLowerCase().replaceAll(/\W+/gu, '-') || 'untitled'),
    title,
    hash: hashOf(text),
    bytesHash: hashOf(text),
    language: request.described.language ?? 'en',
    mediaType: 'text/plain',
    origin,
    passageCount: text.split('\n\n').length,
    addedAt: 0,
    changedAt: 0,
    isConfined: false,
  }
}

const keptOf = ({ id, title, language, passageCount }: DocumentEntry): KeptDocument => ({
  id,
  title,
  language,
  passages: passageCount,
  headings: 0,
  leftOut: [],
})
