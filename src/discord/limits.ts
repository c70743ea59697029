import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10'

/** UTF-16 code units over all text displays of a message (discord-api-docs, components reference; OpenAPI maxLength). */
export const LONGEST_TEXT = 4_000

/** Components of a message, nested ones included. */
export const MOST_COMPONENTS = 40

const LONGEST_CUSTOM_ID = 100
const LONGEST_LABEL = 80
const LONGEST_URL = 512
const MOST_BUTTONS_IN_ROW = 5

/** Whatever a component of a message may hold that counts. */
interface Part {
  readonly type: ComponentType
  readonly content?: string
  readonly label?: string
  readonly custom_id?: string
  readonly url?: string
  readonly components?: readonly Part[]
  readonly accessory?: Part
}

/**
 * What Discord would refuse in the components of a message: one sentence each, none if all is well. discord.js checks
 * none of the sums.
 */
export function limitProblems(components: readonly APIMessageTopLevelComponent[]): readonly string[] {
  const parts = components.flatMap(component => allParts(component))
  const text = parts.reduce((sum, { content = '' }) => sum + content.length, 0)
  const customIds = parts.flatMap(({ custom_id: customId }) => (customId === undefined ? [] : [customId]))
  return [
    ...(text > LONGEST_TEXT ? [`${text} characters of text are more than ${LONGEST_TEXT}.`] : []),
    ...(parts.length > MOST_COMPONENTS ? [`${parts.length} components are more than ${MOST_COMPONENTS}.`] : []),
    ...(new Set(customIds).size < customIds.length ? ['Two components share a custom id.'] : []),
    ...parts.flatMap(problemsOf),
  ]
}

function problemsOf({ type, content, label, custom_id: customId, url, components = [] }: Part): readonly string[] {
  return [
    ...(content?.trim() === '' ? ['A text is empty.'] : []),
    ...tooLong('label', label, LONGEST_LABEL),
    ...tooLong('custom id', customId, LONGEST_CUSTOM_ID),
    ...tooLong('URL', url, LONGEST_URL),
    ...(type === ComponentType.ActionRow && (components.length === 0 || components.length > MOST_BUTTONS_IN_ROW)
      ? [`A row of ${components.length} buttons cannot be shown.`]
      : []),
  ]
}

const tooLong = (name: string, text = '', longest: number): readonly string[] =>
  text.length > longest ? [`The ${name} "${text}" is too long.`] : []

const allParts = (part: Part): readonly Part[] => [
  part,
  ...(part.components ?? []).flatMap(allParts),
  ...(part.accessory ? allParts(part.accessory) : []),
]
