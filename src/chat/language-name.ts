import type { Wording } from '../wording/wording.ts'

/**
 * A language in the words of the reader's; the tag itself where nobody knows its name.
 *
 * @param tag BCP 47, such as "de" or "pt-BR"
 */
export function languageName(tag: string, wording: Wording): string {
  try {
    return new Intl.DisplayNames([wording.locale], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
