import { KEY_DIGITS, type LibraryAction, type LibraryStep, type MenuAction } from '../../chat/library-action.ts'

/**
 * Ways through the library in custom ids, whole, so that they work after a restart and in any process:
 *
 *     1lPAGE                           the list of documents
 *     1tDOCUMENT.PAGE                  the headings of one
 *     1eDOCUMENT.PASSAGE.CONTEXT       a passage
 *     1pd, 1psDOCUMENT                 menus of documents and of sections
 *
 * Numbers are in base 36, documents twelve hexadecimal digits of a hash.
 */
export function encodeStep(step: LibraryStep): string {
  switch (step.kind) {
    case 'list':
      return `1l${inBase36(step.page)}`
    case 'outline':
      return `1t${keyIn(step.document)}.${inBase36(step.page)}`
    case 'read':
      return `1e${keyIn(step.document)}.${inBase36(step.passage)}.${inBase36(step.context)}`
  }
}

export const encodeMenu = (action: MenuAction): string =>
  action.kind === 'pick-document' ? '1pd' : `1ps${keyIn(action.document)}`

const inBase36 = (value: number): string => value.toString(36)

/** Documents are named by the whole hash too. */
const keyIn = (hash: string): string => hash.slice(0, KEY_DIGITS)

const NUMBER = '(0|[1-9a-z][0-9a-z]{0,6})'
const KEY = `([0-9a-f]{${KEY_DIGITS}})`
const LIST = new RegExp(`^1l${NUMBER}$`)
const OUTLINE = new RegExp(`^1t${KEY}\\.${NUMBER}$`)
const READ = new RegExp(`^1e${KEY}\\.${NUMBER}\\.${NUMBER}$`)
const SECTIONS = new RegExp(`^1ps${KEY}$`)
const VALUE_OF_DOCUMENT = new RegExp(`^${KEY}$`)
const VALUE_OF_SECTION = new RegExp(`^${NUMBER}$`)

/**
 * What a custom id means, with the value that was chosen if it is a menu's; null if it is none that this file gives.
 */
export function decodeLibraryAction(customId: string, chosen?: string): LibraryAction | null {
  if (chosen !== undefined) return decodeChosen(customId, chosen)
  const list = LIST.exec(customId)
  if (list) return { kind: 'list', page: numberIn(list[1]) }
  const outline = OUTLINE.exec(customId)
  if (outline) return { kind: 'outline', document: outline[1] ?? '', page: numberIn(outline[2]) }
  const read = READ.exec(customId)
  if (!read) return null
  return { kind: 'read', document: read[1] ?? '', passage: numberIn(read[2]), context: numberIn(read[3]) }
}

function decodeChosen(customId: string, chosen: string): LibraryAction | null {
  if (customId === '1pd') return VALUE_OF_DOCUMENT.test(chosen) ? { kind: 'outline', document: chosen, page: 0 } : null
  const sections = SECTIONS.exec(customId)
  if (!sections || !VALUE_OF_SECTION.test(chosen)) return null
  return { kind: 'section', document: sections[1] ?? '', section: numberIn(chosen) }
}

const numberIn = (base36 = ''): number => Number.parseInt(base36, 36)
