import type { DocumentEntry } from '../store/store.ts'

/** The document that somebody names: by its id, or by its title in any case. */
export function entryNamed<Entry extends Pick<DocumentEntry, 'id' | 'title'>>(
  entries: readonly Entry[],
  name: string,
): Entry | undefined {
  const wanted = name.trim().toLowerCase()
  return entries.find(({ id }) => id === name.trim()) ?? entries.find(({ title }) => title.toLowerCase() === wanted)
}
