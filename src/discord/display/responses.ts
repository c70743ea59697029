import { type APIInteractionResponseChannelMessageWithSource, InteractionResponseType } from 'discord-api-types/v10'
import { privateStatement, type Reply } from '../../chat/reply.ts'
import type { Wording } from '../../wording/wording.ts'
import { apologyFor } from './apology.ts'
import { askedLines } from './asked-lines.ts'
import { present } from './presenting.ts'

/** A reply as a message of its own, with the question that it repeats. */
export const newMessage = (reply: Reply, wording: Wording): APIInteractionResponseChannelMessageWithSource => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: present(reply, wording, askedLines(reply, wording)),
})

/** One sentence for the person alone. */
export const note = (text: string, wording: Wording): APIInteractionResponseChannelMessageWithSource =>
  newMessage(privateStatement(text), wording)

/** What `respond` gives, or an apology if it fails. */
export async function orApology<Response>(
  respond: () => Promise<Response>,
  wording: Wording,
): Promise<Response | APIInteractionResponseChannelMessageWithSource> {
  try {
    return await respond()
  } catch (thrown) {
    return newMessage(apologyFor(thrown, wording), wording)
  }
}
