import * as z from 'zod'
import { isRecord, isSnowflake } from '../connection/received.ts'

const id = z.string().refine(isSnowflake)

/** Discord leaves out what is not there, and some of its parts say null instead. */
const orNone = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform(value => value ?? undefined)
const orEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .array(schema)
    .nullish()
    .transform(values => values ?? [])

const author = z.object({ id, bot: orNone(z.boolean()) })

const schema = z.object({
  id,
  channel_id: id,
  /** Missing in direct messages. */
  guild_id: orNone(id),
  type: z.number(),
  flags: orNone(z.number()),
  author,
  webhook_id: orNone(id),
  content: z.string(),
  mentions: orEmpty(z.object({ id })),
  attachments: orEmpty(z.object({ content_type: orNone(z.string()) })),
  sticker_items: orEmpty(z.unknown()),
  embeds: orEmpty(z.unknown()),
  poll: z.unknown().optional(),
  /** What a forwarded message said. */
  message_snapshots: orEmpty(z.object({ message: z.object({ content: z.string() }) })),
  /** What a reply answers: null if it was deleted, missing if Discord did not look for it. */
  referenced_message: z.object({ content: z.string(), author }).nullish(),
})

/** As much of a message of the gateway as this bot reads. */
export type ReceivedMessage = z.output<typeof schema>

/** The message in a payload of the gateway, or null if it holds none that can be read. */
export function readMessage(payload: unknown): ReceivedMessage | null {
  const { data } = schema.safeParse(payload)
  return data ?? null
}

/**
 * Whether a payload holds a message by a bot, which asks nothing. To see that takes no time, while the gateway tells the
 * bot of each of its own answers, which are long to read.
 */
export const isByBot = (payload: unknown): boolean =>
  isRecord(payload) && isRecord(payload['author']) && payload['author']['bot'] === true
