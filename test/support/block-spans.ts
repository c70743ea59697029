import type { Block } from '../../src/corpus/block.ts'
import { checkedSpan, contains, type Span, slice, trimmed } from '../../src/text/span.ts'

/** The spans of some blocks, in the order in which they should stand. */
export const spansOf = (blocks: readonly Block[]): readonly Span[] =>
  blocks.flatMap(block => {
    if (block.kind === 'table') return [...(block.header ? [block.header] : []), ...block.rows]
    return block.kind === 'code' ? block.lines : block.span
  })

/** What stands in them. */
export const textsOf = (text: string, blocks: readonly Block[]): readonly string[] =>
  spansOf(blocks).map(span => slice(text, span))

/** What is wrong with the blocks of a text, or null: their spans are in order, disjoint, trimmed and inside of it. */
export function disorderIn(text: string, blocks: readonly Block[]): string | null {
  let end = 0
  for (const span of spansOf(blocks)) {
    const { start } = checkedSpan(text, span)
    if (start < end) return `${start}–${span.end} begins before ${end}`
    const inner = trimmed(text, span)
    if (inner?.start !== start || inner.end !== span.end) return `${start}–${span.end} has white space at its ends`
    end = span.end
  }
  for (const block of blocks) {
    if (!('atoms' in block)) continue
    const outside = block.atoms.find(atom => !contains(block.span, checkedSpan(text, atom)))
    if (outside) return `an atom at ${outside.start} is outside of its block`
  }
  return null
}
