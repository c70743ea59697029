import { sentencesOf } from '../text/sentences.ts'
import { lengthOf, type Span, slice } from '../text/span.ts'
import type { Block, Heading } from './block.ts'
import type { Document } from './document.ts'
import type { Sentence } from './sentence.ts'

/** Sentences that make one passage. */
export interface Group {
  readonly headings: readonly string[]
  readonly sentences: readonly [Sentence, ...Sentence[]]
  /** Where the passage begins if that is before its first sentence, as with a table's header. */
  readonly start?: number
}

/** Short neighbours are put together up to this many UTF-16 code units, so that a passage can be read by itself. */
const FULL_PASSAGE = 500

/** No passage is made longer than this many UTF-16 code units, unless a single sentence is. */
const LONGEST_PASSAGE = 1_200

/** Splits a document into groups of sentences that stand under the same heading, in the order of the text. */
export function groupsOf(document: Document): readonly Group[] {
  const groups: Group[] = []
  let headings: readonly Heading[] = []
  let section: Unit[] = []
  let previous: Block | undefined
  let leadIn: Span | undefined
  const close = (): void => {
    const path = pathOf(headings, document.title)
    for (const group of inPassages(section)) groups.push({ headings: path, ...group })
    section = []
  }
  for (const block of document.blocks) {
    if (block.kind === 'heading') {
      close()
      headings = [...headings.filter(heading => heading.level < block.level), block]
    } else {
      // The items of one list share what introduces it.
      if (block.kind !== 'item' || previous?.kind !== 'item')
        leadIn = leadInAfter(document.text, previous, section, block)
      for (const next of unitsOf(document.text, block, leadIn)) section.push(next)
    }
    previous = block
  }
  close()
  return groups
}

/** A stretch that stays together if it can: the sentences of a paragraph or an item, a row, a line of code. */
interface Unit {
  readonly start?: number
  readonly sentences: readonly [Sentence, ...Sentence[]]
}

/** The document's title often is its first heading too; once is enough. */
const pathOf = (headings: readonly Heading[], title: string): readonly string[] =>
  headings.filter((heading, index) => index > 0 || heading.title !== title).map(heading => heading.title)

function unitsOf(text: string, block: Exclude<Block, Heading>, introducedBy: Span | undefined): readonly Unit[] {
  switch (block.kind) {
    case 'paragraph':
      return unitWith(sentencesOf(text, block.span, block.atoms).map(span => ({ span, unit: 'sentence' })))
    case 'item': {
      const before = block.parent ?? introducedBy
      return unitWith(sentencesOf(text, block.span, block.atoms).map(span => sentence(span, 'item', before)))
    }
    case 'table':
      return block.rows.flatMap((row, index) =>
        unitWith([sentence(row, 'row', block.header)], index === 0 ? block.header?.start : undefined),
      )
    case 'code':
      return block.lines.flatMap(line => unitWith([sentence(line, 'code', introducedBy)]))
  }
}

const sentence = (span: Span, unit: Sentence['unit'], introducedBy: Span | undefined): Sentence =>
  introducedBy ? { span, unit, introducedBy } : { span, unit }

function unitWith(sentences: readonly Sentence[], start?: number): readonly Unit[] {
  const [first, ...rest] = sentences
  if (!first) return []
  return [start === undefined ? { sentences: [first, ...rest] } : { sentences: [first, ...rest], start }]
}

/** The sentence before code, or the one with a colon before a list. */
function leadInAfter(
  text: string,
  previous: Block | undefined,
  section: readonly Unit[],
  block: Block,
): Span | undefined {
  const last = section.at(-1)?.sentences.at(-1)
  if (!last || previous?.kind !== 'paragraph') return undefined
  return block.kind === 'code' || /[:：]$/u.test(slice(text, last.span)) ? last.span : undefined
}

/** Puts units together while they fit, and takes apart what is too long by itself. */
function inPassages(section: readonly Unit[]): readonly Unit[] {
  const passages: Unit[] = []
  for (const next of section.flatMap(inParts)) {
    const last = passages.at(-1)
    if (last && belongsTo(last, next)) passages[passages.length - 1] = joined(last, next)
    else passages.push(next)
  }
  return passages
}

const startOf = (unit: Unit): number => unit.start ?? unit.sentences[0].span.start
const endOf = (unit: Unit): number => (unit.sentences.at(-1) ?? unit.sentences[0]).span.end

const belongsTo = (last: Unit, next: Unit): boolean => {
  const isIntroduced = next.sentences[0].introducedBy !== undefined
  return endOf(next) - startOf(last) <= (isIntroduced ? LONGEST_PASSAGE : FULL_PASSAGE)
}

const joined = (a: Unit, b: Unit): Unit => ({ ...a, sentences: [...a.sentences, ...b.sentences] })

/** A paragraph that is too long is parted between sentences into pieces of about the same length. */
function inParts(whole: Unit): readonly Unit[] {
  const length = endOf(whole) - startOf(whole)
  if (length <= LONGEST_PASSAGE) return [whole]
  // Asked anew for each piece: what one falls short of would add up to a last piece of a sentence or two.
  const wantedFrom = (start: number): number => {
    const rest = endOf(whole) - start
    return rest / Math.ceil(rest / LONGEST_PASSAGE)
  }
  const parts: Unit[] = []
  for (const next of whole.sentences) {
    const last = parts.at(-1)
    const fits = last && endOf(last) - startOf(last) + lengthOf(next.span) / 2 <= wantedFrom(startOf(last))
    if (last && fits && next.span.end - startOf(last) <= LONGEST_PASSAGE)
      parts[parts.length - 1] = joined(last, { sentences: [next] })
    else parts.push(last ? { sentences: [next] } : { ...whole, sentences: [next] })
  }
  return parts
}
