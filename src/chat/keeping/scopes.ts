import type { Keeper } from '../../communities/keeper.ts'
import type { CommunityState } from '../../store/store.ts'
import type { Wording } from '../../wording/wording.ts'
import type { Block, Reply } from '../reply.ts'
import { fittingItems, namesInOne } from './fitting-items.ts'
import { clip } from './problems.ts'

/** A channel that documents are named for. */
export interface ChosenChannel {
  /** The platform's id. */
  readonly id: string
  /** As people see it, without a mark before it; empty if the platform does not say. */
  readonly name: string
}

/** UTF-16 code units of Markdown. */
const ROOM_FOR_TITLES = 2_000

/**
 * Which documents are seen in a channel, and which are seen in none.
 *
 * @param shared the operator's documents
 * @param note what is said besides
 */
export function scopeReport(
  state: CommunityState,
  shared: Keeper['shared'],
  channel: ChosenChannel,
  wording: Wording,
  note?: string,
): Reply {
  const scope = state.scopes.get(channel.id)
  const unseen = unseenIn(state)
  const blocks: readonly Block[] = [
    ...(scope === undefined ? everything(state, channel, wording) : only(scope, state, shared, channel, wording)),
    ...(note === undefined ? [] : [said(note)]),
    ...(unseen.length === 0
      ? []
      : [said(wording.say('keeping.scope.unseen', { titles: namesInOne(unseen, wording) }))]),
    ...(scope === undefined ? [] : [{ kind: 'note', text: wording.say('keeping.scope.threads') } as const]),
  ]
  return { blocks, choices: [] }
}

/** A channel that is not limited sees all but what is for limited ones alone. */
function everything({ entries }: CommunityState, channel: ChosenChannel, wording: Wording): readonly Block[] {
  const count = entries.filter(({ isConfined }) => isConfined).length
  const key = count === 0 ? 'keeping.scope.all' : 'keeping.scope.all-but'
  return [said(wording.say(key, { channel: shown(channel, wording), count }))]
}

function only(
  scope: readonly string[],
  { entries, settings }: CommunityState,
  shared: Keeper['shared'],
  channel: ChosenChannel,
  wording: Wording,
): readonly Block[] {
  const visible = settings.showsShared ? [...entries, ...shared] : entries
  // One that was removed meanwhile has no title any more.
  const titles = scope.flatMap(id => visible.find(entry => entry.id === id)?.title ?? [])
  const isHidden = !settings.showsShared && shared.some(({ id }) => scope.includes(id))
  const items = titles.map(title => ({ title, details: [] }))
  const named = { channel: shown(channel, wording), count: titles.length }
  return [
    said(wording.say(titles.length === 0 ? 'keeping.scope.none' : 'keeping.scope.some', named)),
    ...(titles.length === 0
      ? []
      : [{ kind: 'listing', listing: { items: fittingItems(items, ROOM_FOR_TITLES, wording) } } as const]),
    ...(isHidden ? [said(wording.say('settings.shared.hidden'))] : []),
  ]
}

/** The titles of documents that are for limited channels alone, and are named for none. */
function unseenIn({ entries, scopes }: CommunityState): readonly string[] {
  const named = new Set([...scopes.values()].flat())
  return entries.filter(({ id, isConfined }) => isConfined && !named.has(id)).map(({ title }) => title)
}

const said = (text: string): Block => ({ kind: 'statement', text })

const shown = ({ name }: ChosenChannel, wording: Wording): string =>
  name.trim() === '' ? wording.say('keeping.scope.this-channel') : `#${clip(name)}`
