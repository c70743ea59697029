import { ApplicationCommandType } from 'discord-api-types/v10'
import * as z from 'zod'
import { escapeMarkdown } from '../display/markdown.ts'

/** What Discord says of the commands that it holds; what is of another form has no number that could be used. */
const numbered = z
  .array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.enum(ApplicationCommandType).default(ApplicationCommandType.ChatInput),
    }),
  )
  .catch([])

/** One process is one application on Discord, so its commands have one number each. */
const ids = new Map<string, string>()

/** Notes how Discord numbers the commands: what it gave when they were read or written. */
export function rememberCommands(held: unknown): void {
  for (const { id, name, type } of numbered.parse(held)) {
    if (type === ApplicationCommandType.ChatInput && /^\d+$/u.test(id)) ids.set(name, id)
  }
}

/**
 * A command in Markdown: one that can be chosen by a tap where its number is known, else its name.
 *
 * @param name as in its definition; of a group's command two words
 */
export function commandMention(name: string): string {
  const id = ids.get(name.split(' ')[0] ?? name)
  return id === undefined ? escapeMarkdown(`/${name}`) : `</${name}:${id}>`
}
