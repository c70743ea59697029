import pino from 'pino'
import { prettyFactory } from 'pino-pretty'

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** The names of fields that are never written, wherever they stand: they hold tokens. */
const SECRET = /(?:token|authorization|secret|password)$|^(?:headers|requestBody)$/i

/** What a Discord bot token and an interaction's token look like in running text, URLs of webhooks included. */
const TOKEN =
  /(\/(?:webhooks|interactions)\/\d+\/)[\w-]{20,}|\b[\w-]{23,}\.[\w-]{6}\.[\w-]{27,}|aW50ZXJhY3Rpb246[\w-]+/g

/** `text` with everything that looks like a token taken out. */
const withoutTokens = (text: string): string => text.replace(TOKEN, '$1[token]')

/** One field of a line of the log, without what it must not tell. */
function censored(name: string, value: unknown): unknown {
  if (SECRET.test(name)) return '[secret]'
  return typeof value === 'string' ? withoutTokens(value) : value
}

/** Causes are followed this far: one may lead back to where it came from. */
const MOST_CAUSES = 5

/** An error as the log keeps it: its messages and its stack, and nothing else that a library may have put on it. */
function errorRecord(thrown: unknown, causes = MOST_CAUSES): unknown {
  if (!(thrown instanceof Error)) return String(thrown)
  return {
    type: thrown.name,
    message: thrown.message,
    stack: thrown.stack ?? '',
    ...(thrown.cause === undefined || causes === 0 ? {} : { cause: errorRecord(thrown.cause, causes - 1) }),
  }
}

const readable = prettyFactory({
  colorize: process.stderr.isTTY,
  translateTime: 'SYS:HH:MM:ss',
  ignore: 'pid,hostname',
})

/** Written at once, so that nothing is lost when the process ends. Standard output belongs to answers. */
const standardError = pino.destination({ dest: 2, sync: true })

/** One readable line an event, on standard error; everything on its way there is censored, whoever wrote it. */
export const log = pino(
  { level: 'info', serializers: { err: (thrown: unknown) => errorRecord(thrown) }, base: null },
  {
    write: line => {
      const record: unknown = JSON.parse(line, censored)
      standardError.write(readable(record))
    },
  },
)
