import { ComponentType } from 'discord-api-types/v10'
import { QUESTION_COMPONENT } from '../../src/discord/display/render.ts'

/** Whatever a component may hold that a screen reader tells. */
export interface Part {
  /** Missing for a picture of a gallery. */
  readonly type?: ComponentType
  readonly id?: number
  readonly content?: string
  readonly label?: string
  readonly description?: string | null | undefined
  readonly components?: readonly Part[]
  readonly accessory?: Part
  readonly items?: readonly Part[]
}

const HAS_WORDS = /\p{L}/u

/** Which rules for people who cannot see a message it breaks, one sentence each. */
export function readingProblems(components: readonly Part[]): readonly string[] {
  const parts = components.flatMap(component => inReadingOrder(component))
  return [...orderProblems(parts), ...parts.flatMap(textProblems), ...parts.flatMap(partProblems)]
}

const inReadingOrder = (part: Part): readonly Part[] => [
  part,
  ...(part.components ?? []).flatMap(inReadingOrder),
  ...(part.accessory ? inReadingOrder(part.accessory) : []),
  ...(part.items ?? []).flatMap(inReadingOrder),
]

/** The question may come first; then the answer, before its source and before any button. */
function orderProblems(parts: readonly Part[]): readonly string[] {
  const quote = parts.findIndex(({ content = '' }) => content.startsWith('> '))
  const button = parts.findIndex(({ type }) => type === ComponentType.Button)
  const text = parts.findIndex(({ type }) => type === ComponentType.TextDisplay)
  const small = parts.findIndex(({ content = '' }) => content.startsWith('-# '))
  const question = parts.findIndex(part => part.type === ComponentType.TextDisplay && part.id === QUESTION_COMPONENT)
  return [
    ...(button >= 0 && button < Math.max(quote, text) ? ['A button comes before the answer.'] : []),
    ...(quote >= 0 && small >= 0 && small < quote ? ['A source comes before the answer.'] : []),
    ...(question > text ? ['The question comes after something else.'] : []),
    ...(text < 0 ? ['There is nothing to read.'] : []),
  ]
}

function textProblems({ content }: Part): readonly string[] {
  const lines = (content ?? '').split('\n').map(line => line.replace(/^> /u, ''))
  return [
    ...(lines.some(line => /^#{1,2} /u.test(line)) ? ['A heading is larger than the third level.'] : []),
    ...(lines.some(line => /^(?:\||```|[-=+|]{3,}$)/u.test(line)) ? ['A table is drawn with characters.'] : []),
  ]
}

function partProblems({ type, label, description }: Part): readonly string[] {
  if (type === ComponentType.Button)
    return HAS_WORDS.test(label ?? '') ? [] : [`The button "${label ?? ''}" has no words.`]
  const isPicture = type === undefined || type === ComponentType.Thumbnail
  return isPicture && !HAS_WORDS.test(description ?? '') ? ['A picture is not described.'] : []
}
