import type { Refusal } from '../../communities/keeper.ts'
import type { DocumentProblem, LeftOut } from '../../corpus/problem.ts'
import type { FetchProblem } from '../../fetching/page.ts'
import { cutsCharacter } from '../../text/span.ts'
import type { Values, Wording } from '../../wording/wording.ts'

/** UTF-16 code units of what comes from a file or from the web and is put into a sentence. */
const LONGEST_DETAIL = 150

/** Why a file gives no document, and what to do. A kind without a sentence does not compile. */
export function problemOfDocument({ kind, ...values }: DocumentProblem, wording: Wording): string {
  return wording.say(`keeping.document.${kind}`, clipped(values))
}

/** Why an address gives nothing, and what to do. */
export function problemOfPage({ kind, ...values }: FetchProblem, wording: Wording): string {
  return wording.say(`keeping.page.${kind}`, clipped(values))
}

/** What of a file is in none of its documents; of a file in an archive why, since its name stands elsewhere. */
export function leftOutSentence(leftOut: LeftOut, wording: Wording): string {
  if (leftOut.kind === 'file') return problemOfDocument(leftOut.problem, wording)
  const { kind, ...values } = leftOut
  return wording.say(`keeping.left-out.${kind}`, values)
}

/**
 * Why nothing came of what somebody wanted, and what to do.
 *
 * @param name the document, as they named it
 */
export function refusalSentence(refusal: Refusal, name: string, wording: Wording): string {
  switch (refusal.kind) {
    case 'document':
      return problemOfDocument(refusal.problem, wording)
    case 'page':
      return problemOfPage(refusal.problem, wording)
    case 'no-such-document':
      return wording.say('problem.no-such-document', { name: clip(name) })
    case 'full':
      return wording.say(`keeping.full.${refusal.of}`, { most: refusal.most })
    case 'several-documents':
      return wording.say('keeping.several-documents', { count: refusal.count })
    case 'ambiguous':
      return wording.say('keeping.ambiguous', { name: clip(name) })
    case 'not-own':
    case 'conflict':
    case 'interrupted':
    case 'asked-before':
    case 'no-page':
      return wording.say(`keeping.${refusal.kind}`)
  }
}

const clipped = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? clip(value) : value]),
  )

/** On one line, and cut between two characters where it is too long, in UTF-16 code units. */
export const clip = (text: string, longest: number = LONGEST_DETAIL): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return line
  return `${line.slice(0, cutsCharacter(line, longest - 1) ? longest - 2 : longest - 1)}…`
}
