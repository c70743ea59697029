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
 * none of the sums. Every message goes through here, so nothing is built for one that is well.
 */
export function limitProblems(components: readonly APIMessageTopLevelComponent[]): readonly string[] {
  const parts: Part[] = []
  for (const component of components) collectParts(component, parts)
  const problems: string[] = []
  const customIds = new Set<string>()
  let text = 0
  let named = 0
  for (const part of parts) {
    text += part.content?.length ?? 0
    if (part.custom_id !== undefined) {
      customIds.add(part.custom_id)
      named++
    }
  }
  if (text > LONGEST_TEXT) problems.push(`${text} characters of text are more than ${LONGEST_TEXT}.`)
  if (parts.length > MOST_COMPONENTS) problems.push(`${parts.length} components are more than ${MOST_COMPONENTS}.`)
  if (customIds.size < named) problems.push('Two components share a custom id.')
  for (const part of parts) noteProblems(part, problems)
  return problems
}

function noteProblems(part: Part, problems: string[]): void {
  const { type, content, label, custom_id: customId, url, components = [] } = part
  if (type === ComponentType.StringSelect) problems.push(...menuProblems(part))
  if (content?.trim() === '') problems.push('A text is empty.')
  problems.push(
    ...tooLong('label', label, LONGEST_LABEL),
    ...tooLong('custom id', customId, LONGEST_CUSTOM_ID),
    ...tooLong('URL', url, LONGEST_URL),
  )
  if (type !== ComponentType.ActionRow) return
  if (components.length === 0 || components.length > MOST_BUTTONS_IN_ROW)
    problems.push(`A row of ${components.length} buttons cannot be shown.`)
  if (components.length > 1 && components.some(isMenu)) problems.push('A menu stands beside something.')
}

const isMenu = ({ type }: Part): boolean => type === ComponentType.StringSelect

function menuProblems({ placeholder, options = [] }: Part): readonly string[] {
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

const NONE: readonly string[] = []

const tooLong = (name: string, text = '', longest: number): readonly string[] =>
  text.length > longest ? [`The ${name} "${text}" is too long.`] : NONE

/** A part and all that is in it, outermost first. */
function collectParts(part: Part, into: Part[]): void {
  into.push(part)
  for (const inner of part.components ?? []) collectParts(inner, into)
  if (part.accessory) collectParts(part.accessory, into)
}
