import { randomUUID } from 'node:crypto'
import {
  type APIApplicationCommand,
  type APIApplicationCommandAutocompleteInteraction,
  type APIAttachment,
  type APIBaseInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteractionDataResolved,
  type APIInteractionDataResolvedChannel,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIMessageComponentInteractionData,
  type APIModalSubmission,
  type APIModalSubmitInteraction,
  type APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
  Locale,
} from 'discord-api-types/v10'
import { commandOptions, type OptionInput } from './command-input.ts'
import type { LoopbackMessage } from './messages.ts'
import { makeMember, memberPermissions } from './payloads.ts'
import { botPermissions } from './permissions.ts'
import type { World } from './world.ts'

/** Who does something, where, and as what. */
export interface Actor {
  readonly user?: APIUser
  /** In the guild's channel, or (false) in the direct messages with the bot. */
  readonly guild?: boolean
  readonly locale?: Locale
  /** Permission bits of the person in the guild, as a decimal string. */
  readonly permissions?: string
  /** The app is installed for this person, and not in the guild. */
  readonly userInstalled?: boolean
  /** In a conversation among people that the bot is not in; the app is then installed for this person. */
  readonly privateChannel?: boolean
  /** In this channel or thread of the guild. */
  readonly channelId?: string
}

const attachmentSizeLimit = 10 * 1024 * 1024

type Base = Omit<APIBaseInteraction<InteractionType, never>, 'type' | 'data'> &
  Required<Pick<APIBaseInteraction<InteractionType, never>, 'channel' | 'channel_id'>>

export function baseInteraction(world: World, actor: Actor, channelId: string): Base {
  const user = world.known(actor.user)
  const channel = world.channel(channelId)
  if (channel === undefined) throw new Error(`there is no channel ${channelId}`)
  const base: Base = {
    id: world.ids.next(),
    application_id: world.applicationId,
    token: `${randomUUID()}${randomUUID()}`,
    version: 1,
    channel,
    channel_id: channelId,
    app_permissions: botPermissions(world, channel).toString(),
    locale: actor.locale ?? Locale.EnglishUS,
    entitlements: [],
    attachment_size_limit: attachmentSizeLimit,
    authorizing_integration_owners: {},
  }
  if (!world.isInGuild(channelId)) {
    const direct = world.isDirect(channelId)
    base.user = user
    base.context = direct ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel
    base.authorizing_integration_owners = direct && actor.userInstalled !== true ? { 0: '0' } : { 1: user.id }
    return base
  }
  base.guild_id = world.guildId
  base.guild = { id: world.guildId, features: [], locale: world.guildLocale }
  base.guild_locale = world.guildLocale
  base.member = { ...makeMember(user), user, permissions: actor.permissions ?? memberPermissions }
  base.context = InteractionContextType.Guild
  base.authorizing_integration_owners = actor.userInstalled === true ? { 1: user.id } : { 0: world.guildId }
  return base
}

export interface CommandInput extends Actor {
  /** The command, with its subcommand behind a space where it has one: 'docs status'. */
  readonly name: string
  readonly options?: readonly OptionInput[]
}

export interface AutocompleteInput extends CommandInput {
  /** The name of the option that is being typed. */
  readonly focused: string
}

type Registered = readonly APIApplicationCommand[]

export function slashInteraction(
  world: World,
  commands: Registered,
  input: CommandInput,
): APIChatInputApplicationCommandInteraction {
  const { name, path, command } = splitName(input.name, commands)
  const { given, resolved } = resolvedOptions(world, input.options ?? [])
  const options = commandOptions<InteractionType.ApplicationCommand>(path, given, command)
  return {
    ...baseInteraction(world, input, placeOf(world, input)),
    type: InteractionType.ApplicationCommand,
    data: { id: command?.id ?? world.ids.next(), type: ApplicationCommandType.ChatInput, name, options, ...resolved },
  }
}

export function autocompleteInteraction(
  world: World,
  commands: Registered,
  input: AutocompleteInput,
): APIApplicationCommandAutocompleteInteraction {
  const { name, path, command } = splitName(input.name, commands)
  const given = input.options ?? []
  const options = commandOptions<InteractionType.ApplicationCommandAutocomplete>(path, given, command, input.focused)
  return {
    ...baseInteraction(world, input, placeOf(world, input)),
    type: InteractionType.ApplicationCommandAutocomplete,
    data: { id: command?.id ?? world.ids.next(), type: ApplicationCommandType.ChatInput, name, options },
  }
}

export function messageCommandInteraction(
  world: World,
  commands: Registered,
  name: string,
  target: LoopbackMessage,
  actor: Actor,
): APIMessageApplicationCommandInteraction {
  const command = commands.find(({ type, name: other }) => type === ApplicationCommandType.Message && other === name)
  const { deleted: _deleted, ...message } = target
  return {
    ...baseInteraction(world, actor, target.channel_id),
    type: InteractionType.ApplicationCommand,
    data: {
      id: command?.id ?? world.ids.next(),
      type: ApplicationCommandType.Message,
      name,
      target_id: target.id,
      resolved: { messages: { [target.id]: message } },
    },
  }
}

export function componentInteraction(
  world: World,
  target: LoopbackMessage,
  componentId: number,
  data: APIMessageComponentInteractionData,
  actor: Actor,
): APIMessageComponentInteraction {
  const { deleted: _deleted, ...message } = target
  // Discord also sends the numeric id of the component, which the types do not have yet.
  const dataWithId = { ...data, id: componentId }
  return {
    ...baseInteraction(world, actor, target.channel_id),
    type: InteractionType.MessageComponent,
    message,
    data: dataWithId,
  }
}

export function modalInteraction(
  world: World,
  channelId: string,
  from: LoopbackMessage | undefined,
  data: APIModalSubmission,
  actor: Actor,
): APIModalSubmitInteraction {
  const base = baseInteraction(world, actor, channelId)
  const interaction: APIModalSubmitInteraction = { ...base, type: InteractionType.ModalSubmit, data }
  if (from !== undefined) {
    const { deleted: _deleted, ...message } = from
    interaction.message = message
  }
  return interaction
}

function placeOf(world: World, actor: Actor): string {
  const user = world.known(actor.user)
  if (actor.privateChannel === true) return world.groupChannel(user).id
  return actor.guild === false ? world.directChannel(user).id : (actor.channelId ?? world.channelId)
}

function splitName(fullName: string, commands: Registered) {
  const [name = '', ...path] = fullName.split(' ')
  const command = commands.find(other => other.type === ApplicationCommandType.ChatInput && other.name === name)
  return { name, path, command }
}

/** The options with ids in the place of files, and what their ids stand for: those of channels too. */
function resolvedOptions(world: World, options: readonly OptionInput[]) {
  const attachments: Record<string, APIAttachment> = {}
  const channels: Record<string, APIInteractionDataResolvedChannel> = {}
  const given = options.map((option): OptionInput => {
    const channel = world.channel(String(option.value))
    if (channel !== undefined) channels[channel.id] = { ...channel, permissions: memberPermissions }
    if (option.file === undefined) return option
    const attachment = world.uploads.add(option.file)
    attachments[attachment.id] = attachment
    return { name: option.name, value: attachment.id, type: ApplicationCommandOptionType.Attachment }
  })
  const resolved: APIInteractionDataResolved = {
    ...(Object.keys(attachments).length === 0 ? {} : { attachments }),
    ...(Object.keys(channels).length === 0 ? {} : { channels }),
  }
  return { given, resolved: Object.keys(resolved).length === 0 ? {} : { resolved } }
}
