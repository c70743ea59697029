import pino from 'pino'
import pretty from 'pino-pretty'

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Fields that are never written, wherever they stand: they hold tokens. */
const SECRET = [
  'token',
  '*.token',
  '*.*.token',
  'authorization',
  '*.authorization',
  'headers',
  '*.headers',
  '*.requestBody',
]

/** What a Discord bot token and an interaction's token look like in running text, URLs of webhooks included. */
const TOKEN =
  /(\/(?:webhooks|interactions)\/\d+\/)[\w-]{20,}|\b[\w-]{23,}\.[\w-]{6}\.[\w-]{27,}|\baW50ZXJhY3Rpb246[\w-]+/g

/** `text` with everything that looks like a token taken out. */
export const withoutTokens = (text: string): string => text.replace(TOKEN, '$1[token]')

/** An error as the log keeps it: its messages and its stack, and nothing else that a library may have put on it. */
function errorRecord(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return withoutTokens(String(thrown))
  return {
    type: thrown.name,
    message: withoutTokens(thrown.message),
    stack: withoutTokens(thrown.stack ?? ''),
    ...(thrown.cause === undefined ? {} : { cause: errorRecord(thrown.cause) }),
  }
}

/** One readable line an event, on standard error: standard output belongs to answers. */
export const log = pino(
  { level: 'info', serializers: { err: errorRecord }, redact: { paths: SECRET, censor: '[secret]' }, base: null },
  pretty({
    sync: true,
    destination: 2,
    colorize: process.stderr.isTTY,
    translateTime: 'SYS:HH:MM:ss',
    ignore: 'pid,hostname',
  }),
)
