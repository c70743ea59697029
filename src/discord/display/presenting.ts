import type { Reply } from '../../chat/reply.ts'
import type { Wording } from '../../wording/wording.ts'
import { type PlainMessage, plainText } from './plain-text.ts'
import { renderOnce } from './remembered-rendering.ts'
import type { RenderedMessage } from './render.ts'
import { sendAlong } from './sent-file.ts'

/** How each message that was rendered is said in plain text; forgotten with the message. */
const plainForms = new WeakMap<object, () => PlainMessage>()

/** {@link renderOnce}, and the message can be had as plain text from then on: see {@link plainFormOf}. */
export function present(reply: Reply, wording: Wording, question?: string, shared?: string): RenderedMessage {
  const message = renderOnce(reply, wording, question, shared)
  sendAlong(message, reply.file)
  plainForms.set(message, () => {
    const plain = plainText(reply, wording, question, shared)
    sendAlong(plain, reply.file)
    return plain
  })
  return message
}

/**
 * The same message in plain text, for when Discord refuses its components, or null for one of which none is known.
 * Whoever carries a message need not know what it was made of.
 */
export const plainFormOf = (message: object): PlainMessage | null => plainForms.get(message)?.() ?? null
