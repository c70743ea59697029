import type { AnyCommand, NamedCommand } from './command.ts'

/** True for what is called by name, false for what stands in the menu of a message. */
export const isNamed = (command: AnyCommand): command is NamedCommand =>
  'execute' in command || 'keep' in command || 'choose' in command
