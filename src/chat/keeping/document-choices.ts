import type { Keeper } from '../../communities/keeper.ts'
import type { DocumentId } from '../../corpus/document.ts'
import type { CommunityId } from '../../store/store.ts'
import { keyOf, LONGEST_VALUE, type Suggestion } from '../document-names.ts'

/** A document as far as it must be known to be chosen. */
interface Named {
  readonly id: DocumentId
  readonly title: string
}

/** The document that somebody names: by its id, its title in any case, or the value of a suggestion. */
export function entryNamed<Entry extends Named>(entries: readonly Entry[], name: string): Entry | undefined {
  const wanted = name.trim().toLowerCase()
  return (
    entries.find(({ id }) => id === name) ??
    entries.find(({ title }) => title.toLowerCase() === wanted) ??
    entries.find(entry => keyOf(entry) === wanted)
  )
}

/** The documents whose title holds what was typed, those that begin with it first. */
export function suggestedEntries(entries: readonly Named[], typed: string): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase()
  return entries
    .map(entry => ({ entry, place: entry.title.toLowerCase().indexOf(wanted) }))
    .filter(({ place }) => place >= 0)
    .toSorted((a, b) => a.place - b.place)
    .map(({ entry }) => ({ name: entry.title, value: entry.id.length <= LONGEST_VALUE ? entry.id : keyOf(entry) }))
}

/** What the keeper knows a document by; what names none is left as it is, so that the keeper says so. */
export async function idOfNamed(keeper: Keeper, community: CommunityId, document: string): Promise<string> {
  const { entries } = await keeper.state(community)
  return (entryNamed(entries, document) ?? entryNamed(keeper.shared, document))?.id ?? document
}
