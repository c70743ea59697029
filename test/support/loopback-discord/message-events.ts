import { GatewayIntentBits } from 'discord-api-types/v10'
import type { Gateway } from './gateway.ts'
import { isEphemeral, type LoopbackMessage, type MessageEvent, type PublishOptions } from './messages.ts'
import { makeMember } from './payloads.ts'
import type { World } from './world.ts'

/** Tells the gateway's clients about a message, as far as their intents reach. Private replies are told to nobody. */
export function publishMessage(
  gateway: Gateway,
  world: World,
  event: MessageEvent,
  message: LoopbackMessage,
  options: PublishOptions = {},
): void {
  if (isEphemeral(message)) return
  const direct = world.isDirect(message.channel_id)
  const intent = direct ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages
  const place = direct ? {} : { guild_id: world.guildId }
  gateway.dispatch(event, intents => {
    if ((intents & intent) === 0) return undefined
    if (event === 'MESSAGE_DELETE') return { id: message.id, channel_id: message.channel_id, ...place }
    const { user: _user, ...member } = makeMember(message.author)
    const seen = (each: LoopbackMessage): object => {
      const { deleted: _deleted, ...sent } = each
      return maySeeContent(each, intents, direct, world) ? sent : { ...sent, ...withoutContent }
    }
    const { referenced_message: referenced } = message
    return {
      ...seen(message),
      ...(referenced ? { referenced_message: seen(referenced) } : {}),
      ...place,
      ...(direct || message.webhook_id !== undefined ? {} : { member }),
      ...(options.withoutChannelType === true ? {} : { channel_type: direct ? 1 : 0 }),
    }
  })
}

const withoutContent = { content: '', embeds: [], attachments: [], components: [] }

/** Without the privileged intent a bot reads its own messages, direct messages, and those that mention it. */
function maySeeContent(message: LoopbackMessage, intents: number, direct: boolean, world: World): boolean {
  const own = message.author.id === world.botUser.id
  const mentioned = message.mentions.some(user => user.id === world.botUser.id)
  return direct || own || mentioned || (intents & GatewayIntentBits.MessageContent) !== 0
}
