import type { Source } from '../../communities/keeper.ts'
import type { Described } from '../../ingestion/prepared-document.ts'
import type { Wording } from '../../wording/wording.ts'
import { languageNamed, whyNotLanguage } from './languages.ts'
import { clip, problemOfDocument } from './problems.ts'

/** A file that somebody sent along on the platform. */
export interface SentFile {
  readonly name: string
  /** Where the platform keeps it. */
  readonly url: string
  /** In bytes. */
  readonly size: number
}

/** What somebody brings to become a document, as they filled it in: one of the first four, and what they say of it. */
export interface Brought {
  readonly file?: SentFile | undefined
  /** The address of a page. */
  readonly url?: string | undefined
  /** Typed or pasted. */
  readonly text?: string | undefined
  /** Somebody's message, and where it stands. */
  readonly message?: { readonly text: string; readonly url: string } | undefined
  readonly title?: string | undefined
  /** A tag, or a name in the person's language. */
  readonly language?: string | undefined
}

/** What is to be kept, or one sentence on why that cannot be. */
export type ReadBrought =
  | { readonly kind: 'read'; readonly source: Source; readonly described: Described }
  | { readonly kind: 'refused'; readonly why: string }

/** A larger file is not even fetched; in MB of 2^20 bytes. */
export const MOST_MEGABYTES = 10

const MEGABYTE = 2 ** 20

export function readBrought(brought: Brought, wording: Wording): ReadBrought {
  const sources = sourcesOf(brought)
  const [source] = sources
  if (!source || sources.length > 1) return refused(wording.say('keeping.one-source'))
  const why = whyNot(source, wording)
  if (why !== null) return refused(why)
  const language = brought.language?.trim() ?? ''
  const whyNone = whyNotLanguage(language, wording)
  if (whyNone !== null) return refused(whyNone)
  return { kind: 'read', source, described: described(brought, source, languageNamed(language, wording)) }
}

function described({ title = '' }: Brought, source: Source, language: string | undefined): Described {
  return {
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    ...(language === undefined ? {} : { language }),
    ...(source.kind === 'message' ? { url: source.url } : {}),
  }
}

const sourcesOf = ({ file, url, text, message }: Brought): readonly Source[] => [
  ...(file ? [{ kind: 'attachment', ...file } as const] : []),
  ...(url === undefined ? [] : [{ kind: 'page', url: url.trim() } as const]),
  ...(text === undefined ? [] : [{ kind: 'text', text } as const]),
  ...(message ? [{ kind: 'message', ...message } as const] : []),
]

/** What is known to be wrong before anything is fetched or read, in one sentence, or null. */
function whyNot(source: Source, wording: Wording): string | null {
  if (source.kind === 'attachment' && source.size > MOST_MEGABYTES * MEGABYTE)
    return problemOfDocument({ kind: 'too-large', most: MOST_MEGABYTES }, wording)
  if (source.kind === 'text' && source.text.trim() === '') return problemOfDocument({ kind: 'empty' }, wording)
  return source.kind === 'message' && !hasWords(source.text) ? wording.say('keeping.message-without-text') : null
}

const refused = (why: string): ReadBrought => ({ kind: 'refused', why })

/** UTF-16 code units of a title that is made of a message. */
const LONGEST_TITLE = 80

/** The first line of a message that has words, without the marks of Markdown before it, shortened. */
export function titleOfMessage(text: string): string {
  const lines = text.split(/\r\n?|\n/u).map(line => line.replace(/^[\s>#*_~`|-]+|[\s*_~`|]+$/gu, ''))
  return clip(lines.find(hasWords) ?? '', LONGEST_TITLE)
}

/** Some letters have no shape, and stand in empty lines. */
const hasWords = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text.replaceAll(/\p{Default_Ignorable_Code_Point}+/gu, ''))
