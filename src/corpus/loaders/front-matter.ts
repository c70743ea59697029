import { parse } from 'yaml'
import * as z from 'zod'
import { messageOf } from '../../errors.ts'
import { complaintOf } from '../complaint.ts'
import { LONGEST_TITLE } from '../document.ts'
import { DocumentError } from '../problem.ts'

/** UTF-16 code units. */
export const LONGEST_QUESTION = 200

export const MOST_QUESTIONS = 50

/** What a Markdown file says of itself between two lines of three hyphens at its top. Other keys are left alone. */
const schema = z.object({
  title: z.string().trim().min(1).max(LONGEST_TITLE).optional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as "en"')
    .optional(),
  url: z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' }).optional(),
  date: z.iso.date({ error: 'must be a day such as 2025-01-31' }).optional(),
  questions: z
    .array(z.string().trim().min(1).max(LONGEST_QUESTION), 'must be a list of questions')
    .max(MOST_QUESTIONS)
    .optional(),
})

export type FrontMatter = z.infer<typeof schema>

/** @throws DocumentError bad-front-matter if it is not YAML or a value is not of its kind */
export function parseFrontMatter(yaml: string): FrontMatter {
  const result = schema.safeParse(withoutNulls(parseYaml(yaml) ?? {}))
  if (result.success) return result.data
  throw new DocumentError({ kind: 'bad-front-matter', detail: complaintOf(result.error) })
}

/**
 * True if a block between two lines of three hyphens can be a list of keys: its first line has one. Else the lines are
 * rules, and what stands between them is text.
 */
export function looksLikeFrontMatter(yaml: string): boolean {
  const first = yaml.split(/\r\n|[\r\n]/u).find(line => /^\s*[^\s#]/u.test(line))
  return first === undefined || /^\s*(?:\{|(?!-\s)[^{].*?:(?:\s|$))/u.test(first)
}

const mapping = z.record(z.string(), z.unknown())

/** A key without a value, as templates have them, is none. */
function withoutNulls(value: unknown): unknown {
  const { data } = mapping.safeParse(value)
  return data ? Object.fromEntries(Object.entries(data).filter(([, each]) => each !== null)) : value
}

function parseYaml(yaml: string): unknown {
  try {
    // The core schema leaves days as text. Aliases are refused: a few of them can expand to gigabytes.
    return parse(yaml, { schema: 'core', maxAliasCount: 0 })
  } catch (cause) {
    const [complaint = ''] = messageOf(cause).split('\n')
    const detail = `it is not YAML, ${complaint.replace(/[.:]$/, '')}`
    throw new DocumentError({ kind: 'bad-front-matter', detail }, { cause })
  }
}
