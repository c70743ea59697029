import {
  type APIInteraction,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponse,
  ApplicationCommandOptionType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10'
import type { OptionInput } from './loopback-discord/command-input.ts'
import {
  type Actor,
  autocompleteInteraction,
  baseInteraction,
  componentInteraction,
  messageCommandInteraction,
  modalInteraction,
  slashInteraction,
} from './loopback-discord/interaction-payloads.ts'
import { asRecord } from './loopback-discord/json.ts'
import { readMessageBody } from './loopback-discord/message-body.ts'
import { type LoopbackMessage, Messages } from './loopback-discord/messages.ts'
import { modalSubmission } from './loopback-discord/modal-input.ts'
import { World } from './loopback-discord/world.ts'

/** What Discord sends to a bot, made without a connection. */
const world = new World()
const messages = new Messages(world, () => {})

const BUTTON = 5

const message = (body: Readonly<Record<string, unknown>>, channelId: string): LoopbackMessage =>
  messages.create({ channelId, author: world.user, body: readMessageBody(body), defaultParse: [] })

/** A message that somebody wrote to the bot, with some of its fields replaced. */
export const directMessage = (content: string, replaced: Partial<APIMessage> = {}): APIMessage => ({
  ...message({ content }, world.directChannel(world.user).id),
  ...replaced,
})

export const ping = (): APIInteraction => ({
  ...baseInteraction(world, {}, world.channelId),
  type: InteractionType.Ping,
})

export const slashCommand = (name: string, options: readonly OptionInput[] = [], actor: Actor = {}): APIInteraction =>
  slashInteraction(world, [], { ...actor, name, options })

/** A command that somebody calls, somewhere. */
export const interactionFrom = (actor: Actor): APIInteraction => slashInteraction(world, [], { ...actor, name: 'any' })

/** A command from the menu of a message. */
export const messageCommand = (name: string, content = 'any', actor: Actor = {}): APIInteraction =>
  messageCommandInteraction(world, [], name, message({ content }, world.channelId), actor)

/** Somebody types `value` into an option. */
export const typing = (name: string, option: string, value: string, actor: Actor = {}): APIInteraction =>
  autocompleteInteraction(world, [], { ...actor, name, focused: option, options: [{ name: option, value }] })

/** Somebody types into one of some options. */
export const typingInto = (name: string, focused: string, options: readonly OptionInput[]): APIInteraction =>
  autocompleteInteraction(world, [], { name, focused, options })

/** A press of a button in a message with these components. */
export const buttonPress = (
  customId: string,
  components: readonly APIMessageTopLevelComponent[] = [],
): APIInteraction =>
  componentInteraction(
    world,
    message({ components, flags: 32_768 }, world.channelId),
    BUTTON,
    { component_type: ComponentType.Button, custom_id: customId },
    {},
  )

/** A choice in a menu of texts. */
export const selection = (customId: string, values: string[]): APIInteraction =>
  componentInteraction(
    world,
    message({ flags: 32_768 }, world.channelId),
    BUTTON,
    { component_type: ComponentType.StringSelect, custom_id: customId, values },
    {},
  )

export const modalSubmit = (customId: string): APIInteraction =>
  modalInteraction(world, world.channelId, undefined, { custom_id: customId, components: [] }, {})

/** Sends in a form that was opened, filled in. */
export const filledForm = (
  form: APIModalInteractionResponse,
  values: Readonly<Record<string, string>>,
  actor: Actor = {},
): APIInteraction =>
  modalInteraction(world, world.channelId, undefined, modalSubmission(asRecord(form.data), values), actor)

/** The server's channel, as the option of a command. */
export const channelOption = (name: string, channelId: string = world.channelId): OptionInput => ({
  name,
  value: channelId,
  type: ApplicationCommandOptionType.Channel,
})

/** A new thread in the server's channel. */
export function thread(): { readonly id: string; readonly parentId: string } {
  const { id } = world.addThread('Mooring', world.channelId)
  return { id, parentId: world.channelId }
}
