import type { Document } from '../corpus/document.ts'
import type { Passage } from '../corpus/passage.ts'
import { rangeOf, type Texts } from '../retrieval/texts.ts'
import type { Wording } from '../wording/wording.ts'
import { documentWithHash, keyOf } from './document-names.ts'
import type { LibraryStep } from './library-action.ts'
import type { Step } from './listing.ts'
import { outlinePageOf, sectionsOf } from './outline.ts'
import { hasMoreContext, quotationOf } from './quotation.ts'
import { MOST_CONTEXT, privateStatement, type Reply, type View } from './reply.ts'

type Read = Extract<LibraryStep, { readonly kind: 'read' }>

/** A passage as somebody reads it who asked nothing: nothing in it is marked, and it can be read on from there. */
export function passageAsRead(action: Read, library: Texts, wording: Wording): Reply {
  const found = passageOf(action, library)
  const view = found && viewOf(found, action.context)
  const quotation = view && quotationOf(view, library)
  if (!found || !view || !quotation) return privateStatement(wording.say('problem.changed'))
  return {
    blocks: [{ kind: 'quotation', quotation }],
    choices: [],
    steps: [
      ...(hasMoreContext(view, library)
        ? [{ label: wording.say('choice.more-context'), action: { ...action, context: view.context + 1 } }]
        : []),
      ...neighbours(action, found.passage, wording),
      outlineStep(found, library, wording),
    ],
  }
}

interface Found {
  readonly document: Document
  readonly passage: Passage
}

function passageOf({ document: hash, passage: ordinal }: Read, library: Texts): Found | null {
  const document = documentWithHash(library, hash)
  if (!document || ordinal < 1) return null
  const passage = library.passages.at(rangeOf(library, document.id).from + ordinal - 1)
  return passage?.documentId === document.id ? { document, passage } : null
}

function viewOf({ document, passage }: Found, context: number): View | null {
  const [first] = passage.sentences
  if (!first) return null
  const place = { documentHash: document.hash, sentence: first.span, others: [] }
  return { isAnswer: false, places: [place], current: 0, context: Math.min(context, MOST_CONTEXT) }
}

/** The passages before and after. */
function neighbours(action: Read, { ordinal, of }: Passage, wording: Wording): readonly Step[] {
  const to = (number: number): LibraryStep => ({ ...action, passage: number, context: 0 })
  const label = (key: 'library.previous-passage' | 'choice.next-passage', number: number): string =>
    wording.say(key, { number, of })
  return [
    ...(ordinal > 1 ? [{ label: label('library.previous-passage', ordinal - 1), action: to(ordinal - 1) }] : []),
    ...(ordinal < of ? [{ label: label('choice.next-passage', ordinal + 1), action: to(ordinal + 1) }] : []),
  ]
}

/** Back to the headings, where this passage's is. */
const outlineStep = ({ document, passage }: Found, library: Texts, wording: Wording): Step => ({
  label: wording.say('library.to-outline'),
  action: {
    kind: 'outline',
    document: keyOf(document),
    page: outlinePageOf(passage.ordinal, sectionsOf(document, library)),
  },
})
