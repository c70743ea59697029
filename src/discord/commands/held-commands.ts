import { ApplicationCommandType } from 'discord-api-types/v10'
import * as z from 'zod'

const localizations = z
  .record(z.string(), z.string())
  .nullish()
  .transform(names => names ?? {})

/** An option in a form that can be compared; what Discord leaves out has its default. */
const plainOption = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  min_length: z
    .number()
    .nullish()
    .transform(length => length ?? null),
  max_length: z
    .number()
    .nullish()
    .transform(length => length ?? null),
  choices: z.array(z.unknown()).default([]),
  channel_types: z.array(z.number()).default([]),
  name_localizations: localizations,
  description_localizations: localizations,
})

/** An option, or a subcommand with options of its own. Groups of subcommands are not used. */
const heldOption = plainOption.extend({ options: z.array(plainOption).default([]) })

const numbers = z
  .array(z.number())
  .nullish()
  .transform(list => (list ?? []).toSorted((a, b) => a - b))

/** A command in a form that can be compared. */
export const heldCommand = z.object({
  type: z.number().default(ApplicationCommandType.ChatInput),
  name: z.string(),
  description: z.string().default(''),
  options: z.array(heldOption).default([]),
  integration_types: numbers,
  contexts: numbers,
  default_member_permissions: z
    .string()
    .nullish()
    .transform(permissions => permissions ?? null),
  nsfw: z.boolean().default(false),
  name_localizations: localizations,
  description_localizations: localizations,
})

export const heldCommands = z.array(heldCommand)

export type HeldCommand = z.infer<typeof heldCommand>
