import { type APIInteraction, InteractionType } from 'discord-api-types/v10'

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const KNOWN_TYPES: ReadonlySet<unknown> = new Set(
  Object.values(InteractionType).filter(type => typeof type === 'number'),
)

/** Ids and tokens are put into addresses, so what could lead elsewhere is none. */
export const isSnowflake = (id: unknown): id is string => typeof id === 'string' && /^\d{15,20}$/u.test(id)

const isToken = (token: unknown): token is string => typeof token === 'string' && /^[\w.~+=-]+$/u.test(token)

/** Whether Discord sent an interaction of a kind that is known; what it holds besides is taken on trust. */
export const isInteraction = (payload: unknown): payload is APIInteraction =>
  isRecord(payload) &&
  KNOWN_TYPES.has(payload['type']) &&
  [payload['id'], payload['application_id']].every(isSnowflake) &&
  isToken(payload['token'])

/** Whether Discord only asks if somebody is there. */
export const isPing = ({ type }: APIInteraction): boolean => type === InteractionType.Ping
