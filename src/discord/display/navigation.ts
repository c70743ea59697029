import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10'
import type { Menu, Step } from '../../chat/listing.ts'
import type { Reply } from '../../chat/reply.ts'
import type { Wording } from '../../wording/wording.ts'
import { encodeMenu, encodeStep } from '../buttons/library-ids.ts'
import { LONGEST_OPTION, LONGEST_PLACEHOLDER } from './limits.ts'
import { truncate, visible } from './markdown.ts'

/** What fits on a button of a phone's width (Discord's guideline). */
const LONGEST_LABEL = 38

/** The ways through the library below a reply: a menu, and a row of buttons. */
export function navigationOf({ menu, steps = [] }: Reply, wording: Wording): readonly APIComponentInContainer[] {
  const rows: readonly APIComponentInContainer[] = [
    ...(menu ? [{ type: ComponentType.ActionRow as const, components: [selectOf(menu, wording)] }] : []),
    ...(steps.length > 0 ? [{ type: ComponentType.ActionRow as const, components: steps.map(buttonOf) }] : []),
  ]
  return rows.length === 0 ? [] : [{ type: ComponentType.Separator }, ...rows]
}

const selectOf = ({ placeholder, options, action }: Menu, wording: Wording): APIStringSelectComponent => ({
  type: ComponentType.StringSelect,
  custom_id: encodeMenu(action),
  placeholder: truncate(placeholder, LONGEST_PLACEHOLDER),
  options: options.map(({ label, description, value }) => ({
    label: truncate(visible(label), LONGEST_OPTION) || wording.say('library.untitled'),
    ...(description === undefined ? {} : { description: truncate(description, LONGEST_OPTION) }),
    value,
  })),
})

const buttonOf = ({ label, action }: Step): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: truncate(visible(label), LONGEST_LABEL),
  custom_id: encodeStep(action),
})
