import type { Keeper } from '../../communities/keeper.ts'
import type { DocumentId } from '../../corpus/document.ts'
import type { CommunityState } from '../../store/store.ts'
import type { Wording } from '../../wording/wording.ts'
import { type Block, type Reply, statement } from '../reply.ts'
import { fittingItems } from './fitting-items.ts'
import { clip } from './problems.ts'

/** A channel that documents are named for. */
export interface ChosenChannel {
  /** The platform's id. */
  readonly id: string
  /** As people see it, without a mark before it; empty if the platform does not say. */
  readonly name: string
}

/** UTF-16 code units of Markdown. */
const ROOM_FOR_TITLES = 2_400

/** Which documents are seen in a channel. */
export function scopeReport(
  { entries, scopes }: CommunityState,
  shared: Keeper['shared'],
  channel: ChosenChannel,
  wording: Wording,
): Reply {
  const ids = scopes.get(channel.id)
  if (ids === undefined) return seesEverything(channel, wording)
  const titles = new Map<DocumentId, string>([...shared, ...entries].map(({ id, title }) => [id, title]))
  // One that was removed meanwhile has no title any more.
  return seesOnly(
    ids.flatMap(id => titles.get(id) ?? []),
    channel,
    wording,
  )
}

/** @param note what is said besides */
export function seesOnly(titles: readonly string[], channel: ChosenChannel, wording: Wording, note?: string): Reply {
  const named = { channel: shown(channel, wording), count: titles.length }
  const items = titles.map(title => ({ title, details: [] }))
  const blocks: readonly Block[] = [
    { kind: 'statement', text: wording.say(titles.length === 0 ? 'keeping.scope.none' : 'keeping.scope.some', named) },
    ...(titles.length === 0
      ? []
      : [{ kind: 'listing', listing: { items: fittingItems(items, ROOM_FOR_TITLES, wording) } } as const]),
    ...(note === undefined ? [] : [{ kind: 'statement', text: note } as const]),
    { kind: 'note', text: wording.say('keeping.scope.threads') },
  ]
  return { blocks, choices: [] }
}

export const seesEverything = (channel: ChosenChannel, wording: Wording): Reply =>
  statement(wording.say('keeping.scope.all', { channel: shown(channel, wording) }))

const shown = ({ name }: ChosenChannel, wording: Wording): string =>
  name.trim() === '' ? wording.say('keeping.scope.this-channel') : `#${clip(name)}`
