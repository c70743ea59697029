import {
  type APIApplicationCommandInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10'
import type { Chats } from '../../chat/chats.ts'
import type { Visitor } from '../../chat/visitor.ts'
import { chatFor } from '../chat-for.ts'
import { apologyFor } from '../display/apology.ts'
import { newMessage, note, orApology } from '../display/responses.ts'
import { type Handling, settled } from '../handling.ts'
import { calledCommand } from './called-command.ts'
import type { AnyCommand, Command, CommandDefinition, CommandRequest, NamedCommand, OptionValues } from './command.ts'
import { isNamed } from './command-kinds.ts'
import { callChoosing, callKeeping, keepMessage } from './keeping-calls.ts'
import { callOnMessage } from './message-command-calls.ts'
import { readOptions } from './options.ts'

/** Calls the command that is meant. It may fail before there is a reply to wait for: when asked whether that is private. */
export function handleCommand(
  interaction: APIApplicationCommandInteraction,
  visitor: Visitor,
  commands: ReadonlyMap<string, AnyCommand>,
  chats: Chats | Promise<Chats>,
): Handling {
  const { wording } = visitor
  try {
    if (isOnMessage(interaction)) {
      const chosen = commands.get(interaction.data.name)
      if (chosen && 'executeOn' in chosen) return callOnMessage(interaction, chosen, chats, visitor)
      if (chosen && 'keepMessage' in chosen) return keepMessage(interaction, chosen, chats, visitor)
    }
    const call = callOf(interaction, commands, visitor)
    if ('why' in call) return settled(note(call.why, wording))
    const { command, options } = call
    const keeping = { interaction, visitor, chats }
    if ('keep' in command) return callKeeping(command, options, keeping)
    if ('choose' in command) return callChoosing(command, options, keeping)
    return called(command, { options, visitor }, chats)
  } catch (thrown) {
    return settled(newMessage(apologyFor(thrown, wording), wording))
  }
}

const isOnMessage = (
  interaction: APIApplicationCommandInteraction,
): interaction is APIMessageApplicationCommandInteraction => interaction.data.type === ApplicationCommandType.Message

interface Call {
  readonly command: NamedCommand
  readonly options: OptionValues<CommandDefinition['options']>
}

function called(command: Command, request: CommandRequest, chats: Chats | Promise<Chats>): Handling {
  const { wording } = request.visitor
  const isPrivate = command.isPrivate?.(request) === true
  return {
    response: orApology(async () => {
      const reply = await command.execute(request, await chatFor(request.visitor, chats))
      return newMessage(isPrivate ? { ...reply, isPrivate } : reply, wording)
    }, wording),
    announcement: {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: isPrivate ? { flags: MessageFlags.Ephemeral } : {},
    },
  }
}

/** The command that is meant and its options, or why there is none. */
function callOf(
  { data }: APIApplicationCommandInteraction,
  commands: ReadonlyMap<string, AnyCommand>,
  visitor: Visitor,
): Call | { readonly why: string } {
  const unknown = { why: visitor.wording.say('problem.unknown-command') }
  if (data.type !== ApplicationCommandType.ChatInput) return unknown
  const { name, options: sent } = calledCommand(data.name, data.options)
  const command = commands.get(name)
  if (!command || !isNamed(command)) return unknown
  const options = readOptions(command.definition, sent, visitor.wording, data.resolved)
  return options.kind === 'refused' ? { why: options.why } : { command, options: options.values }
}
