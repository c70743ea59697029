import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10'

/** UTF-16 code units over all text displays of a message (discord-api-docs, components reference; OpenAPI maxLength). */
export const LONGEST_TEXT = 4_000

/** Components of a message, nested ones included. */
export const MOST_COMPONENTS = 40

const LONGEST_CUSTOM_ID = 100
const LONGEST_LABEL = 80
const LONGEST_URL = 512
const MOST_BUTTONS_IN_ROW = 5

/** UTF-16 code units of the label, the description and the value of an option of a menu, and of the menu's placeholder. */
export const LONGEST_OPTION = 100
export const LONGEST_PLACEHOLDER = 150
const MOST_OPTIONS = 25

/** Whatever a component of a message may hold that counts. */
interface Part {
  readonly type: ComponentType
  readonly content?: string
  readonly label?: string
  readonly custom_id?: string
  readonly url?: string
  readonly components?: readonly Part[]
  readonly accessory?: Part
  readonly placeholder?: string
  readonly options?: readonly MenuOption[]
}

interface MenuOption {
  readonly label: string
  readonly value: string
  readonly description?: string
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

function problemsOf(part: Part): readonly string[] {
  const { type, content, label, custom_id: customId, url, components = [] } = part
  return [
    ...menuProblems(part),
    ...(content?.trim() === '' ? ['A text is empty.'] : []),
    ...tooLong('label', label, LONGEST_LABEL),
    ...tooLong('custom id', customId, LONGEST_CUSTOM_ID),
    ...tooLong('URL', url, LONGEST_URL),
    ...(type === ComponentType.ActionRow && (components.length === 0 || components.length > MOST_BUTTONS_IN_ROW)
      ? [`A row of ${components.length} buttons cannot be shown.`]
      : []),
    ...(components.length > 1 && type === ComponentType.ActionRow && components.some(isMenu)
      ? ['A menu stands beside something.']
      : []),
  ]
}

const isMenu = ({ type }: Part): boolean => type === ComponentType.StringSelect

function menuProblems({ type, placeholder, options = [] }: Part): readonly string[] {
  if (type !== ComponentType.StringSelect) return []
  const isCountRight = options.length > 0 && options.length <= MOST_OPTIONS
  return [
    ...tooLong('placeholder', placeholder, LONGEST_PLACEHOLDER),
    ...(isCountRight ? [] : [`A menu of ${options.length} options cannot be shown.`]),
    ...(new Set(options.map(({ value }) => value)).size < options.length ? ['Two options share a value.'] : []),
    ...options.flatMap(({ label, value, description }) => [
      ...(label.trim() === '' || value === '' ? ['An option is empty.'] : []),
      ...tooLong('label', label, LONGEST_OPTION),
      ...tooLong('value', value, LONGEST_OPTION),
      ...tooLong('description', description, LONGEST_OPTION),
    ]),
  ]
}

const tooLong = (name: string, text = '', longest: number): readonly string[] =>
  text.length > longest ? [`The ${name} "${text}" is too long.`] : []

const allParts = (part: Part): readonly Part[] => [
  part,
  ...(part.components ?? []).flatMap(allParts),
  ...(part.accessory ? allParts(part.accessory) : []),
]
