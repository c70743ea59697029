import { type APIMessage, ComponentType } from 'discord-api-types/v10'
import { unescapeMarkdown } from '../../src/discord/display/markdown.ts'

/** A message of the bot as a person reads it. */
export interface ShownMessage {
  /** The Markdown of each text, in reading order. */
  readonly texts: readonly string[]
  /** The words of the block quote, line by line, without its markup. */
  readonly quoted: string
  /** What is in bold inside the quote. */
  readonly bold: readonly string[]
  readonly buttons: readonly ShownButton[]
}

export interface ShownButton {
  readonly label: string
  readonly customId?: string
  readonly url?: string
}

interface Part {
  readonly type: ComponentType
  readonly content?: string
  readonly label?: string
  readonly custom_id?: string
  readonly url?: string
  readonly components?: readonly Part[]
  readonly accessory?: Part
  readonly options?: readonly ShownOption[]
}

export interface ShownOption {
  readonly label: string
  readonly value: string
}

/** The menu of a message, which has one only. */
export function menuIn(message: Pick<APIMessage, 'components'>): {
  readonly customId: string
  readonly options: readonly ShownOption[]
} {
  const parts = (message.components ?? []).flatMap(component => flattened(component))
  const menu = parts.find(({ type }) => type === ComponentType.StringSelect)
  if (!menu) throw new Error('The message has no menu.')
  return { customId: menu.custom_id ?? '', options: menu.options ?? [] }
}

/** Reads the components of a message in the order in which a screen reader does. */
export function shown(message: Pick<APIMessage, 'components'>): ShownMessage {
  const parts = (message.components ?? []).flatMap(component => flattened(component))
  const texts = parts.flatMap(({ content }) => (content === undefined ? [] : [content]))
  const quote = texts.find(text => text.startsWith('> ')) ?? ''
  const lines = quote.replace(/^> /gmu, '')
  return {
    texts,
    quoted: unescapeMarkdown(betweenMarks(lines).join('')),
    bold: betweenMarks(lines).flatMap((part, at) => (at % 2 === 1 ? [unescapeMarkdown(part)] : [])),
    buttons: parts
      .filter(({ type }) => type === ComponentType.Button)
      .map(({ label = '', custom_id: customId, url }) => ({
        label,
        ...(customId === undefined ? {} : { customId }),
        ...(url === undefined ? {} : { url }),
      })),
  }
}

/** What stands between the marks of bold text, those that are escaped left alone: every second part is bold. */
function betweenMarks(markdown: string): readonly string[] {
  const parts = ['']
  for (const [piece] of markdown.matchAll(/\\[^]|\*\*|[^\\*]+|[^]/gu)) {
    if (piece === '**') parts.push('')
    else parts[parts.length - 1] = (parts.at(-1) ?? '') + piece
  }
  return parts
}

/** The custom id of the button with a label that begins so. */
export function buttonId(message: Pick<APIMessage, 'components'>, label: string): string {
  const { buttons } = shown(message)
  const found = buttons.find(button => button.label.startsWith(label))?.customId
  if (found === undefined) throw new Error(`No button "${label}" among ${buttons.map(each => each.label).join(', ')}.`)
  return found
}

const flattened = (part: Part): readonly Part[] => [
  part,
  ...(part.components ?? []).flatMap(flattened),
  ...(part.accessory ? flattened(part.accessory) : []),
]
