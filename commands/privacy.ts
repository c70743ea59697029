import type { Command } from '../src/discord/commands/command.ts'
import type { Key } from '../src/wording/wording.ts'

const POINTS: readonly Key[] = [
  'privacy.messages',
  'privacy.turns',
  'privacy.disk',
  'privacy.documents',
  'privacy.log',
  'privacy.network',
  'privacy.policy',
]

/** Says what is kept of what people write, and where the policy is. */
export const privacy: Command = {
  definition: {
    name: 'privacy',
    localName: 'command.privacy.name',
    description: 'command.privacy.description',
    options: {},
  },

  execute: async ({ visitor: { wording } }) => ({
    blocks: [
      {
        kind: 'listing',
        listing: {
          heading: wording.say('privacy.heading'),
          items: POINTS.map(point => ({ details: [wording.say(point)] })),
        },
      },
    ],
    choices: [],
  }),

  isPrivate: () => true,
}
