import { type APIButtonComponent, type APIComponentInContainer, ComponentType } from 'discord-api-types/v10'
import type { Block, Choice, Reply } from '../../chat/reply.ts'
import type { Wording } from '../../wording/wording.ts'
import { buttonOf } from './choice-rows.ts'
import { type RenderedMessage, render } from './render.ts'
import { noteJson } from './sent-json.ts'

/** What {@link render} is given. */
interface Asked {
  readonly reply: Reply
  readonly wording: Wording
  readonly question: string | undefined
  readonly shared: string | undefined
}

/** What was rendered, and of what. */
interface Rendering extends Asked {
  readonly message: RenderedMessage
  /** The message as it is sent. */
  readonly json: string
}

/** The last rendering of each reply that may be given again: by its blocks, and forgotten with them. */
const renderings = new WeakMap<readonly Block[], Rendering>()

/**
 * {@link render}, done once for a reply that is given to many: of those only the button by which the one who asked takes it
 * away differs. That the quotes stand in their documents is checked each time.
 */
export function renderOnce(reply: Reply, wording: Wording, question?: string, shared?: string): RenderedMessage {
  const known = renderings.get(reply.blocks)
  if (known && isAlike(known, { reply, wording, question, shared })) {
    for (const block of reply.blocks)
      if (block.kind === 'quotation') block.quotation.quote.assertStandsIn(block.quotation.document)
    return forAsker(known, reply)
  }
  const message = render(reply, wording, question, shared)
  if (!isQuoting(reply)) return message
  const json = JSON.stringify(message)
  noteJson(message, json)
  renderings.set(reply.blocks, { reply, wording, question, shared, message, json })
  return message
}

/** Nothing else is given to many; and what a list shows of commands depends on what Discord says of them. */
const isQuoting = ({ blocks }: Reply): boolean =>
  blocks.some(({ kind }) => kind === 'quotation') && blocks.every(({ kind }) => kind !== 'listing')

/** True if two renderings of the same blocks differ in nothing but for whom the reply is. */
const isAlike = (known: Asked, asked: Asked): boolean =>
  known.wording === asked.wording &&
  known.question === asked.question &&
  known.shared === asked.shared &&
  known.reply.isPrivate === asked.reply.isPrivate &&
  known.reply.menu === asked.reply.menu &&
  known.reply.steps === asked.reply.steps &&
  known.reply.file === asked.reply.file &&
  known.reply.choices.length === asked.reply.choices.length &&
  known.reply.choices.every((choice, index) => isAlikeChoice(choice, asked.reply.choices[index])) &&
  known.reply.choices.filter(isDeleting).length <= 1

const isAlikeChoice = (known: Choice, asked: Choice | undefined): boolean =>
  known === asked || (isDeleting(known) && asked !== undefined && isDeleting(asked) && known.label === asked.label)

const isDeleting = ({ action }: Choice): boolean => action.kind === 'delete'

/** The message with the button of another reply to take it away. */
function forAsker({ reply, message, json }: Rendering, asked: Reply): RenderedMessage {
  const at = reply.choices.findIndex((choice, index) => choice !== asked.choices[index])
  const [choice, other] = [reply.choices[at], asked.choices[at]]
  if (!choice || !other) return message
  const [button, another] = [buttonOf(choice), buttonOf(other)]
  const [container] = message.components
  const components = container.components.map(component => withButton(component, button, another))
  const changed: RenderedMessage = { ...message, components: [{ ...container, components }] }
  // No text of the message can hold this: the quotation marks in it would be escaped.
  noteJson(
    changed,
    json.replace(JSON.stringify(button), () => JSON.stringify(another)),
  )
  return changed
}

function withButton(
  component: APIComponentInContainer,
  button: APIButtonComponent,
  another: APIButtonComponent,
): APIComponentInContainer {
  if (component.type !== ComponentType.ActionRow) return component
  return { ...component, components: component.components.map(inner => (inner === button ? another : inner)) }
}
