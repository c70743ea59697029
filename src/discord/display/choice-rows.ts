import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10'
import type { Action, Choice } from '../../chat/reply.ts'
import { encodeAction } from '../buttons/custom-id.ts'
import { truncate, visible } from './markdown.ts'

/** What fits on a button of a phone's width (Discord's guideline). */
const LONGEST_LABEL = 38

const MOST_IN_ROW = 5

/** These stand apart from what leads on from an answer. */
const ABOUT_THE_ANSWER: ReadonlySet<Action['kind']> = new Set(['helpful', 'not-helpful', 'delete'])

/** A name is not shortened to less than this. */
const SHORTEST_NAME = 8

/**
 * The label of a button as people see it.
 *
 * @param name the part of it that is shortened if it is too long; its end if there is none
 */
export function labelOf(text: string, name = ''): string {
  const label = visible(text)
  const shown = visible(name)
  const room = LONGEST_LABEL - (label.length - shown.length)
  const isNameShortened = label.length > LONGEST_LABEL && room >= SHORTEST_NAME && shown !== ''
  return truncate(isNameShortened ? label.replace(shown, () => truncate(shown, room)) : label, LONGEST_LABEL)
}

/** A button that does what a choice says. The one that asks another question stands out: there is nothing else to do. */
export function buttonOf(choice: Choice): APIButtonComponent {
  const known = buttons.get(choice)
  if (known) return known
  const { label, name, action } = choice
  const button: APIButtonComponent = {
    type: ComponentType.Button,
    style: action.kind === 'ask' ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: labelOf(label, name),
    custom_id: encodeAction(action),
  }
  buttons.set(choice, button)
  return button
}

/** Replies to what is asked often are kept, and their choices with them. */
const buttons = new WeakMap<Choice, APIButtonComponent>()

/**
 * Rows of buttons under a line: what leads on first, then what is done with the answer. Those that lead on begin the
 * second row only where the first is full.
 */
export function rowsOf(choices: readonly Choice[]): readonly APIComponentInContainer[] {
  const isAbout = ({ action }: Choice): boolean => ABOUT_THE_ANSWER.has(action.kind)
  const leading = choices.filter(choice => !isAbout(choice))
  const about = choices.filter(isAbout)
  const left = leading.length > MOST_IN_ROW ? leading.length % MOST_IN_ROW : 0
  const rows =
    left + about.length > MOST_IN_ROW
      ? [...inRows(leading), ...inRows(about)]
      : [
          ...inRows(leading.slice(0, leading.length - left)),
          ...inRows([...leading.slice(leading.length - left), ...about]),
        ]
  return rows.length === 0 ? [] : [{ type: ComponentType.Separator }, ...rows.map(rowOf)]
}

const inRows = (choices: readonly Choice[]): readonly (readonly Choice[])[] =>
  Array.from({ length: Math.ceil(choices.length / MOST_IN_ROW) }, (_, row) =>
    choices.slice(row * MOST_IN_ROW, (row + 1) * MOST_IN_ROW),
  )

const rowOf = (choices: readonly Choice[]): APIComponentInContainer => ({
  type: ComponentType.ActionRow,
  components: choices.map((choice): APIComponentInMessageActionRow => buttonOf(choice)),
})
