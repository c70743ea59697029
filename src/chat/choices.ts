import type { Passage } from '../corpus/passage.ts'
import { passageAt, type Texts } from '../retrieval/texts.ts'
import type { Wording } from '../wording/wording.ts'
import { documentWithHash } from './document-names.ts'
import { hasMoreContext } from './quotation.ts'
import type { Choice, Place, View } from './reply.ts'

/** At most this many other passages are offered when none answers. */
const MOST_OFFERED = 3

/**
 * What can be done with a view: reading on first, then asking on, what is thought of it, and taking it away. What is only
 * close to the question is nothing to share or to judge.
 *
 * @param asker the person who asked, where that is known
 */
export function choicesOf(shown: View, library: Texts, wording: Wording, asker?: string): readonly Choice[] {
  const { from, ...whole } = shown
  const view: View = whole
  return [
    ...readingOn(view, wording),
    ...(from === undefined ? moreContext(view, library, wording) : []),
    ...(view.isAnswer ? nextPassage(view, wording) : otherPassages(view, library, wording)),
    { label: wording.say('choice.follow-up'), action: { kind: 'follow-up', view } },
    ...(view.isAnswer ? judging(view, wording) : []),
    ...deleting(wording, asker),
  ]
}

/** Takes a reply to a question away, if it is known who asked. */
export const deleting = (wording: Wording, asker = ''): readonly Choice[] =>
  asker === '' ? [] : [{ label: wording.say('choice.delete'), action: { kind: 'delete', person: asker } }]

const judging = (view: View, wording: Wording): readonly Choice[] => [
  { label: wording.say('choice.share'), action: { kind: 'share', view } },
  { label: wording.say('choice.helpful'), action: { kind: 'helpful', view } },
  { label: wording.say('choice.not-helpful'), action: { kind: 'not-helpful', view } },
]

/** Of several passages each can be looked at by itself. */
const readingOn = (view: View, wording: Wording): readonly Choice[] =>
  view.together === undefined ? [{ label: wording.say('choice.read-on'), action: { kind: 'read-on', view } }] : []

/** Of several passages it would not say which one is meant. */
function moreContext(view: View, library: Texts, wording: Wording): readonly Choice[] {
  if (view.together !== undefined || !hasMoreContext(view, library)) return []
  return [
    {
      label: wording.say('choice.more-context'),
      action: { kind: 'more-context', view: { ...view, context: view.context + 1 } },
    },
  ]
}

/** Leads to the passage after the one that is shown, or after all that are, from the last to the first. */
function nextPassage({ isAnswer, places, current, together }: View, wording: Wording): readonly Choice[] {
  const count = places.length
  if (count < 2) return []
  const next = (together ?? current + 1) % count
  const label = wording.say('choice.next-passage', { number: next + 1, of: count })
  return [{ label, action: { kind: 'next-passage', view: { isAnswer, places, current: next, context: 0 } } }]
}

/** The headings of the other passages that are close, from the next one round, so that each can be reached. */
function otherPassages(view: View, library: Texts, wording: Wording): readonly Choice[] {
  const count = view.places.length
  const stepsTo = (index: number): number => (index - view.current + count) % count
  return view.places
    .map((place, index) => ({ index, passage: passageFor(place, library) }))
    .toSorted((a, b) => stepsTo(a.index) - stepsTo(b.index))
    .slice(1, 1 + MOST_OFFERED)
    .flatMap(({ index, passage }): readonly Choice[] => {
      if (!passage) return []
      // Passages share headings: the number that keeps them apart must stay.
      const name = passage.headings.at(-1) ?? library.documents.get(passage.documentId)?.title ?? ''
      const label = wording.say('choice.passage', { heading: name, ordinal: passage.ordinal })
      return [{ label, name, action: { kind: 'open-passage', view: { ...view, current: index, context: 0 } } }]
    })
}

function passageFor({ documentHash, sentence }: Place, library: Texts): Passage | undefined {
  const document = documentWithHash(library, documentHash)
  const number = document && passageAt(library, document.id, sentence.start)
  return number === undefined ? undefined : library.passages.at(number)
}
