import { IntlMessageFormat } from 'intl-messageformat'
import { de } from './de.ts'
import { type Catalogue, en, type Key } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import { pt } from './pt.ts'
import { zh } from './zh.ts'

export type { Key } from './en.ts'

/** What is put into a sentence, by the names that it has in braces. */
export type Values = Readonly<Record<string, string | number>>

/** The bot's own sentences in one language. */
export interface Wording {
  /** A BCP 47 tag, as Discord spells it. */
  readonly locale: string
  /** One sentence as plain text: whoever shows it escapes it. */
  say(key: Key, values?: Values): string
  /** "a, b and c" or "a, b or c". */
  listOf(items: readonly string[], join: 'and' | 'or'): string
}

/** By Discord's locale. */
const catalogues: Readonly<Record<string, Catalogue>> = {
  'en-US': en,
  de,
  fr,
  'es-ES': es,
  'pt-BR': pt,
  'zh-CN': zh,
  ja,
}

const FALLBACK = 'en-US'

/** Where lists are written another way than the locale would: "a, b and c", as everywhere in this project. */
const LISTING: Readonly<Record<string, string>> = { 'en-US': 'en-GB' }

/** The locales that there are sentences for, English first. */
export const locales: readonly string[] = Object.keys(catalogues)

/** All sentences in the language of a locale, as they are written; undefined for one that there are none for. */
export const catalogueOf = (locale: string): Catalogue | undefined =>
  Object.hasOwn(catalogues, locale) ? catalogues[locale] : undefined

/** A message of names and numbers in braces: no plural, no choice, no quoted brace. */
const PLAIN = /^[^{}'#]*(?:\{\w+(?:, number)?\}[^{}'#]*)*$/u

const filled = (text: string, values: Values, written: (count: number) => string): string =>
  text.replace(/\{(\w+)(, number)?\}/gu, (_, name: string, isNumber: string | undefined) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`The message "${text}" was given no ${name}.`)
    return isNumber !== undefined && typeof value === 'number' ? written(value) : String(value)
  })

/** As much of a locale as has sentences of its own: "es-419" is read as "es-ES" is, and "zh-TW" as "zh-CN". */
function closest(locale: string): string {
  if (Object.hasOwn(catalogues, locale)) return locale
  const [language = ''] = locale.toLowerCase().split('-')
  return locales.find(each => each.toLowerCase().split('-')[0] === language) ?? FALLBACK
}

const known = new Map<string, Wording>()

/** The sentences in the language of a locale; in English where there are none. */
export function wordingFor(locale: string): Wording {
  const found = closest(locale)
  const wording = known.get(found) ?? createWording(found, catalogues[found] ?? en)
  known.set(found, wording)
  return wording
}

/** Numbers that have nothing to be parted: all locales that there are sentences for write the same digits. */
const isWrittenTheSame = (count: number): boolean => Number.isInteger(count) && count >= 0 && count < 1_000

function createWording(locale: string, catalogue: Catalogue): Wording {
  const messages = new Map<Key, IntlMessageFormat>()
  const lists = new Map<string, Intl.ListFormat>()
  // Made when it is first needed: the first use of Intl takes a process some 15 ms.
  let numbers: Intl.NumberFormat | undefined
  const written = (count: number): string => {
    if (isWrittenTheSame(count)) return String(count)
    numbers ??= new Intl.NumberFormat(locale)
    return numbers.format(count)
  }
  return {
    locale,
    say: (key, values) => {
      const text = catalogue[key]
      // Reading a message takes far longer than most of them need, which hold nothing to be put in.
      if (!text.includes('{') && !text.includes("'")) return text
      // And those that hold nothing but names and numbers need none of its rules.
      if (PLAIN.test(text)) return filled(text, values ?? {}, written)
      const message = messages.get(key) ?? new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
      messages.set(key, message)
      return String(message.format(values))
    },
    listOf: (items, join) => {
      const list =
        lists.get(join) ??
        new Intl.ListFormat(LISTING[locale] ?? locale, { type: join === 'and' ? 'conjunction' : 'disjunction' })
      lists.set(join, list)
      return list.format(items)
    },
  }
}

/** English, for terminals and for whoever's language is not known. */
export const english: Wording = wordingFor(FALLBACK)
