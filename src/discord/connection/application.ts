import { REST, type RESTOptions, Routes } from 'discord.js'
import * as z from 'zod'
import { log } from '../../log.ts'
import type { AnyCommand } from '../commands/command.ts'
import { registerCommands } from '../commands/registration.ts'
import { connectionError } from './connection-errors.ts'
import { makeRequest } from './http-requests.ts'
import { commandRegistry } from './rest-transport.ts'

/** The bot as Discord knows it. */
export interface Application {
  readonly id: string
  /** As people see it. */
  readonly name: string
}

/**
 * Discord's HTTP API, without a connection to its gateway.
 *
 * @param token null allows what needs none, such as to send what follows an interaction
 */
export function createRest(
  { token, apiUrl }: { readonly token: string | null; readonly apiUrl: string },
  options: Partial<RESTOptions> = {},
): REST {
  const rest = new REST({ makeRequest, ...options, api: apiUrl })
  return token === null ? rest : rest.setToken(token)
}

const application = z.object({ id: z.string(), name: z.string() })

/**
 * Finds out which application a token belongs to, and tells Discord of the commands if they have changed.
 *
 * @param apiUrl for what is said when it cannot be reached
 * @throws AppError discord-refused or discord-unreachable
 */
export async function announceWithoutGateway(
  rest: REST,
  commands: readonly AnyCommand[],
  apiUrl: string,
): Promise<Application> {
  try {
    const found = application.parse(await rest.get(Routes.currentApplication()))
    await announceCommands(rest, found.id, commands)
    return found
  } catch (thrown) {
    throw connectionError(thrown, apiUrl)
  }
}

/** Tells Discord of the commands if they have changed. */
export async function announceCommands(
  rest: REST,
  applicationId: string,
  commands: readonly AnyCommand[],
): Promise<void> {
  const registration = await registerCommands(commands, commandRegistry(rest, applicationId))
  const changes = Object.entries(registration).flatMap(([kind, names]) =>
    names.length === 0 ? [] : [`${kind}: ${names.map(name => `/${name}`).join(', ')}`],
  )
  log.info(
    changes.length === 0 ? 'The commands are unchanged.' : `The commands were registered (${changes.join('; ')}).`,
  )
}
