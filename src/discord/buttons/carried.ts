import { type APIMessage, ComponentType, MessageFlags } from 'discord-api-types/v10'
import type { DeleteAction } from '../../chat/reply.ts'
import { unescapeMarkdown } from '../display/markdown.ts'
import { QUESTION_COMPONENT, SHARED_COMPONENT } from '../display/render.ts'
import { decodeAction } from './custom-id.ts'

/** What one of the bot's messages says of itself: nothing else remembers it. */
export interface Carried {
  /** The line that repeats the question: our own Markdown, as it was sent. */
  readonly question?: string
  /** The line that says who shared the answer, likewise. */
  readonly shared?: string
  /** Who asked, as the button for deleting holds it. */
  readonly asker?: string
  /** True if one person alone sees the message. */
  readonly isPrivate: boolean
  /** What was asked, as plain text; missing where the message does not say. */
  readonly asked?: string
}

/** Whatever a component may hold that is looked at here. */
interface Part {
  readonly type: ComponentType
  readonly id?: number
  readonly content?: string
  readonly custom_id?: string
  readonly components?: readonly Part[]
}

/** Reads one of the bot's own messages, as Discord sends it along with a press of its buttons. */
export function carriedBy(message: APIMessage): Carried {
  const parts = (message.components ?? []).flatMap(component => allParts(component))
  // Discord gives every component an id: only the type tells a line of ours from a frame around it.
  const lineWith = (id: number): string | undefined =>
    parts.find(part => part.type === ComponentType.TextDisplay && part.id === id)?.content
  const question = lineWith(QUESTION_COMPONENT)
  const shared = lineWith(SHARED_COMPONENT)
  const asker = parts.map(askerBehind).find(person => person !== undefined)
  const asked = question === undefined ? repliedTo(message) : askedIn(question)
  return {
    ...(question === undefined ? {} : { question }),
    ...(shared === undefined ? {} : { shared }),
    ...(asker === undefined ? {} : { asker }),
    ...(asked === undefined || asked === '' ? {} : { asked }),
    isPrivate: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
  }
}

const allParts = (part: Part): readonly Part[] => [part, ...(part.components ?? []).flatMap(allParts)]

function askerBehind({ custom_id: customId }: Part): DeleteAction['person'] | undefined {
  const action = customId === undefined ? null : decodeAction(customId)
  return action?.kind === 'delete' ? action.person : undefined
}

/** "**Question:** how do I …" without its first, bold part, whatever language that is in. */
const askedIn = (line: string): string => unescapeMarkdown(line.replace(/^\*\*.+?\*\* /u, ''))

/** The question beside the message, where Discord sends its text along, without the mention of the bot. */
const repliedTo = ({ referenced_message: before }: APIMessage): string | undefined =>
  before?.content.replaceAll(/<@!?\d+>/gu, ' ').trim()
