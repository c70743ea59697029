import type { CommunityId, CommunityState, DocumentEntry, Store } from '../store/store.ts'
import { addDocuments, type Work } from './adding.ts'
import type { Bringing } from './bringing.ts'
import { archiveOf } from './exporting.ts'
import { Interrupted } from './interruption.ts'
import { Jobs } from './jobs.ts'
import type { Keeper, OnProgress, Refusal } from './keeper.ts'
import { entryNamed, whyNotNamed } from './naming.ts'
import { type Outcome, only } from './outcomes.ts'
import { orRefusal } from './refusals.ts'
import { reloadDocuments } from './reloading.ts'
import { replaceDocument } from './replacing.ts'
import type { Task } from './requests.ts'
import { createScoping } from './scoping.ts'
import { Turns } from './turns.ts'

export interface KeeperSettings extends Bringing {
  readonly store: Store
  /** The operator's documents. */
  readonly shared?: readonly Pick<DocumentEntry, 'id' | 'title'>[]
  readonly now?: () => number
  /** False in a process that is over soon: what others left open is not for it to begin. True if missing. */
  readonly resumes?: boolean
}

/** A keeper that goes on with what was left, unless it is told not to, until it is closed. */
export interface OpenKeeper extends Keeper {
  /** Hands back what is not done yet, for which the store must still be open. */
  close(): Promise<void>
}

/** Keeps documents in a store. */
export function createKeeper({
  store,
  shared = [],
  now = Date.now,
  resumes = true,
  ...bringing
}: KeeperSettings): OpenKeeper {
  const work: Work = { ...bringing, store, now, turns: new Turns() }
  const jobs = new Jobs(store, (community, task, finishes, progress) =>
    orRefusal(async (): Promise<Outcome> => {
      switch (task.kind) {
        case 'add':
          return addDocuments(community, task, work, finishes, progress)
        case 'replace': {
          const document = entryNamed((await store.state(community)).entries, task.document)
          if (!document) return { kind: 'no-such-document' }
          return replaceDocument(community, { ...task, document: document.id }, work, finishes, progress)
        }
        case 'reload':
          return reloadDocuments(community, named(await store.state(community), task.document), work, progress)
      }
    }),
  )
  if (resumes) jobs.resume()

  const own = async (community: CommunityId, name: string): Promise<DocumentEntry | Refusal> => {
    const { entries } = await store.state(community)
    return entryNamed(entries, name) ?? whyNotNamed(entries, shared, name)
  }

  const run = async (
    id: string,
    community: CommunityId,
    task: Task,
    progress: OnProgress = () => {},
  ): Promise<Outcome> => {
    try {
      return (await jobs.run(id, community, task, progress)) ?? { kind: 'asked-before' }
    } catch (thrown) {
      if (thrown instanceof Interrupted) return { kind: 'interrupted' }
      throw thrown
    }
  }

  return {
    shared,
    state: community => store.state(community),
    add: async (community, { id, ...request }, progress) =>
      only(await run(id, community, { kind: 'add', ...request }, progress), 'added'),
    replace: async (community, name, { id, ...request }, progress) => {
      const document = await own(community, name)
      if ('kind' in document) return document
      const task = { kind: 'replace', document: document.id, ...request } as const
      const outcome = await run(id, community, task, progress)
      return outcome.kind === 'same' ? outcome : only(outcome, 'replaced')
    },
    remove: async (community, name) => {
      const document = await own(community, name)
      if ('kind' in document) return document
      const expects = [{ id: document.id, hash: document.hash }]
      const result = await store.change(community, { remove: [document.id], expects })
      return result === 'made' ? { kind: 'removed', title: document.title } : { kind: 'conflict' }
    },
    removeAll: async community => {
      const { entries } = await store.state(community)
      // What waits to be added would come back at the next start.
      await store.change(community, { remove: entries.map(({ id }) => id), dropsJobs: true })
      return entries.length
    },
    reload: async (community, { id, document: name }, progress) => {
      const document = name === undefined ? undefined : await own(community, name)
      if (document && 'kind' in document) return document
      const task = { kind: 'reload', ...(document ? { document: document.id } : {}) } as const
      return only(await run(id, community, task, progress), 'reloaded')
    },
    export: async community => {
      const documents = await store.documents(community)
      return documents.length === 0 ? null : archiveOf(documents)
    },
    changeSettings: (community, settings) => store.changeSettings(community, settings),
    ...createScoping(store, shared),
    chosenCommunity: person => store.chosenCommunity(person),
    chooseCommunity: (person, community) => store.chooseCommunity(person, community),
    close: () => jobs.close(),
  }
}

const named = ({ entries }: CommunityState, id: string | undefined): readonly DocumentEntry[] =>
  id === undefined ? entries : entries.filter(entry => entry.id === id)
