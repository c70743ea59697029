import type { ChoosingCommand, OptionDefinitions } from '../src/discord/commands/command.ts'

const options = {
  use: {
    type: 'flag',
    localName: 'command.settings-dm-library.use.name',
    description: 'command.settings-dm-library.use.description',
  },
} as const satisfies OptionDefinitions

/** Lets a person's direct messages be answered from a server's documents too, or says which are. */
export const settingsDmLibrary: ChoosingCommand<typeof options> = {
  definition: {
    name: 'settings dm-library',
    localName: 'command.settings-dm-library.name',
    description: 'command.settings-dm-library.description',
    group: { localName: 'command.settings.name', description: 'command.settings.description' },
    options,
  },

  choose: ({ use }, library) => library.choose(use),
}
