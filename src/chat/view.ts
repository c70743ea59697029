import type { Answer, QuotedPassage } from '../answer/answer.ts'
import type { Passage } from '../corpus/passage.ts'
import { type Library, passageAt } from '../retrieval/library.ts'
import type { Wording } from '../wording/wording.ts'
import { hasMoreContext, quotationOf } from './quotation.ts'
import { type Choice, type Place, privateStatement, type Reply, type View } from './reply.ts'

/** At most this many other passages are offered when none answers. */
const MOST_OFFERED = 3

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

/**
 * The passage that a view shows, with what can be done next.
 *
 * @param closest what is said before a passage that is only close to the question
 */
export function show(view: View, library: Library, wording: Wording, closest = wording.say('answer.closest')): Reply {
  const quotation = quotationOf(view, library)
  if (!quotation) return privateStatement(wording.say('problem.changed'))
  return {
    blocks: [
      ...(view.isAnswer ? [] : [{ kind: 'statement', text: closest } as const]),
      { kind: 'quotation', quotation },
    ],
    choices: [
      ...moreContext(view, library, wording),
      ...(view.isAnswer ? nextPassage(view, wording) : otherPassages(view, library, wording)),
    ],
  }
}

function moreContext(view: View, library: Library, wording: Wording): readonly Choice[] {
  if (!hasMoreContext(view, library)) return []
  return [
    {
      label: wording.say('choice.more-context'),
      action: { kind: 'more-context', view: { ...view, context: view.context + 1 } },
    },
  ]
}

/** Leads to the passage after the one that is shown, from the last to the first. */
export function nextPassage(view: View, wording: Wording): readonly Choice[] {
  const count = view.places.length
  if (count < 2) return []
  const next = (view.current + 1) % count
  const label = wording.say('choice.next-passage', { number: next + 1, of: count })
  return [{ label, action: { kind: 'next-passage', view: { ...view, current: next, context: 0 } } }]
}

/** The headings of the other passages that are close, from the next one round, so that each can be reached. */
function otherPassages(view: View, library: Library, wording: Wording): readonly Choice[] {
  const count = view.places.length
  const stepsTo = (index: number): number => (index - view.current + count) % count
  return view.places
    .map((place, index) => ({ index, passage: passageFor(place, library) }))
    .toSorted((a, b) => stepsTo(a.index) - stepsTo(b.index))
    .slice(1, 1 + MOST_OFFERED)
    .flatMap(({ index, passage }): readonly Choice[] => {
      if (!passage) return []
      const label = labelOf(passage, library, wording)
      return [{ label, action: { kind: 'open-passage', view: { ...view, current: index, context: 0 } } }]
    })
}

function passageFor({ documentHash, sentence }: Place, library: Library): Passage | undefined {
  for (const document of library.documents.values()) {
    if (!document.hash.startsWith(documentHash)) continue
    const number = passageAt(library, document.id, sentence.start)
    return number === undefined ? undefined : library.passages[number]
  }
  return undefined
}

/** A passage by its heading; its ordinal keeps apart those that share one. */
function labelOf(passage: Passage, library: Library, wording: Wording): string {
  const heading = passage.headings.at(-1) ?? library.documents.get(passage.documentId)?.title ?? ''
  return wording.say('choice.passage', { heading, ordinal: passage.ordinal })
}
