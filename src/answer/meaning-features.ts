import { cosine, likeness, type Meaning, product } from '../lexicon/meaning.ts'
import type { PassageAnalysis } from '../retrieval/candidates.ts'
import { meaningsOf } from '../retrieval/passage-meanings.ts'
import { type FeatureGroup, rowsOf } from './feature-group.ts'

const NAMES = [
  'meaning',
  'meaning-of-content',
  'meaning-with-context',
  'meaning-of-content-with-context',
  'meaning-of-headings',
  'meaning-of-introduction',
  'meaning-of-passage',
  'meaning-before',
  'meaning-after',
  'meaning-with-before',
  'meaning-with-after',
] as const

/** A question as its words mean it together: all of them, and those that say what it is about. */
interface Asked {
  readonly whole: Meaning
  readonly content: Meaning
}

/** The inner products of both with one part of a passage. */
interface Products {
  readonly whole: number
  readonly content: number
}

const productsWith = ({ whole, content }: Asked, part: Meaning): Products => ({
  whole: product(whole, part),
  content: product(content, part),
})

/** What the sentences of one passage have in common with a question, in the order of `NAMES`. */
function judged(passage: PassageAnalysis, asked: Asked): readonly (readonly number[])[] {
  const { sentences, headings, whole } = meaningsOf(passage)
  const wholeLength = asked.whole.length
  const contentLength = asked.content.length
  const ofHeadings = likeness(asked.content, headings)
  const ofPassage = likeness(asked.content, whole)
  const own = sentences.map(sentence => productsWith(asked, sentence.own))
  let above: Meaning | undefined
  let context: Products = { whole: 0, content: 0 }
  return sentences.map((sentence, place) => {
    // Only what has an introduction of its own has another context than the sentence before it.
    if (sentence.above !== above) context = productsWith(asked, sentence.above)
    above = sentence.above
    const here = own[place] ?? context
    const before = own[place - 1]?.whole ?? 0
    const after = own[place + 1]?.whole ?? 0
    const { inContext, withBefore, withAfter } = sentence.lengths
    const inner = here.whole + context.whole
    return [
      cosine(here.whole, wholeLength * sentence.own.length),
      cosine(here.content, contentLength * sentence.own.length),
      cosine(inner, wholeLength * inContext),
      cosine(here.content + context.content, contentLength * inContext),
      ofHeadings,
      likeness(asked.content, sentence.introduction),
      ofPassage,
      cosine(before, wholeLength * (sentences[place - 1]?.own.length ?? 0)),
      cosine(after, wholeLength * (sentences[place + 1]?.own.length ?? 0)),
      cosine(inner + before, wholeLength * withBefore),
      cosine(inner + after, wholeLength * withAfter),
    ]
  })
}

/** How near the meaning of a whole sentence, alone and with what surrounds it, is to that of the question. */
export const meaningFeatures: FeatureGroup = {
  title: 'sentence meanings',
  names: NAMES,
  describe: ({ candidates, criteria: { meaning, contentMeaning } }) => {
    const asked = { whole: meaning, content: contentMeaning }
    const passages = new Map<PassageAnalysis, readonly (readonly number[])[]>()
    return rowsOf(candidates, NAMES.length, ({ passageAnalysis, place }) => {
      const rows = passages.get(passageAnalysis) ?? judged(passageAnalysis, asked)
      passages.set(passageAnalysis, rows)
      return rows[place] ?? []
    })
  },
}
