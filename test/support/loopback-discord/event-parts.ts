import { asRecord, isRecord, type JsonRecord, listAt } from './json.ts'

/** A part of a gateway event, and the schema of the HTTP API's description that it must fit. */
export interface EventPart {
  readonly schema: string
  readonly value: unknown
  readonly at: string
}

/** The gateway itself has no description, but most of what it sends are objects of the HTTP API. */
export function eventParts(name: string, data: unknown): readonly EventPart[] {
  const event = asRecord(data)
  switch (name) {
    case 'READY':
      return [part('UserResponse', event, 'user')]
    case 'GUILD_CREATE':
      return [
        ...each('GuildRoleResponse', event, 'roles'),
        ...each('GuildMemberResponse', event, 'members'),
        ...each('GuildChannelResponse', event, 'channels'),
        ...each('ThreadResponse', event, 'threads'),
      ]
    case 'CHANNEL_CREATE':
    case 'CHANNEL_UPDATE':
      return [{ schema: 'GuildChannelResponse', value: data, at: '' }]
    case 'THREAD_CREATE':
    case 'THREAD_UPDATE':
      return [{ schema: 'ThreadResponse', value: data, at: '' }]
    case 'MESSAGE_CREATE':
    case 'MESSAGE_UPDATE':
      return [{ schema: 'MessageResponse', value: data, at: '' }]
    case 'INTERACTION_CREATE':
      return interactionParts(event)
    default:
      return []
  }
}

function interactionParts(event: JsonRecord): readonly EventPart[] {
  const resolved = asRecord(asRecord(event['data'])['resolved'])
  return [
    ...present('UserResponse', event, 'user'),
    ...present('GuildMemberResponse', event, 'member'),
    ...present('MessageResponse', event, 'message'),
    ...Object.entries(asRecord(resolved['messages'])).map(([id, value]) => ({
      schema: 'BasicMessageResponse',
      value,
      at: `/data/resolved/messages/${id}`,
    })),
  ]
}

const part = (schema: string, event: JsonRecord, key: string): EventPart => ({
  schema,
  value: event[key],
  at: `/${key}`,
})

const present = (schema: string, event: JsonRecord, key: string): readonly EventPart[] =>
  isRecord(event[key]) ? [part(schema, event, key)] : []

const each = (schema: string, event: JsonRecord, key: string): readonly EventPart[] =>
  listAt(event, key).map((value, index) => ({ schema, value, at: `/${key}/${index}` }))
