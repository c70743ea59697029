import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import { apiErrors } from './api-error.ts'
import { memberPermissions } from './payloads.ts'
import type { LoopbackChannel, World } from './world.ts'

/** What the bot may do in a channel: what every member may, less what the channel denies the bot. None where it is not. */
export function botPermissions(world: World, channel: LoopbackChannel): bigint {
  switch (channel.type) {
    case ChannelType.DM:
      return BigInt(memberPermissions)
    case ChannelType.GroupDM:
      return 0n
    case ChannelType.PublicThread: {
      const parent = world.channel(channel.parent_id ?? '')
      return parent === undefined ? 0n : botPermissions(world, parent)
    }
    case ChannelType.GuildText: {
      const denied = channel.permission_overwrites?.find(({ id }) => id === world.botUser.id)?.deny ?? '0'
      return BigInt(memberPermissions) & ~BigInt(denied)
    }
  }
}

export const botSees = (world: World, channel: LoopbackChannel): boolean =>
  (botPermissions(world, channel) & PermissionFlagsBits.ViewChannel) !== 0n

/** @throws ApiError 50001 where the bot does not see the channel */
export function requireSight(world: World, channel: LoopbackChannel): void {
  if (!botSees(world, channel)) throw apiErrors.missingAccess()
}

/** @throws ApiError as Discord refuses to have the history of a channel read */
export function requireHistory(world: World, channel: LoopbackChannel): void {
  requireSight(world, channel)
  if ((botPermissions(world, channel) & PermissionFlagsBits.ReadMessageHistory) === 0n) throw apiErrors.missingAccess()
}

/** @throws ApiError as Discord refuses a message, or a reply, of the bot in a channel */
export function requireSending(world: World, channel: LoopbackChannel, isReply: boolean): void {
  requireSight(world, channel)
  const may = botPermissions(world, channel)
  if (channel.type === ChannelType.DM) {
    if (channel.recipients?.some(({ id }) => world.closedTo.has(id)) === true) throw apiErrors.closedDirectMessages()
    return
  }
  const isThread = channel.type === ChannelType.PublicThread
  const needed = isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages
  if ((may & needed) === 0n) throw apiErrors.missingPermissions()
  if (isReply && (may & PermissionFlagsBits.ReadMessageHistory) === 0n) throw apiErrors.cannotReply()
  // A message wakes a thread that only fell asleep; one that was locked it cannot wake.
  if (isThread && channel.thread_metadata?.archived === true) {
    if (channel.thread_metadata.locked) throw apiErrors.archivedThread()
    channel.thread_metadata.archived = false
  }
}

/** @throws ApiError 50083 in a thread that is archived, where nothing can be changed */
export function requireOpen(channel: LoopbackChannel): void {
  if (channel.type === ChannelType.PublicThread && channel.thread_metadata?.archived === true)
    throw apiErrors.archivedThread()
}
