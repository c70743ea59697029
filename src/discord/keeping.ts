import { type APIInteraction, InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import type { Chats } from '../chat/chats.ts'
import { createKeeping, type Keeping } from '../chat/keeping/keeping.ts'
import { type Reply, statement } from '../chat/reply.ts'
import type { Visitor } from '../chat/visitor.ts'
import type { Key } from '../wording/wording.ts'
import { present } from './display/presenting.ts'
import { newMessage, note, orApology } from './display/responses.ts'
import type { Handling } from './handling.ts'
import { ProgressFeed } from './progress.ts'

/** Who looks after the documents of which server, and by which interaction. */
export interface KeepingCall {
  readonly interaction: Pick<APIInteraction, 'id'> & { readonly attachment_size_limit?: number }
  readonly visitor: Visitor
  readonly chats: Chats | Promise<Chats>
}

/** What Discord takes everywhere, in bytes. */
const SMALLEST_LIMIT = 10 * 2 ** 20

/** Why somebody may not look after the documents where they are, or null if they may: Discord is not relied upon. */
export function whyNotKeep({ door, community, mayKeep }: Visitor): Key | null {
  if (door !== 'server' || community === undefined) return 'keeping.only-in-server'
  return mayKeep ? null : 'keeping.not-allowed'
}

/** What a visitor looks after documents with; null where that may not be, or there is nothing to keep them in. */
export async function keepingFor(
  { interaction, visitor, chats }: KeepingCall,
  progress?: ProgressFeed,
): Promise<Keeping | null> {
  const { community, wording } = visitor
  const { keeper } = await chats
  if (!keeper || community === undefined || whyNotKeep(visitor)) return null
  return createKeeping(keeper, {
    community,
    wording,
    id: interaction.id,
    mostBytes: interaction.attachment_size_limit ?? SMALLEST_LIMIT,
    ...(progress ? { onProgress: sentence => progress.note(sentence) } : {}),
  })
}

/** Announces what is done with the documents, shows how far it has come, and in the end what came of it. */
export function keepingHandling(call: KeepingCall, does: (keeping: Keeping) => Promise<Reply>): Handling {
  const { wording } = call.visitor
  const progress = new ProgressFeed(sentence => present(statement(sentence), wording))
  return {
    response: orApology(async () => {
      const keeping = await keepingFor(call, progress)
      if (!keeping) return note(wording.say('keeping.no-store'), wording)
      return newMessage({ ...(await does(keeping)), isPrivate: true }, wording)
    }, wording),
    announcement: {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: { flags: MessageFlags.Ephemeral },
    },
    isAlwaysAnnounced: true,
    progress,
  }
}
