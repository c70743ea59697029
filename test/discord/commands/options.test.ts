import { describe, expect, test } from '@jest/globals'
import { type APIApplicationCommandInteractionDataOption, ApplicationCommandOptionType } from 'discord-api-types/v10'
import { readOptions } from '../../../src/discord/commands/options.ts'
import { english } from '../../../src/wording/wording.ts'

const definition = {
  name: 'find',
  description: 'command.ask.description',
  options: {
    what: { type: 'text', description: 'command.ask.question.description', isRequired: true, maxLength: 5 },
    where: { type: 'text', description: 'command.ask.document.description' },
    quietly: { type: 'flag', description: 'command.ask.private.description' },
  },
} as const

const text = (name: string, value: string): APIApplicationCommandInteractionDataOption => ({
  name,
  type: ApplicationCommandOptionType.String,
  value,
})
const flag = (name: string, value: boolean): APIApplicationCommandInteractionDataOption => ({
  name,
  type: ApplicationCommandOptionType.Boolean,
  value,
})
const number = (name: string, value: number): APIApplicationCommandInteractionDataOption => ({
  name,
  type: ApplicationCommandOptionType.Integer,
  value,
})

describe('the options of a command', () => {
  test('are read by their names, in whatever order they were sent', () => {
    expect(
      readOptions(definition, [flag('quietly', false), text('where', 'here'), text('what', 'key')], english),
    ).toEqual({
      kind: 'read',
      values: { what: 'key', where: 'here', quietly: false },
    })
  })

  test('may be missing unless they are required', () => {
    expect(readOptions(definition, [text('what', 'key')], english)).toEqual({
      kind: 'read',
      values: { what: 'key', where: undefined, quietly: undefined },
    })
    expect(readOptions(definition, [text('where', 'here')], english)).toEqual({
      kind: 'refused',
      why: 'Please fill in "what".',
    })
    expect(readOptions(definition, [], english)).toMatchObject({ kind: 'refused' })
  })

  test('may be as long as the definition says and no longer', () => {
    expect(readOptions(definition, [text('what', '12345')], english)).toMatchObject({ kind: 'read' })
    expect(readOptions(definition, [text('what', '123456')], english)).toEqual({
      kind: 'refused',
      why: '"what" is too long: use at most 5 characters.',
    })
    expect(readOptions(definition, [text('what', 'key'), text('where', 'x'.repeat(6_000))], english)).toMatchObject({
      kind: 'read',
    })
  })

  test('of another type than the definition says count as missing', () => {
    expect(readOptions(definition, [number('what', 5)], english)).toMatchObject({ kind: 'refused' })
    expect(
      readOptions(definition, [text('what', 'key'), text('quietly', 'yes'), flag('where', true)], english),
    ).toEqual({
      kind: 'read',
      values: { what: 'key', where: undefined, quietly: undefined },
    })
  })

  test('that the definition does not know are left out', () => {
    expect(
      readOptions(definition, [text('what', 'key'), text('__proto__', 'x'), flag('loudly', true)], english),
    ).toEqual({
      kind: 'read',
      values: { what: 'key', where: undefined, quietly: undefined },
    })
  })

  test('are none where the definition has none', () => {
    expect(readOptions({ name: 'a', description: 'source.open', options: {} }, [text('what', 'key')], english)).toEqual(
      {
        kind: 'read',
        values: {},
      },
    )
  })
})
