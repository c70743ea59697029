import { chinese } from './chinese.ts'
import { dutch } from './dutch.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { italian } from './italian.ts'
import { japanese } from './japanese.ts'
import type { Language } from './language.ts'
import { norwegian } from './norwegian.ts'
import { portuguese } from './portuguese.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'
import { swedish } from './swedish.ts'

/** The languages besides English whose words are known. */
export const languages: readonly Language[] = [
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  swedish,
  norwegian,
  russian,
  chinese,
  japanese,
]

const byTag: ReadonlyMap<string, Language> = new Map(
  languages.flatMap(language => language.tags.map((tag): [string, Language] => [tag, language])),
)

/** The primary subtag of a BCP 47 tag, lower case: "pt" for "pt-BR". */
export const primaryTag = (tag: string): string => tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? ''

/** The language that a BCP 47 tag stands for; undefined for English and for what is not known here. */
export const languageOf = (tag: string): Language | undefined => byTag.get(primaryTag(tag))
