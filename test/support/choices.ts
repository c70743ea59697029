import type { Action, Choice, Reply, View } from '../../src/chat/reply.ts'

const READING: readonly Action['kind'][] = ['more-context', 'next-passage', 'open-passage']

/** The view of an action that has one. */
export function viewIn(action: Action): View {
  if (!('view' in action)) throw new TypeError(`The action "${action.kind}" has no view.`)
  return action.view
}

/** The choices that lead to other passages, or to more of this one. */
export const readingChoices = ({ choices }: Reply): readonly Choice[] =>
  choices.filter(({ action }) => READING.includes(action.kind))
