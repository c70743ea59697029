import type { KeepingCommand, OptionDefinitions } from '../src/discord/commands/command.ts'

const options = {
  show: {
    type: 'flag',
    localName: 'command.settings-shared.show.name',
    description: 'command.settings-shared.show.description',
  },
} as const satisfies OptionDefinitions

/** Shows or hides the operator's documents in the server, or says whether they are seen. */
export const settingsShared: KeepingCommand<typeof options> = {
  definition: {
    name: 'settings shared',
    localName: 'command.settings-shared.name',
    description: 'command.settings-shared.description',
    group: { localName: 'command.settings.name', description: 'command.settings.description' },
    options,
  },

  keep: ({ show }, keeping) => keeping.showShared(show),
}
