import * as z from 'zod'
import { LONGEST_TITLE, type LoadedText } from './document.ts'
import { DocumentError } from './problem.ts'

/** The file of an exported archive that says what is known of the others. */
export const MANIFEST = '.documents.json'

/** An archive of more files that could be documents is refused. */
export const MOST_FILES = 500

const address = z.url({ protocol: /^https?$/ }).max(2_000)

const entry = z.object({
  /** Its name in the archive. */
  file: z.string().min(1),
  title: z.string().trim().min(1).max(LONGEST_TITLE).optional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
    .optional(),
  isLanguageGiven: z.literal(true).optional(),
  url: address.optional(),
  date: z.iso.date().optional(),
  origin: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.enum(['page', 'message']), url: address }),
      z.object({ kind: z.enum(['file', 'text']) }),
    ])
    .optional(),
})

/** Where a text was taken from before it was exported: an address that it can be loaded from, or a message. */
export interface CameFrom {
  readonly kind: 'page' | 'message'
  readonly url: string
}

/** What an archive says of one of its files: more than the file itself can. */
export interface KnownFile {
  readonly described: Partial<Pick<LoadedText, 'title' | 'language' | 'isLanguageGiven' | 'url' | 'date'>>
  readonly cameFrom?: CameFrom
}

/**
 * What is known of the files of an archive, by their names in Unicode's form C: programs that pack files change it. What is
 * said of one file and cannot be understood is left alone.
 *
 * @throws DocumentError damaged if it is no list
 */
export function readManifest(bytes: Uint8Array): ReadonlyMap<string, KnownFile> {
  const known = new Map<string, KnownFile>()
  for (const each of listIn(bytes)) {
    const { data } = entry.safeParse(each)
    if (!data) continue
    const { file, origin, title, language, isLanguageGiven, url, date } = data
    known.set(file.normalize('NFC'), {
      described: {
        ...(title === undefined ? {} : { title }),
        ...(language === undefined ? {} : { language }),
        ...(isLanguageGiven === undefined ? {} : { isLanguageGiven }),
        ...(url === undefined ? {} : { url }),
        ...(date === undefined ? {} : { date }),
      },
      ...(origin && 'url' in origin ? { cameFrom: origin } : {}),
    })
  }
  return known
}

function listIn(bytes: Uint8Array): readonly unknown[] {
  try {
    return z.array(z.unknown()).parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (cause) {
    throw new DocumentError({ kind: 'damaged', format: 'JSON' }, { cause })
  }
}
