import type { Wording } from '../wording/wording.ts'

/** To make one takes far longer than to ask it, and there are few locales. */
const namesByLocale = new Map<string, Intl.DisplayNames>()

function namesIn(locale: string): Intl.DisplayNames {
  const known = namesByLocale.get(locale)
  if (known) return known
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  namesByLocale.set(locale, names)
  return names
}

/**
 * A language in the words of the reader's; the tag itself where nobody knows its name.
 *
 * @param tag BCP 47, such as "de" or "pt-BR"
 */
export function languageName(tag: string, { locale }: Pick<Wording, 'locale'>): string {
  try {
    return namesIn(locale).of(tag) ?? tag
  } catch {
    return tag
  }
}
