import type { Document } from '../corpus/document.ts'
import { rangeOf, type Texts } from '../retrieval/texts.ts'

/** Sections on one page: as many as a menu offers. */
export const SECTIONS_ON_PAGE = 25

/** A part of a document under one heading, with the parts under its own headings. */
export interface Section {
  readonly title: string
  /** How many sections it lies in, from 0. */
  readonly depth: number
  /** The ordinal of its first passage, from 1. */
  readonly first: number
  /** How many passages it has, at least one. */
  readonly count: number
}

interface Opened {
  readonly title: string
  readonly level: number
  readonly start: number
}

/**
 * The sections of a document in the order of its text, without those that hold nothing to quote. What stands before the
 * first heading is a section that is called like the document; a heading that only repeats the title is none.
 */
export function sectionsOf(document: Document, library: Texts): readonly Section[] {
  const { from, to } = rangeOf(library, document.id)
  const starts = library.passages.slice(from, to).map(({ span }) => span.start)
  const all = document.blocks.flatMap((block): readonly Opened[] =>
    block.kind === 'heading' ? [{ title: block.title, level: block.level, start: block.span.start }] : [],
  )
  const headings = all.filter(({ title }, index) => index > 0 || title !== document.title)
  const untitled = passagesBefore(headings[0]?.start ?? document.text.length, starts)
  const sections: Section[] = untitled > 0 ? [{ title: document.title, depth: 0, first: 1, count: untitled }] : []
  const ends = endsOf(headings, document.text.length)
  let around: readonly number[] = []
  headings.forEach(({ title, level, start }, index) => {
    around = around.filter(outer => outer < level)
    const before = passagesBefore(start, starts)
    const count = passagesBefore(ends[index] ?? start, starts) - before
    if (count > 0) sections.push({ title, depth: around.length, first: before + 1, count })
    around = [...around, level]
  })
  return sections
}

/** The page of a document's outline on which the innermost section of a passage stands, from 0. */
export function outlinePageOf(passage: number, sections: readonly Section[]): number {
  const at = sections.findLastIndex(({ first }) => first <= passage)
  return Math.max(0, Math.floor(at / SECTIONS_ON_PAGE))
}

/** Where each section ends: at the next heading that does not lie in it. */
function endsOf(headings: readonly Opened[], length: number): readonly number[] {
  const ends = headings.map(() => length)
  const open: number[] = []
  headings.forEach(({ level, start }, index) => {
    for (let last = open.at(-1); last !== undefined && (headings[last]?.level ?? 0) >= level; last = open.at(-1)) {
      ends[last] = start
      open.pop()
    }
    open.push(index)
  })
  return ends
}

/** How many of some passages, which are in order, begin before an offset. */
function passagesBefore(offset: number, starts: readonly number[]): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
