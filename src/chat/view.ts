import type { Answer, QuotedPassage } from '../answer/answer.ts'
import type { Texts } from '../retrieval/texts.ts'
import type { Wording } from '../wording/wording.ts'
import { choicesOf } from './choices.ts'
import { quotationOf } from './quotation.ts'
import { type Block, type Place, privateStatement, type Reply, type View } from './reply.ts'
import { blocksTogether } from './together.ts'

/** How an answer is looked at passage by passage, or null if nothing was found. */
export function firstView(answer: Answer): View | null {
  const found = answer.kind === 'quoted' ? answer.quotes : answer.nearest
  const [first, ...rest] = found.map(placeOfPassage)
  return first ? { isAnswer: answer.kind === 'quoted', places: [first, ...rest], current: 0, context: 0 } : null
}

function placeOfPassage({ quote, highlights: [best, ...others] }: QuotedPassage): Place {
  return {
    documentHash: quote.documentHash,
    sentence: best.sentence.span,
    others: others.map(({ sentence }) => sentence.span),
  }
}

/** What is known besides a view when it is shown. */
export interface Occasion {
  /** The person who asked: they may take the reply away. */
  readonly asker?: string | undefined
  /** What is said before a passage that is only close to the question. */
  readonly closest?: string
  /** How many places speak of what was asked; unless it is known, those that are shown together. */
  readonly places?: number
}

/** The passage that a view shows, or the first ones together, with what can be done next. */
export function show(view: View, library: Texts, wording: Wording, occasion: Occasion = {}): Reply {
  const blocks = blocksOf(view, library, wording, occasion)
  return blocks.length === 0
    ? privateStatement(wording.say('problem.changed'))
    : { blocks, choices: choicesOf(view, library, wording, occasion.asker) }
}

/** None if a document has changed. */
function blocksOf(
  view: View,
  library: Texts,
  wording: Wording,
  { closest = wording.say('answer.closest'), places }: Occasion,
): readonly Block[] {
  const { together } = view
  if (together !== undefined) return blocksTogether(view, { together, places }, library, wording)
  const quotation = quotationOf(view, library)
  if (!quotation) return []
  const quoted: Block = { kind: 'quotation', quotation }
  return view.isAnswer ? [quoted] : [{ kind: 'statement', text: closest }, quoted]
}
