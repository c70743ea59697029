import { type APIComponentInContainer, ComponentType } from 'discord-api-types/v10'
import type { Block, Choice, Reply } from '../../chat/reply.ts'
import type { Wording } from '../../wording/wording.ts'
import { buttonOf } from './choice-rows.ts'
import { type RenderedMessage, render } from './render.ts'

/** What was rendered, and of what. */
interface Rendering {
  readonly reply: Reply
  readonly wording: Wording
  readonly question: string | undefined
  readonly shared: string | undefined
  readonly message: RenderedMessage
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
  if (isQuoting(reply)) renderings.set(reply.blocks, { reply, wording, question, shared, message })
  return message
}

/** Nothing else is given to many; and what a list shows of commands depends on what Discord says of them. */
const isQuoting = ({ blocks }: Reply): boolean =>
  blocks.some(({ kind }) => kind === 'quotation') && blocks.every(({ kind }) => kind !== 'listing')

/** True if two renderings of the same blocks differ in nothing but for whom the reply is. */
const isAlike = (known: Omit<Rendering, 'message'>, asked: Omit<Rendering, 'message'>): boolean =>
  known.wording === asked.wording &&
  known.question === asked.question &&
  known.shared === asked.shared &&
  known.reply.isPrivate === asked.reply.isPrivate &&
  known.reply.menu === asked.reply.menu &&
  known.reply.steps === asked.reply.steps &&
  known.reply.file === asked.reply.file &&
  known.reply.choices.length === asked.reply.choices.length &&
  known.reply.choices.every((choice, index) => isAlikeChoice(choice, asked.reply.choices[index]))

const isAlikeChoice = (known: Choice, asked: Choice | undefined): boolean =>
  known === asked || (isDeleting(known) && asked !== undefined && isDeleting(asked) && known.label === asked.label)

const isDeleting = ({ action }: Choice): boolean => action.kind === 'delete'

/** A message whose buttons to take it away are those of another reply. */
function forAsker({ reply, message }: Rendering, asked: Reply): RenderedMessage {
  const buttons = new Map(
    reply.choices.flatMap((choice, index) => {
      const other = asked.choices[index]
      return other === undefined || other === choice ? [] : [[buttonOf(choice), buttonOf(other)] as const]
    }),
  )
  if (buttons.size === 0) return message
  const [container] = message.components
  const components = container.components.map((component): APIComponentInContainer => {
    if (component.type !== ComponentType.ActionRow) return component
    return {
      ...component,
      components: component.components.map(
        inner => (inner.type === ComponentType.Button && buttons.get(inner)) || inner,
      ),
    }
  })
  return { ...message, components: [{ ...container, components }] }
}
