import { innerProduct, innerProducts, type Products } from '../lexicon/inner-product.ts'
import { cosine, type Meaning } from '../lexicon/meaning.ts'
import type { PassageAnalysis } from '../retrieval/candidates.ts'
import { meaningsOf, type PassageMeanings, type PlacedMeaning } from '../retrieval/passage-meanings.ts'
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

/** What one sentence has in common with a question. */
interface SharedBySentence {
  /** Its products with the whole question and with the content of that. */
  readonly own: Products
  /** And those of what stands above it. */
  readonly above: Products
  /** How alike the content and what introduces it are. */
  readonly ofIntroduction: number
}

/** What a passage and its sentences have in common with a question. */
interface Shared {
  readonly meanings: PassageMeanings
  readonly sentences: readonly SharedBySentence[]
  readonly ofHeadings: number
  readonly ofPassage: number
}

const NO_PRODUCTS: Products = { first: 0, second: 0 }
const NOTHING_SHARED: SharedBySentence = { own: NO_PRODUCTS, above: NO_PRODUCTS, ofIntroduction: 0 }

function sharedWith(passage: PassageAnalysis, { whole, content }: Asked): Shared {
  const meanings = meaningsOf(passage)
  const { vectors, sentences, headings } = meanings
  const productsOf = ({ from, length }: PlacedMeaning): Products =>
    length === 0 || whole.length === 0 ? NO_PRODUCTS : innerProducts(vectors, from, whole.vector, content.vector)
  const likenessOf = ({ from, length }: PlacedMeaning): number =>
    length === 0 || content.length === 0
      ? 0
      : cosine(innerProduct(content.vector, 0, vectors, from, content.vector.length), content.length * length)
  const shared: SharedBySentence[] = []
  let last: PlacedMeaning | undefined
  let ofLast = NO_PRODUCTS
  for (const sentence of sentences) {
    // Only what has an introduction of its own has something else above it than the sentence before.
    if (sentence.above !== last) ofLast = productsOf(sentence.above)
    last = sentence.above
    shared.push({
      own: productsOf(sentence.own),
      above: ofLast,
      ofIntroduction: likenessOf(sentence.introduction),
    })
  }
  const ofHeadings = likenessOf(headings)
  return { meanings, sentences: shared, ofHeadings, ofPassage: likenessOf(meanings.whole) }
}

/** Writes what the sentence at a place in its passage has in common with a question, in the order of `NAMES`. */
function judge(shared: Shared, asked: Asked, place: number, rows: Float64Array, from: number): void {
  const { sentences } = shared.meanings
  const sentence = sentences[place]
  if (!sentence) return
  const whole = asked.whole.length
  const content = asked.content.length
  const { own: here, above, ofIntroduction } = shared.sentences[place] ?? NOTHING_SHARED
  const before = shared.sentences[place - 1]?.own.first ?? 0
  const after = shared.sentences[place + 1]?.own.first ?? 0
  const { inContext, withBefore, withAfter } = sentence.lengths
  const inner = here.first + above.first
  rows[from] = cosine(here.first, whole * sentence.own.length)
  rows[from + 1] = cosine(here.second, content * sentence.own.length)
  rows[from + 2] = cosine(inner, whole * inContext)
  rows[from + 3] = cosine(here.second + above.second, content * inContext)
  rows[from + 4] = shared.ofHeadings
  rows[from + 5] = ofIntroduction
  rows[from + 6] = shared.ofPassage
  rows[from + 7] = cosine(before, whole * (sentences[place - 1]?.own.length ?? 0))
  rows[from + 8] = cosine(after, whole * (sentences[place + 1]?.own.length ?? 0))
  rows[from + 9] = cosine(inner + before, whole * withBefore)
  rows[from + 10] = cosine(inner + after, whole * withAfter)
}

/** How near the meaning of a whole sentence, alone and with what surrounds it, is to that of the question. */
export const meaningFeatures: FeatureGroup = {
  title: 'sentence meanings',
  names: NAMES,
  describe: ({ candidates, criteria: { meaning, contentMeaning } }) => {
    const asked = { whole: meaning, content: contentMeaning }
    const passages = new Map<PassageAnalysis, Shared>()
    return rowsOf(candidates, NAMES.length, ({ passageAnalysis, place }, rows, from) => {
      let shared = passages.get(passageAnalysis)
      if (!shared) {
        shared = sharedWith(passageAnalysis, asked)
        passages.set(passageAnalysis, shared)
      }
      judge(shared, asked, place, rows, from)
    })
  },
}
