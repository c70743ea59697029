import {
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  ApplicationIntegrationType,
  InteractionResponseType,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import type { Chat } from '../../chat/chat.ts'
import type { View } from '../../chat/reply.ts'
import type { Visitor } from '../../chat/visitor.ts'
import type { Wording } from '../../wording/wording.ts'
import { present } from '../display/presenting.ts'
import { newMessage, note } from '../display/responses.ts'
import { carriedBy } from './carried.ts'

/** How a command is named in a message: as a mention that opens it, where its id is known. */
export type CommandMentions = (name: string) => string

/** Shows to all what the person of a private message sees, with who asked. */
export function share(
  interaction: APIMessageComponentInteraction,
  view: View,
  chat: Chat,
  { person, wording }: Visitor,
  mentionOf: CommandMentions,
): APIInteractionResponse {
  if (!maySpeak(interaction)) return note(wording.say('problem.cannot-share'), wording)
  const reply = chat.show(view, wording, person)
  if (reply.isPrivate) return newMessage(reply, wording)
  const { question } = carriedBy(interaction.message)
  const shared = sharedLine(person, mentionOf('ask'), wording)
  return { type: InteractionResponseType.ChannelMessageWithSource, data: present(reply, wording, question, shared) }
}

/** Markdown: a mention is meant as one, and `allowed_mentions` keeps it from notifying anybody. */
const sharedLine = (person: string, command: string, wording: Wording): string =>
  `-# ${wording.say('answer.shared', { person: `<@${person}>`, command })}`

/** Where the app is installed for the person only, Discord shows its messages to all only if the server allows that. */
function maySpeak({ guild_id: guild, authorizing_integration_owners: owners, member }: APIMessageComponentInteraction) {
  if (guild === undefined || ApplicationIntegrationType.GuildInstall in owners) return true
  return (BigInt(member?.permissions ?? '0') & PermissionFlagsBits.UseExternalApps) !== 0n
}
