import type { DocumentEntry, Origin } from '../store/store.ts'

type Named = Pick<DocumentEntry, 'id' | 'title'>

/**
 * The documents that somebody may mean: the one of that id, else those of that very title, else those whose title differs
 * from it in case, blanks or the way in which accents are written alone.
 */
export function entriesNamed<Entry extends Named>(entries: readonly Entry[], name: string): readonly Entry[] {
  const wanted = name.trim()
  const alike = alikeOf(wanted)
  const ways: readonly ((entry: Entry) => boolean)[] = [
    ({ id }) => id === wanted,
    ({ title }) => title === wanted,
    ({ title }) => alikeOf(title) === alike,
  ]
  for (const isMeant of ways) {
    const meant = entries.filter(isMeant)
    if (meant.length > 0) return meant
  }
  return []
}

/** The document that somebody names; undefined if there is none, or if several may be meant. */
export function entryNamed<Entry extends Named>(entries: readonly Entry[], name: string): Entry | undefined {
  const [entry, ...others] = entriesNamed(entries, name)
  return others.length === 0 ? entry : undefined
}

/**
 * Why a name leads to no document of a community.
 *
 * @param shared the operator's documents, which are not the community's to change
 */
export function whyNotNamed(
  entries: readonly Named[],
  shared: readonly Named[],
  name: string,
): { readonly kind: 'ambiguous' | 'not-own' | 'no-such-document' } {
  if (entriesNamed(entries, name).length > 1) return { kind: 'ambiguous' }
  return { kind: entriesNamed(shared, name).length > 0 ? 'not-own' : 'no-such-document' }
}

/** What people know the source of a document by: the name of its file, or its address; undefined if it was typed. */
export function nameOfSource(origin: Origin): string | undefined {
  switch (origin.kind) {
    case 'file':
      return origin.name
    case 'page':
    case 'message':
      return origin.url
    case 'text':
      return undefined
  }
}

const alikeOf = (title: string): string => title.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
