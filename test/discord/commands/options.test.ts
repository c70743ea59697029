import { describe, expect, test } from '@jest/globals'
import {
  type APIApplicationCommandInteractionDataOption,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord-api-types/v10'
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

describe('what the ids of options stand for', () => {
  const keeping = {
    name: 'keep',
    description: 'command.ask.description',
    options: {
      file: { type: 'attachment', description: 'command.ask.question.description' },
      channel: { type: 'channel', description: 'command.ask.document.description' },
    },
  } as const
  const file = (value: string) => ({ name: 'file', type: ApplicationCommandOptionType.Attachment, value }) as const
  const channel = (value: string) => ({ name: 'channel', type: ApplicationCommandOptionType.Channel, value }) as const
  const HELP = '700000000000000007'
  const THREAD = '700000000000000008'
  const UNKNOWN = '700000000000000009'
  const attachment = { id: '5', filename: 'a.pdf', size: 12, url: 'https://cdn.example/a.pdf', proxy_url: '' }
  const help = { id: HELP, type: ChannelType.GuildText, name: 'help', permissions: '0' } as const
  const thread = {
    id: THREAD,
    type: ChannelType.PublicThread,
    name: 'A thread',
    permissions: '0',
    parent_id: HELP,
    thread_metadata: { archived: false, auto_archive_duration: 60, archive_timestamp: '', locked: false },
  } as const
  const resolved = { attachments: { 5: attachment }, channels: { [HELP]: help, [THREAD]: thread } }
  const read = (...sent: Parameters<typeof readOptions>[1]) => readOptions(keeping, sent, english, resolved)

  test('is a file that was sent along, and a channel by its id and its name', () => {
    expect(read(file('5'), channel(HELP))).toEqual({
      kind: 'read',
      values: { file: { name: 'a.pdf', url: attachment.url, size: 12 }, channel: { id: HELP, name: 'help' } },
    })
  })

  test('is the channel of a thread, since that decides what is seen in it', () => {
    expect(read(channel(THREAD))).toMatchObject({ values: { channel: { id: HELP } } })
  })

  test('is nothing where Discord does not say it, or says something else', () => {
    expect(read(file('6'), channel(UNKNOWN))).toMatchObject({
      values: { file: undefined, channel: { id: UNKNOWN, name: '' } },
    })
    expect(read(file('__proto__'))).toMatchObject({ values: { file: undefined } })
    const typed = { name: 'channel', type: ApplicationCommandOptionType.String, value: HELP } as const
    expect(read(channel('../../7'))).toMatchObject({ values: { channel: undefined } })
    expect(read({ ...typed, name: 'file' }, typed)).toMatchObject({ values: { file: undefined, channel: undefined } })
  })

  test('is no file whose address or size is none', () => {
    for (const wrong of [
      { url: 'file:///etc/passwd' },
      { url: 'here' },
      { size: -1 },
      { filename: 'a'.repeat(2_000) },
    ]) {
      const attachments = { 5: { ...attachment, ...wrong } }
      expect(readOptions(keeping, [file('5')], english, { attachments })).toMatchObject({ values: { file: undefined } })
    }
  })
})
