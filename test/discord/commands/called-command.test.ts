import { describe, expect, test } from '@jest/globals'
import {
  type APIApplicationCommandInteractionDataOption,
  ApplicationCommandOptionType,
  type InteractionType,
} from 'discord-api-types/v10'
import { calledCommand } from '../../../src/discord/commands/called-command.ts'

type Sent = APIApplicationCommandInteractionDataOption<InteractionType.ApplicationCommand>

const text: Sent = { type: ApplicationCommandOptionType.String, name: 'what', value: 'key' }

describe('the command that was called', () => {
  test('has its own name and options', () => {
    expect(calledCommand('find', [text])).toEqual({ name: 'find', options: [text] })
    expect(calledCommand('find')).toEqual({ name: 'find', options: [] })
  })

  test('of a group has both names, and the options of the inner one', () => {
    const inner: Sent = { type: ApplicationCommandOptionType.Subcommand, name: 'list', options: [text] }
    expect(calledCommand('docs', [inner])).toEqual({ name: 'docs list', options: [text] })
    const { options: _, ...bare } = inner
    expect(calledCommand('docs', [bare])).toEqual({ name: 'docs list', options: [] })
  })

  test('is none of a group in a group', () => {
    const nested: Sent = { type: ApplicationCommandOptionType.SubcommandGroup, name: 'list', options: [] }
    expect(calledCommand('docs', [nested])).toEqual({ name: 'docs', options: [] })
  })
})
