import {
  type APIApplicationCommandInteractionDataOption,
  type APIInteractionDataResolved,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10'
import * as z from 'zod'
import type { SentFile } from '../../chat/keeping/brought.ts'
import type { ChosenChannel } from '../../chat/keeping/scopes.ts'
import type { Wording } from '../../wording/wording.ts'
import { isSnowflake } from '../connection/received.ts'
import type { CommandDefinition, OptionDefinition, OptionValues } from './command.ts'

type Values = OptionValues<CommandDefinition['options']>
type Value = Values[string]
type Sent = APIApplicationCommandInteractionDataOption

/** Option values by name, or one sentence on what is wrong with them. */
export type ReadOptions =
  | { readonly kind: 'read'; readonly values: Values }
  | { readonly kind: 'refused'; readonly why: string }

/** What Discord sends beside the options: what their ids stand for. */
export type Resolved = Pick<APIInteractionDataResolved, 'attachments' | 'channels'>

/**
 * The options of a command as Discord sent them, checked against its definition: Discord checks them too, but may still
 * hold an older definition.
 */
export function readOptions(
  definition: CommandDefinition,
  sent: readonly Sent[],
  wording: Wording,
  resolved: Resolved = {},
): ReadOptions {
  const values: Record<string, Value> = {}
  for (const [name, option] of Object.entries(definition.options)) {
    const value = valueOf(
      option,
      sent.find(each => each.name === name),
      resolved,
    )
    if (value === undefined && option.isRequired)
      return refused(wording.say('problem.option-missing', { option: name }))
    const most = option.type === 'text' ? (option.maxLength ?? Infinity) : Infinity
    if (typeof value === 'string' && value.length > most)
      return refused(wording.say('problem.option-too-long', { option: name, most }))
    values[name] = value
  }
  return { kind: 'read', values }
}

const refused = (why: string): ReadOptions => ({ kind: 'refused', why })

/** What is of another type than the definition says was not sent. */
function valueOf({ type }: OptionDefinition, sent: Sent | undefined, resolved: Resolved): Value {
  switch (type) {
    case 'text':
      return sent?.type === ApplicationCommandOptionType.String ? sent.value : undefined
    case 'flag':
      return sent?.type === ApplicationCommandOptionType.Boolean ? sent.value : undefined
    case 'attachment':
      return fileOf(sent, resolved)
    case 'channel':
      return channelOf(sent, resolved)
  }
}

/** It is fetched and its size is relied upon, so it is looked at more closely than the rest. */
const attachment = z.object({
  filename: z.string().max(1_000),
  url: z.url({ protocol: /^https?$/u }),
  size: z.number().nonnegative(),
})

function fileOf(sent: Sent | undefined, { attachments = {} }: Resolved): SentFile | undefined {
  if (sent?.type !== ApplicationCommandOptionType.Attachment || !Object.hasOwn(attachments, sent.value))
    return undefined
  const { data } = attachment.safeParse(attachments[sent.value])
  return data && { name: data.filename, url: data.url, size: data.size }
}

function channelOf(sent: Sent | undefined, { channels = {} }: Resolved): ChosenChannel | undefined {
  if (sent?.type !== ApplicationCommandOptionType.Channel || !isSnowflake(sent.value)) return undefined
  const channel = channels[sent.value]
  const parent = channel && 'thread_metadata' in channel ? channel.parent_id : undefined
  return isSnowflake(parent) ? { id: parent, name: '' } : { id: sent.value, name: channel?.name ?? '' }
}
