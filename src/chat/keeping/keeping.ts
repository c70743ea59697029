import type { Keeper, OnProgress, Request } from '../../communities/keeper.ts'
import { whyNotNamed } from '../../communities/naming.ts'
import { MOST_FILES } from '../../corpus/manifest.ts'
import { communityId } from '../../store/store.ts'
import type { Wording } from '../../wording/wording.ts'
import { keyOf, type Suggestion } from '../document-names.ts'
import { type Reply, statement } from '../reply.ts'
import { type Brought, readBrought } from './brought.ts'
import { entryNamed, idOfNamed, suggestedEntries } from './document-choices.ts'
import { suggestedLanguages, whyNotLanguage } from './languages.ts'
import { clip, refusalSentence } from './problems.ts'
import { addedReport, reloadedReport, replacedReport } from './reports.ts'
import { type ScopeKeeping, scopeKeeping } from './scope-keeping.ts'

/**
 * What whoever looks after the documents of one community can do, and what they are told then. Whoever gives it to
 * somebody has checked that they may.
 */
export interface Keeping extends ScopeKeeping {
  add(brought: Brought): Promise<Reply>
  /** @param document an id, a title or the value of a suggestion, as in all that follow */
  replace(document: string, brought: Brought): Promise<Reply>
  remove(document: string): Promise<Reply>
  /** Loads documents anew that came from the web: one, or all. */
  reload(document?: string): Promise<Reply>
  /** All documents in one file. */
  export(): Promise<Reply>
  /** Says whether the operator's documents are seen here, after a change if one is wanted. */
  showShared(isShown?: boolean): Promise<Reply>
  /** A name of a document that fits into a form, or why there is no such document. */
  keyOf(document: string): Promise<{ readonly key: string } | { readonly why: string }>
  /** The community's own documents whose title holds what was typed; the operator's too if they can be chosen. */
  suggestDocuments(typed: string, withShared?: boolean): Promise<readonly Suggestion[]>
  suggestLanguages(typed: string): readonly Suggestion[]
  /** Why a language cannot be what somebody calls it, so that a form need not be filled in first; null if it can. */
  whyNotLanguage(name: string): string | null
}

export interface KeepingContext {
  /** The platform's id of the server. */
  readonly community: string
  readonly wording: Wording
  /** Names what is wanted: the same is done once. */
  readonly id: string
  /** The largest file that can be sent, in bytes. */
  readonly mostBytes: number
  /** Hears, in one sentence, how far what takes long has come. */
  readonly onProgress?: (sentence: string) => void
}

const MEGABYTE = 2 ** 20
const EXPORT_NAME = 'documents.zip'

/** @throws RangeError if the community's id is none that a platform could give */
export function createKeeping(keeper: Keeper, context: KeepingContext): Keeping {
  const { wording, id, mostBytes, onProgress } = context
  const community = communityId(context.community)
  const progress: OnProgress = ({ stage, done, total }) =>
    onProgress?.(wording.say(`keeping.progress.${stage}`, { done, total }))
  const idOf = (document: string): Promise<string> => idOfNamed(keeper, community, document)
  const bringing = async (brought: Brought, does: (request: Request) => Promise<Reply>): Promise<Reply> => {
    const read = readBrought(brought, wording)
    return read.kind === 'refused' ? statement(read.why) : does({ id, source: read.source, described: read.described })
  }
  return {
    ...scopeKeeping(keeper, community, wording),
    add: brought =>
      bringing(brought, async request => addedReport(await keeper.add(community, request, progress), wording)),
    replace: (document, brought) =>
      bringing(brought, async request => {
        const replaced = await keeper.replace(community, await idOf(document), request, progress)
        return replacedReport(replaced, document, wording)
      }),
    remove: async document => {
      const removed = await keeper.remove(community, await idOf(document))
      return removed.kind === 'removed'
        ? statement(wording.say('keeping.removed', { title: clip(removed.title) }))
        : statement(refusalSentence(removed, document, wording))
    },
    reload: async document => {
      const named = document === undefined ? {} : { document: await idOf(document) }
      const reloaded = await keeper.reload(community, { id, ...named }, progress)
      return reloaded.kind === 'reloaded'
        ? reloadedReport(reloaded, wording)
        : statement(refusalSentence(reloaded, document ?? '', wording))
    },
    export: async () => {
      const { entries } = await keeper.state(community)
      return exportReply(await keeper.export(community), entries.length, mostBytes, wording)
    },
    showShared: async isShown => {
      const { settings } = await keeper.state(community)
      const showsShared = isShown ?? settings.showsShared
      if (showsShared !== settings.showsShared) await keeper.changeSettings(community, { ...settings, showsShared })
      return statement(wording.say(showsShared ? 'settings.shared.shown' : 'settings.shared.hidden'))
    },
    keyOf: async document => {
      const { entries } = await keeper.state(community)
      const entry = entryNamed(entries, document)
      if (entry) return { key: keyOf(entry) }
      return { why: refusalSentence(whyNotNamed(entries, keeper.shared, document), document, wording) }
    },
    suggestDocuments: async (typed, withShared = false) => {
      const { entries } = await keeper.state(community)
      return suggestedEntries(withShared ? [...entries, ...keeper.shared] : entries, typed)
    },
    suggestLanguages: typed => suggestedLanguages(typed, wording),
    whyNotLanguage: name => whyNotLanguage(name, wording),
  }
}

/** @param count of the documents */
function exportReply(bytes: Uint8Array | null, count: number, mostBytes: number, wording: Wording): Reply {
  if (bytes === null) return statement(wording.say('keeping.nothing-to-export'))
  if (bytes.length > mostBytes)
    return statement(wording.say('keeping.export-too-large', { most: Math.floor(mostBytes / MEGABYTE) }))
  const text = wording.say(count > MOST_FILES ? 'keeping.exported-in-parts' : 'keeping.exported', { most: MOST_FILES })
  return { ...statement(text), file: { name: EXPORT_NAME, bytes } }
}
