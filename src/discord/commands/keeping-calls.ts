import {
  type APIMessageApplicationCommandInteraction,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10'
import type { Chats } from '../../chat/chats.ts'
import { directLibrary } from '../../chat/keeping/direct-library.ts'
import type { Visitor } from '../../chat/visitor.ts'
import { documentForm } from '../buttons/document-forms.ts'
import { newMessage, note, orApology } from '../display/responses.ts'
import { type Handling, settled } from '../handling.ts'
import { type KeepingCall, keepingFor, keepingHandling, whyNotKeep } from '../keeping.ts'
import type {
  ChoosingCommand,
  CommandDefinition,
  KeepingCommand,
  KeepingMessageCommand,
  OptionValues,
} from './command.ts'
import { chosenMessage } from './message-command-calls.ts'

type Values = OptionValues<CommandDefinition['options']>

/** Calls a command of those who look after the documents, or opens its form. */
export function callKeeping(command: KeepingCommand, options: Values, call: KeepingCall): Handling {
  const { wording } = call.visitor
  const why = whyNotKeep(call.visitor)
  if (why) return settled(note(wording.say(why), wording))
  if (command.form?.isNeeded(options)) return opening(command.form, options, call)
  return keepingHandling(call, keeping => command.keep(options, keeping))
}

/** A form must be the first word, so nothing is announced before it. */
const opening = (form: NonNullable<KeepingCommand['form']>, options: Values, call: KeepingCall): Handling => ({
  response: orApology(async () => {
    const { wording } = call.visitor
    const keeping = await keepingFor(call)
    if (!keeping) return note(wording.say('keeping.no-store'), wording)
    const opened = await form.open(options, keeping)
    return 'why' in opened ? note(opened.why, wording) : documentForm(opened, wording)
  }, call.visitor.wording),
  announcement: null,
})

/** Does something with the message that was chosen. */
export function keepMessage(
  interaction: APIMessageApplicationCommandInteraction,
  command: KeepingMessageCommand,
  chats: Chats | Promise<Chats>,
  visitor: Visitor,
): Handling {
  const { wording } = visitor
  const why = whyNotKeep(visitor)
  if (why) return settled(note(wording.say(why), wording))
  return keepingHandling({ interaction, visitor, chats }, keeping =>
    command.keepMessage(chosenMessage(interaction, visitor), keeping),
  )
}

/** Lets somebody choose for themselves. */
export function callChoosing(command: ChoosingCommand, options: Values, { visitor, chats }: KeepingCall): Handling {
  const { wording, door } = visitor
  if (door === 'elsewhere') return settled(note(wording.say('keeping.only-in-server'), wording))
  return {
    response: orApology(async () => {
      const { keeper } = await chats
      if (!keeper) return note(wording.say('keeping.no-store'), wording)
      const reply = await command.choose(options, directLibrary(keeper, visitor))
      return newMessage({ ...reply, isPrivate: true }, wording)
    }, wording),
    announcement: {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: { flags: MessageFlags.Ephemeral },
    },
  }
}
