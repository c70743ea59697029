import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10'
import type { Chat } from '../chat/chat.ts'
import { privateStatement, type Reply } from '../chat/reply.ts'
import { NOT_UNDERSTOOD, UNKNOWN_COMMAND } from '../chat/wording.ts'
import { log } from '../log.ts'
import { apologyFor } from './apology.ts'
import type { Command, CommandRequest } from './command.ts'
import { decodeAction } from './custom-id.ts'
import { truncate, visible } from './markdown.ts'
import { readOptions } from './options.ts'
import { QUESTION_COMPONENT, questionLine, render } from './render.ts'

/** What an interaction leads to. */
export interface Handling {
  /** Settles with what to answer; never rejects. */
  readonly response: Promise<APIInteractionResponse>
  /** What announces an answer that is late; null where Discord lets nothing be announced. */
  readonly announcement: APIInteractionResponse | null
}

/** Discord shows at most this many suggestions, each of at most 100 characters. */
const MOST_CHOICES = 25
const LONGEST_CHOICE = 100

/** Answers interactions, whether they came over the gateway or over HTTP. */
export function createInteractionHandler(
  commands: readonly Command[],
  chat: Chat,
): (interaction: APIInteraction) => Handling {
  const named = new Map(commands.map(command => [command.definition.name, command]))
  return interaction => {
    switch (interaction.type) {
      case InteractionType.Ping:
        return { response: Promise.resolve({ type: InteractionResponseType.Pong }), announcement: null }
      case InteractionType.ApplicationCommand:
        return handlingOrApology(() => handleCommand(interaction, named, chat))
      case InteractionType.ApplicationCommandAutocomplete:
        return { response: completed(interaction, named, chat).catch(noChoices), announcement: null }
      case InteractionType.MessageComponent:
        return {
          response: orApology(async () => pressed(interaction, chat)),
          announcement: { type: InteractionResponseType.DeferredMessageUpdate },
        }
      case InteractionType.ModalSubmit:
        return { response: Promise.resolve(newMessage(privateStatement(NOT_UNDERSTOOD))), announcement: null }
    }
  }
}

function handleCommand(
  interaction: APIApplicationCommandInteraction,
  commands: ReadonlyMap<string, Command>,
  chat: Chat,
): Handling {
  const call = callOf(interaction, commands)
  if ('why' in call) return { response: Promise.resolve(newMessage(privateStatement(call.why))), announcement: null }
  const { command, request } = call
  const isPrivate = command.isPrivate?.(request) === true
  return {
    response: orApology(async () => {
      const reply = await command.execute(request, chat)
      return newMessage(isPrivate ? { ...reply, isPrivate } : reply)
    }),
    announcement: {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: isPrivate ? { flags: MessageFlags.Ephemeral } : {},
    },
  }
}

/** The command that is meant and its request, or why there is none. */
function callOf(
  { data }: APIApplicationCommandInteraction,
  commands: ReadonlyMap<string, Command>,
): { readonly command: Command; readonly request: CommandRequest } | { readonly why: string } {
  const command = commands.get(data.name)
  if (!command || data.type !== ApplicationCommandType.ChatInput) return { why: UNKNOWN_COMMAND }
  const options = readOptions(command.definition, data.options ?? [])
  return options.kind === 'refused' ? { why: options.why } : { command, request: { options: options.values } }
}

async function completed(
  { data }: APIApplicationCommandAutocompleteInteraction,
  commands: ReadonlyMap<string, Command>,
  chat: Chat,
): Promise<APIInteractionResponse> {
  const focused = data.options.find(option => 'focused' in option && option.focused)
  const command = commands.get(data.name)
  const typed = focused?.type === ApplicationCommandOptionType.String ? focused.value : ''
  const found = focused ? await (command?.complete?.(focused.name, typed, chat) ?? []) : []
  return {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: {
      choices: found
        .filter(({ name, value }) => visible(name) !== '' && value !== '' && value.length <= LONGEST_CHOICE)
        .slice(0, MOST_CHOICES)
        .map(({ name, value }) => ({ name: truncate(visible(name), LONGEST_CHOICE), value })),
    },
  }
}

/** The same message with what the button leads to, or a note to the person alone if that is nothing. */
function pressed(interaction: APIMessageComponentInteraction, chat: Chat): APIInteractionResponse {
  const action = decodeAction(interaction.data.custom_id)
  if (!action) return newMessage(privateStatement(NOT_UNDERSTOOD))
  const reply = chat.show(action.view)
  if (reply.isPrivate) return newMessage(reply)
  return { type: InteractionResponseType.UpdateMessage, data: render(reply, carriedQuestion(interaction)) }
}

/** The line of the message that repeats the question: our own Markdown, as it was sent. */
function carriedQuestion({ message }: APIMessageComponentInteraction): string | undefined {
  const parts = (message.components ?? []).flatMap(component =>
    component.type === ComponentType.Container ? component.components : [],
  )
  const line = parts.find(part => part.type === ComponentType.TextDisplay && part.id === QUESTION_COMPONENT)
  return line?.type === ComponentType.TextDisplay ? line.content : undefined
}

const newMessage = (reply: Reply): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: render(reply, reply.question === undefined ? undefined : questionLine(reply.question)),
})

/** A failure while somebody types is logged; they can type on without suggestions. */
function noChoices(thrown: unknown): APIInteractionResponse {
  log.error({ err: thrown }, 'Nothing could be suggested.')
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
}

/** A command may fail before there is a reply to wait for: when it is asked whether that will be private. */
function handlingOrApology(handle: () => Handling): Handling {
  try {
    return handle()
  } catch (thrown) {
    return { response: Promise.resolve(newMessage(apologyFor(thrown))), announcement: null }
  }
}

const orApology = (respond: () => Promise<APIInteractionResponse>): Promise<APIInteractionResponse> =>
  respond().catch((thrown: unknown) => newMessage(apologyFor(thrown)))
