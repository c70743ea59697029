import { GatewayIntentBits } from 'discord-api-types/v10'
import type { Gateway } from './gateway.ts'
import { isEphemeral, type LoopbackMessage, type MessageEvent, type PublishOptions } from './messages.ts'
import { makeMember } from './payloads.ts'
import { botSees } from './permissions.ts'
import type { World } from './world.ts'

/** Tells the gateway's clients about a message, as far as their intents reach. Private replies are told to nobody. */
export function publishMessage(
  gateway: Gateway,
  world: World,
  event: MessageEvent,
  message: LoopbackMessage,
  options: PublishOptions = {},
): void {
  const channel = world.channel(message.channel_id)
  if (isEphemeral(message) || channel === undefined || !botSees(world, channel)) return
  const direct = world.isDirect(message.channel_id)
  const intent = direct ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages
  const place = direct ? {} : { guild_id: world.guildId }
  gateway.dispatch(event, intents => {
    if ((intents & intent) === 0) return undefined
    if (event === 'MESSAGE_DELETE') return { id: message.id, channel_id: message.channel_id, ...place }
    const { user: _user, ...member } = makeMember(message.author)
    return {
      ...asRead(message, intents, world),
      ...place,
      ...(direct || message.webhook_id !== undefined ? {} : { member }),
      ...(options.withoutChannelType === true ? {} : { channel_type: channel.type }),
    }
  })
}

/** A message as a bot with some intents gets it, over the gateway and over HTTP: perhaps without what it says. */
export function asRead(message: LoopbackMessage, intents: number, world: World): LoopbackMessage {
  const { deleted: _deleted, referenced_message: target, ...sent } = message
  const hidden = maySeeContent(message, intents, world)
    ? {}
    : { content: '', embeds: [], attachments: [], components: [] }
  // Whether a message that is replied to can be read is asked of it by itself.
  const referenced = target ? { referenced_message: asRead(target, intents, world) } : {}
  return { ...sent, ...referenced, ...hidden }
}

/** Without the privileged intent a bot reads its own messages, direct messages, and those that mention it. */
function maySeeContent(message: LoopbackMessage, intents: number, world: World): boolean {
  const own = message.author.id === world.botUser.id
  const mentioned = message.mentions.some(user => user.id === world.botUser.id)
  return world.isDirect(message.channel_id) || own || mentioned || (intents & GatewayIntentBits.MessageContent) !== 0
}
