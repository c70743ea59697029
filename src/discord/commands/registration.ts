import type { AnyCommand } from './command.ts'
import { rememberCommands } from './command-mentions.ts'
import { type HeldCommand, heldCommand, heldCommands } from './held-commands.ts'
import { type RegisteredCommand, registeredCommands } from './registered-commands.ts'

/** Reads and writes what Discord holds for the application. */
export interface CommandRegistry {
  held(): Promise<unknown>
  /** @returns what Discord holds then */
  replace(commands: readonly RegisteredCommand[]): Promise<unknown>
}

/** The names of the commands that differ from what Discord holds. */
export type Registration = Readonly<Record<'added' | 'changed' | 'removed', readonly string[]>>

/** Tells Discord of the commands if it holds others, and remembers how Discord numbers them. */
export async function registerCommands(
  commands: readonly AnyCommand[],
  registry: CommandRegistry,
): Promise<Registration> {
  const wanted = registeredCommands(commands)
  const held = await registry.held()
  const registration = compare(wanted, heldCommands.parse(held))
  const isChanged = Object.values(registration).some(names => names.length > 0)
  rememberCommands(isChanged ? await registry.replace(wanted) : held)
  return registration
}

/** The order of commands is of no account; that of their options is. */
function compare(wanted: readonly RegisteredCommand[], held: readonly HeldCommand[]): Registration {
  const key = ({ type, name }: HeldCommand): string => `${type} ${name}`
  const wantedByKey = new Map(wanted.map(command => heldCommand.parse(command)).map(each => [key(each), each]))
  const heldByKey = new Map(held.map(each => [key(each), each]))
  const names = (commands: readonly HeldCommand[]): readonly string[] => commands.map(({ name }) => name)
  const known = [...wantedByKey].filter(([id]) => heldByKey.has(id))
  return {
    added: names([...wantedByKey].filter(([id]) => !heldByKey.has(id)).map(([, command]) => command)),
    changed: names(
      known.filter(([id, each]) => JSON.stringify(each) !== JSON.stringify(heldByKey.get(id))).map(([, each]) => each),
    ),
    removed: names([...heldByKey].filter(([id]) => !wantedByKey.has(id)).map(([, command]) => command)),
  }
}
