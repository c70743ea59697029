import { performance } from 'node:perf_hooks'
import { type APIMessageComponentInteractionData, type APIUser, ComponentType } from 'discord-api-types/v10'
import type { Commands } from './commands.ts'
import { customIdsOf, type FoundComponent, findComponent } from './components.ts'
import type { Gateway } from './gateway.ts'
import { type InteractionHandle, interactionHandle } from './interaction-handle.ts'
import {
  type Actor,
  type AutocompleteInput,
  autocompleteInteraction,
  type CommandInput,
  componentInteraction,
  messageCommandInteraction,
  modalInteraction,
  slashInteraction,
} from './interaction-payloads.ts'
import { InteractionRecord } from './interaction-record.ts'
import type { Interactions } from './interactions.ts'
import type { InteractionsEndpoint } from './interactions-endpoint.ts'
import { asRecord } from './json.ts'
import { isEphemeral, isLoading, type LoopbackMessage, type Messages } from './messages.ts'
import { type ModalValue, modalSubmission } from './modal-input.ts'
import type { Waiting } from './waiting.ts'
import type { World } from './world.ts'

export interface PeopleContext {
  readonly world: World
  readonly gateway: Gateway
  readonly commands: Commands
  readonly messages: Messages
  readonly interactions: Interactions
  readonly waiting: Waiting
  readonly endpoint: InteractionsEndpoint
}

/** What people do with a bot in Discord: commands, buttons, menus, modals. */
export class People {
  readonly #context: PeopleContext

  constructor(context: PeopleContext) {
    this.#context = context
  }

  slashCommand(input: CommandInput): InteractionHandle {
    const { world, commands } = this.#context
    return this.#send(slashInteraction(world, commands.all(), input))
  }

  autocomplete(input: AutocompleteInput): InteractionHandle {
    const { world, commands } = this.#context
    return this.#send(autocompleteInteraction(world, commands.all(), input))
  }

  messageCommand(name: string, target: LoopbackMessage, actor: Actor = {}): InteractionHandle {
    const { world, commands } = this.#context
    return this.#send(messageCommandInteraction(world, commands.all(), name, target, actor))
  }

  pressButton(message: LoopbackMessage, customId: string, user?: APIUser, actor: Actor = {}): InteractionHandle {
    const { current, component } = this.#component(message, customId)
    if (component.type !== ComponentType.Button) throw new Error(`${customId} is no button`)
    return this.#useComponent(
      current,
      component,
      { component_type: ComponentType.Button, custom_id: customId },
      user,
      actor,
    )
  }

  selectValues(
    message: LoopbackMessage,
    customId: string,
    values: readonly string[],
    user?: APIUser,
    actor: Actor = {},
  ): InteractionHandle {
    const { current, component } = this.#component(message, customId)
    if (component.type !== ComponentType.StringSelect) throw new Error(`${customId} is no select menu of texts`)
    const unknown = values.filter(value => !component.values.includes(value))
    if (unknown.length > 0)
      throw new Error(`${customId} offers ${component.values.join(', ')}, not ${unknown.join(', ')}`)
    if (values.length < component.least || values.length > component.most)
      throw new Error(`${customId} takes ${component.least} to ${component.most} values`)
    const data: APIMessageComponentInteractionData = {
      component_type: ComponentType.StringSelect,
      custom_id: customId,
      values: [...values],
    }
    return this.#useComponent(current, component, data, user, actor)
  }

  /** Fills in and submits the modal that was the answer to `opened`. */
  submitModal(opened: InteractionHandle, values: Readonly<Record<string, ModalValue>>): InteractionHandle {
    const { world, interactions } = this.#context
    const record = interactions.find(opened.interaction.id)
    const modal = asRecord(record?.callback)
    if (record === undefined || modal['type'] !== 9) throw new Error('no modal was opened')
    const { locale, member } = record.interaction
    const actor: Actor = {
      ...(record.user === undefined ? {} : { user: record.user }),
      ...(member === undefined ? {} : { permissions: member.permissions }),
      userInstalled: record.isUserInstalled,
      locale,
    }
    const data = modalSubmission(asRecord(modal['data']), values)
    const interaction = modalInteraction(world, record.channelId, record.source, data, actor)
    return this.#send(interaction, record.source, record.channelId)
  }

  #component(message: LoopbackMessage, customId: string): { current: LoopbackMessage; component: FoundComponent } {
    const current = this.#context.messages.find(message.id)
    if (current === undefined) throw new Error('the message is not there any more')
    if (isLoading(current)) throw new Error('the message still says that the bot is thinking')
    const component = findComponent(current.components ?? [], customId)
    if (component === undefined) {
      throw new Error(`the message has no ${customId}, it has: ${customIdsOf(current.components ?? []).join(', ')}`)
    }
    if (component.disabled) throw new Error(`${customId} is disabled`)
    return { current, component }
  }

  #useComponent(
    message: LoopbackMessage,
    component: FoundComponent,
    data: APIMessageComponentInteractionData,
    user: APIUser | undefined,
    actor: Actor,
  ): InteractionHandle {
    // A private message is seen by one person only, so it is that person who presses.
    const reader = isEphemeral(message) ? message.interaction_metadata?.user : undefined
    const presser = user ?? actor.user ?? reader
    if (reader !== undefined && presser?.id !== reader.id) throw new Error('only its reader sees a private message')
    const by: Actor = presser === undefined ? actor : { ...actor, user: presser }
    const interaction = componentInteraction(this.#context.world, message, component.id, data, by)
    return this.#send(interaction, message)
  }

  #send(
    interaction: InteractionRecord['interaction'],
    source?: LoopbackMessage,
    channelId: string | undefined = interaction.channel?.id,
  ): InteractionHandle {
    const { gateway, interactions, waiting, endpoint } = this.#context
    const record = new InteractionRecord(interaction, channelId ?? '', performance.now(), source)
    interactions.add(record)
    if (endpoint.address) void endpoint.post(record, endpoint.address)
    else gateway.dispatch('INTERACTION_CREATE', () => interaction)
    return interactionHandle(record, waiting)
  }
}
