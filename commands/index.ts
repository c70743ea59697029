import type { Command } from '../src/discord/command.ts'
import { ask } from './ask.ts'

/** Everything that can be done by name, in the order in which it is listed. */
export const commands: readonly Command[] = [ask]
