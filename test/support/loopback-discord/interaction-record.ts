import {
  type APIInteraction,
  type APIMessage,
  type APIUser,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
  type RESTPostAPIInteractionCallbackJSONBody,
} from 'discord-api-types/v10'
import type { LoopbackMessage } from './messages.ts'

type Answerable = Exclude<APIInteraction, { type: InteractionType.Ping }>

/** An interaction that was sent to the bot, and what became of it. */
export class InteractionRecord {
  readonly interaction: Answerable
  /** The message whose button, or whose modal, was used; undefined for a command. */
  readonly source: LoopbackMessage | undefined
  readonly channelId: string
  readonly sentAt: number
  callback: RESTPostAPIInteractionCallbackJSONBody | undefined
  callbackAt: number | undefined
  /** What @original means once the callback is there. */
  original: LoopbackMessage | undefined
  /** Whether the person sees a result, and not only "thinking…" or the message as it was. */
  shown = false
  readonly followUps: LoopbackMessage[] = []

  constructor(interaction: Answerable, channelId: string, sentAt: number, source?: LoopbackMessage) {
    this.interaction = interaction
    this.channelId = channelId
    this.sentAt = sentAt
    this.source = source
  }

  get user(): APIUser | undefined {
    return this.interaction.member?.user ?? this.interaction.user
  }

  /** Only because the person has the app installed for themselves: less is then allowed. */
  get isUserInstalled(): boolean {
    const owners = Object.keys(this.interaction.authorizing_integration_owners)
    return owners.length > 0 && owners.every(type => type === String(ApplicationIntegrationType.UserInstall))
  }

  /** Ephemeral where everything is: in a server that does not let its members show others what their own apps say. */
  get forcedFlags(): MessageFlags.Ephemeral | 0 {
    const permissions = this.interaction.member?.permissions
    if (!this.isUserInstalled || permissions === undefined) return 0
    return (BigInt(permissions) & PermissionFlagsBits.UseExternalApps) === 0n ? MessageFlags.Ephemeral : 0
  }

  /** For the error messages of the tests. */
  get name(): string {
    const { interaction } = this
    if (interaction.type === InteractionType.MessageComponent) return `the press of ${interaction.data.custom_id}`
    if (interaction.type === InteractionType.ModalSubmit) return `the modal ${interaction.data.custom_id}`
    return interaction.type === InteractionType.ApplicationCommandAutocomplete
      ? `the autocomplete of /${interaction.data.name}`
      : `the command ${interaction.data.name}`
  }

  /** What Discord says in a message about the interaction that it answers. */
  messageExtra(followUp: boolean): Partial<APIMessage> {
    const { interaction, user, original } = this
    const extra: Partial<APIMessage> = {
      webhook_id: interaction.application_id,
      application_id: interaction.application_id,
    }
    if (user === undefined) return extra
    const owners = { authorizing_integration_owners: interaction.authorizing_integration_owners }
    const first = followUp && original !== undefined ? { original_response_message_id: original.id } : {}
    const common = { id: interaction.id, user, ...owners, ...first }
    if (interaction.type === InteractionType.MessageComponent) {
      const interacted_message_id = interaction.message.id
      extra.interaction_metadata = { ...common, type: InteractionType.MessageComponent, interacted_message_id }
    } else if (interaction.type === InteractionType.ApplicationCommand) {
      extra.interaction_metadata = { ...common, type: InteractionType.ApplicationCommand }
    }
    return extra
  }

  messageType(): MessageType {
    const { interaction } = this
    if (interaction.type !== InteractionType.ApplicationCommand) return MessageType.Reply
    return interaction.data.type === ApplicationCommandType.ChatInput
      ? MessageType.ChatInputCommand
      : MessageType.ContextMenuCommand
  }
}

export const ephemeralOf = (flags: number | undefined) => (flags ?? 0) & MessageFlags.Ephemeral
