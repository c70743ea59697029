import {
  type APIApplicationCommandInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10'
import type { Chat } from '../chat/chat.ts'
import type { Visitor } from '../chat/visitor.ts'
import { apologyFor } from './apology.ts'
import type { Command, CommandRequest } from './command.ts'
import type { Handling } from './handling.ts'
import { readOptions } from './options.ts'
import { newMessage, note, orApology } from './responses.ts'
import { visitorOf } from './visitors.ts'

/** Calls the command that is meant. It may fail before there is a reply to wait for: when asked whether that is private. */
export function handleCommand(
  interaction: APIApplicationCommandInteraction,
  commands: ReadonlyMap<string, Command>,
  chat: Chat | Promise<Chat>,
): Handling {
  const visitor = visitorOf(interaction)
  const { wording } = visitor
  try {
    const call = callOf(interaction, commands, visitor)
    if ('why' in call) return { response: Promise.resolve(note(call.why, wording)), announcement: null }
    return called(call, chat)
  } catch (thrown) {
    return { response: Promise.resolve(newMessage(apologyFor(thrown, wording), wording)), announcement: null }
  }
}

interface Call {
  readonly command: Command
  readonly request: CommandRequest
}

function called({ command, request }: Call, chat: Chat | Promise<Chat>): Handling {
  const { wording } = request.visitor
  const isPrivate = command.isPrivate?.(request) === true
  return {
    response: orApology(async () => {
      const reply = await command.execute(request, await chat)
      return newMessage(isPrivate ? { ...reply, isPrivate } : reply, wording)
    }, wording),
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
  visitor: Visitor,
): Call | { readonly why: string } {
  const command = commands.get(data.name)
  if (!command || data.type !== ApplicationCommandType.ChatInput)
    return { why: visitor.wording.say('problem.unknown-command') }
  const options = readOptions(command.definition, data.options ?? [], visitor.wording)
  return options.kind === 'refused' ? { why: options.why } : { command, request: { options: options.values, visitor } }
}
