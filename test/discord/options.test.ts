import { describe, expect, test } from '@jest/globals'
import { type APIApplicationCommandInteractionDataOption, ApplicationCommandOptionType } from 'discord-api-types/v10'
import { readOptions } from '../../src/discord/options.ts'

const definition = {
  name: 'find',
  description: 'Find something',
  options: {
    what: { type: 'text', description: 'What', isRequired: true, maxLength: 5 },
    where: { type: 'text', description: 'Where' },
    quietly: { type: 'flag', description: 'Quietly' },
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
    expect(readOptions(definition, [flag('quietly', false), text('where', 'here'), text('what', 'key')])).toEqual({
      kind: 'read',
      values: { what: 'key', where: 'here', quietly: false },
    })
  })

  test('may be missing unless they are required', () => {
    expect(readOptions(definition, [text('what', 'key')])).toEqual({
      kind: 'read',
      values: { what: 'key', where: undefined, quietly: undefined },
    })
    expect(readOptions(definition, [text('where', 'here')])).toEqual({
      kind: 'refused',
      why: 'Please fill in "what".',
    })
    expect(readOptions(definition, [])).toMatchObject({ kind: 'refused' })
  })

  test('may be as long as the definition says and no longer', () => {
    expect(readOptions(definition, [text('what', '12345')])).toMatchObject({ kind: 'read' })
    expect(readOptions(definition, [text('what', '123456')])).toEqual({
      kind: 'refused',
      why: '"what" is too long: use at most 5 characters.',
    })
    expect(readOptions(definition, [text('what', 'key'), text('where', 'x'.repeat(6_000))])).toMatchObject({
      kind: 'read',
    })
  })

  test('of another type than the definition says count as missing', () => {
    expect(readOptions(definition, [number('what', 5)])).toMatchObject({ kind: 'refused' })
    expect(readOptions(definition, [text('what', 'key'), text('quietly', 'yes'), flag('where', true)])).toEqual({
      kind: 'read',
      values: { what: 'key', where: undefined, quietly: undefined },
    })
  })

  test('that the definition does not know are left out', () => {
    expect(readOptions(definition, [text('what', 'key'), text('__proto__', 'x'), flag('loudly', true)])).toEqual({
      kind: 'read',
      values: { what: 'key', where: undefined, quietly: undefined },
    })
  })

  test('are none where the definition has none', () => {
    expect(readOptions({ name: 'a', description: 'b', options: {} }, [text('what', 'key')])).toEqual({
      kind: 'read',
      values: {},
    })
  })
})
