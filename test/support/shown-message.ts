import { type APIMessage, ComponentType } from 'discord-api-types/v10'
import { unescapeMarkdown } from '../../src/discord/markdown.ts'

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
    quoted: unescapeMarkdown(lines.replaceAll(/(?<!\\)\*\*/gu, '')),
    bold: [...lines.matchAll(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/gu)].map(match => unescapeMarkdown(match[1] ?? '')),
    buttons: parts
      .filter(({ type }) => type === ComponentType.Button)
      .map(({ label = '', custom_id: customId, url }) => ({
        label,
        ...(customId === undefined ? {} : { customId }),
        ...(url === undefined ? {} : { url }),
      })),
  }
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
