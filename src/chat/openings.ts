import type { Document, DocumentId } from '../corpus/document.ts'
import type { Collection } from '../retrieval/collection.ts'
import { rangeOf } from '../retrieval/texts.ts'
import { LONGEST_VALUE, type Suggestion } from './document-names.ts'

/** More are never shown at once. */
const MOST_OFFERED = 25

/** What could be asked: a question of the document's own, or one of its headings. */
interface Opening {
  readonly text: string
  readonly document: DocumentId
  /** Lower case without accents, between blanks: each word stands between two. */
  readonly folded: string
  readonly isCurated: boolean
}

/** Suggests what can be asked. Nothing comes from what other people asked: all of it stands in the documents. */
export interface Openings {
  /**
   * Best first, at most 25. With something typed: those that hold all its words, the last of which may have only begun;
   * then those that hold the beginnings of all its words but for small ones such as "the". Among either, the earlier the
   * first of them stands the better, then questions before headings, then large documents before small ones. With nothing
   * typed: the questions, then the top-level headings, of the largest documents first.
   *
   * @param within offers those of one document only
   */
  suggest(typed: string, within?: DocumentId): readonly Suggestion[]
}

export function createOpenings(library: Collection): Openings {
  const documents = bySize(library).map(document => openingsOf(document))
  // In the order in which equally good ones are offered.
  const all = documents.flatMap(({ questions, headings }) => [...questions, ...headings])
  const useful = [
    ...byTurns(documents.map(({ questions }) => questions)),
    ...documents.flatMap(({ topHeadings }) => topHeadings),
  ]
  return {
    suggest: (typed, within) => {
      const words = foldedWords(typed)
      const inScope = (candidates: readonly Opening[]): readonly Opening[] =>
        within === undefined ? candidates : candidates.filter(({ document }) => document === within)
      if (words.length === 0) return suggestionsOf(inScope(useful))
      const candidates = inScope(all)
      const exact = distinct(matching(candidates, needlesOf(words)))
      if (exact.length >= MOST_OFFERED) return suggestionsOf(exact)
      return suggestionsOf([...exact, ...matching(candidates, stemsOf(typed, library))])
    },
  }
}

const suggestionsOf = (found: readonly Opening[]): readonly Suggestion[] =>
  distinct(found).map(({ text }) => ({ name: text, value: text }))

/** Whole words, and the beginning of the last one. */
const needlesOf = (words: readonly string[]): readonly string[] =>
  words.map((word, index) => (index === words.length - 1 ? ` ${word}` : ` ${word} `))

/** The beginnings that the forms of a word share, without the words that say little. */
const stemsOf = (typed: string, { libraries: [{ questionAnalyzer }] }: Collection): readonly string[] =>
  questionAnalyzer.terms(typed).flatMap(({ term }) => foldedWords(term).map(stem => ` ${stem}`))

const bySize = (library: Collection): readonly Document[] => {
  const size = ({ id }: Document): number => {
    const { from, to } = rangeOf(library, id)
    return to - from
  }
  return [...library.documents.values()].toSorted((a, b) => size(b) - size(a))
}

interface OpeningsOfDocument {
  readonly questions: readonly Opening[]
  readonly headings: readonly Opening[]
  /** Those of the highest level, but for one that names the whole document. */
  readonly topHeadings: readonly Opening[]
}

function openingsOf(document: Document): OpeningsOfDocument {
  const blocks = document.blocks.flatMap(block => (block.kind === 'heading' ? [block] : []))
  const levels = blocks.map(({ level, title }, index) =>
    index === 0 && title === document.title ? Number.POSITIVE_INFINITY : level,
  )
  const top = levels.reduce((least, level) => Math.min(least, level), Number.POSITIVE_INFINITY)
  const headings = blocks.map(({ title }) => opening(document, title, false))
  return {
    questions: (document.questions ?? []).map(question => opening(document, question, true)).filter(isOffered),
    headings: headings.filter(isOffered),
    topHeadings: headings.filter(
      (each, index) => Number.isFinite(levels[index]) && levels[index] === top && isOffered(each),
    ),
  }
}

const opening = ({ id }: Document, text: string, isCurated: boolean): Opening => ({
  text,
  document: id,
  folded: ` ${foldedWords(text).join(' ')} `,
  isCurated,
})

/** Discord sends back at most so much, and half a question is none. */
const isOffered = ({ text, folded }: Opening): boolean => text.length <= LONGEST_VALUE && folded.trim() !== ''

/** Writing that sets no blanks between words: each character counts as one. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]'
const WORD = new RegExp(`${UNSPACED}|(?:(?!${UNSPACED})[\\p{L}\\p{N}])+`, 'gu')

function foldedWords(text: string): readonly string[] {
  const lower = text.toLowerCase()
  // Most text is plain, and this is faster.
  if (/^[\u0020-\u007E]*$/u.test(lower)) return lower.split(/[^a-z0-9]+/u).filter(word => word !== '')
  return (
    lower
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .match(WORD) ?? []
  )
}

function matching(candidates: readonly Opening[], needles: readonly string[]): readonly Opening[] {
  if (needles.length === 0) return []
  return candidates
    .map(candidate => ({ candidate, place: placeOf(candidate, needles) }))
    .filter(({ place }) => place >= 0)
    .toSorted((a, b) => a.place - b.place || Number(b.candidate.isCurated) - Number(a.candidate.isCurated))
    .map(({ candidate }) => candidate)
}

/** Where the first of some words stands, or -1 if one of them is missing. */
function placeOf({ folded }: Opening, needles: readonly string[]): number {
  let first = Number.POSITIVE_INFINITY
  for (const needle of needles) {
    const place = folded.indexOf(needle)
    if (place < 0) return -1
    first = Math.min(first, place)
  }
  return first
}

/** The first of each list, then the second of each, and so on: no document crowds out the others. */
function byTurns<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...lists.map(list => list.length))
  return Array.from({ length: longest }, (_, index) => lists.flatMap(list => list.slice(index, index + 1))).flat()
}

/** The first 25 that read differently. */
function distinct(found: readonly Opening[]): readonly Opening[] {
  const seen = new Map<string, Opening>()
  for (const each of found) {
    if (seen.size >= MOST_OFFERED) break
    if (!seen.has(each.folded)) seen.set(each.folded, each)
  }
  return [...seen.values()]
}
