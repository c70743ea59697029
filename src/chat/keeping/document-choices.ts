import type { Keeper } from '../../communities/keeper.ts'
import { entriesNamed, nameOfSource } from '../../communities/naming.ts'
import type { DocumentId } from '../../corpus/document.ts'
import type { CommunityId, DocumentEntry } from '../../store/store.ts'
import { keyOf, LONGEST_VALUE, type Suggestion } from '../document-names.ts'
import { clip } from './problems.ts'

/** A document as far as it must be known to be chosen; the operator's are known no closer. */
interface Named extends Partial<Pick<DocumentEntry, 'origin' | 'changedAt'>> {
  readonly id: DocumentId
  readonly title: string
}

/** The document that somebody names: by its id, its title, or the value of a suggestion; undefined if several may be meant. */
export function entryNamed<Entry extends Named>(entries: readonly Entry[], name: string): Entry | undefined {
  const [entry, ...others] = entriesNamed(entries, name)
  if (others.length > 0) return undefined
  const wanted = name.trim().toLowerCase()
  return entry ?? entries.find(each => keyOf(each) === wanted)
}

/** The documents whose title holds what was typed, those that begin with it first; of one title told apart by their source. */
export function suggestedEntries(entries: readonly Named[], typed: string): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase()
  const counts = new Map<string, number>()
  for (const { title } of entries) counts.set(title, (counts.get(title) ?? 0) + 1)
  return entries
    .map(entry => ({ entry, place: entry.title.toLowerCase().indexOf(wanted) }))
    .filter(({ place }) => place >= 0)
    .toSorted((a, b) => a.place - b.place)
    .map(({ entry }) => ({
      name: (counts.get(entry.title) ?? 0) > 1 ? toldApart(entry) : entry.title,
      value: entry.id.length <= LONGEST_VALUE ? entry.id : keyOf(entry),
    }))
}

/** UTF-16 code units of a title, and of a source, which both are shown then. */
const LONGEST_TITLE = 55
const LONGEST_SOURCE = 40

const toldApart = (entry: Named): string => {
  const source = sourceOf(entry)
  return source === '' ? entry.title : `${clip(entry.title, LONGEST_TITLE)} · ${clip(source, LONGEST_SOURCE)}`
}

/** When a text was typed tells it from others. */
function sourceOf({ origin, changedAt = 0 }: Named): string {
  if (origin === undefined) return ''
  return nameOfSource(origin) ?? new Date(changedAt).toISOString().slice(0, 16).replace('T', ' ')
}

/** What the keeper knows a document by; what names none, or several, is left as it is, so that the keeper says so. */
export async function idOfNamed(keeper: Keeper, community: CommunityId, document: string): Promise<string> {
  const { entries } = await keeper.state(community)
  if (entriesNamed(entries, document).length > 1) return document
  return (entryNamed(entries, document) ?? entryNamed(keeper.shared, document))?.id ?? document
}
