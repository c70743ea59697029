import type { Block, Paragraph } from '../corpus/block.ts'

type Span = Paragraph['span']

/*
 * Blocks as they are kept: a list of JSON for each, of its kind and the numbers of its spans, start, end, start, end.
 * Opening a library reads tens of thousands of them; as objects of JSON they take five times the room.
 *
 *   ["heading", title, level, span]
 *   ["paragraph", span, atoms…]
 *   ["item", span, atoms…]       ["subitem", parent, span, atoms…]
 *   ["table", rows…]             ["headed", header, rows…]
 *   ["code", lines…]
 */

/** What JSON holds of a block. */
export function notationOf(block: Block): readonly (string | number)[] {
  switch (block.kind) {
    case 'heading':
      return ['heading', block.title, block.level, ...numbersOf([block.span])]
    case 'paragraph':
      return ['paragraph', ...numbersOf([block.span, ...block.atoms])]
    case 'item':
      return block.parent
        ? ['subitem', ...numbersOf([block.parent, block.span, ...block.atoms])]
        : ['item', ...numbersOf([block.span, ...block.atoms])]
    case 'table':
      return block.header
        ? ['headed', ...numbersOf([block.header, ...block.rows])]
        : ['table', ...numbersOf(block.rows)]
    case 'code':
      return ['code', ...numbersOf(block.lines)]
  }
}

const numbersOf = (spans: readonly Span[]): readonly number[] => spans.flatMap(({ start, end }) => [start, end])

/** @throws RangeError if `noted` is nothing that {@link notationOf} gives */
export function blockOf(noted: unknown): Block {
  if (!Array.isArray(noted)) throw new RangeError('A block is no list.')
  const list: readonly unknown[] = noted
  switch (list[0]) {
    case 'heading':
      return { kind: 'heading', level: countAt(list, 2), title: textAt(list, 1), span: spanAt(list, 3) }
    case 'paragraph':
      return { kind: 'paragraph', span: spanAt(list, 1), atoms: spansFrom(list, 3) }
    case 'item':
      return { kind: 'item', span: spanAt(list, 1), atoms: spansFrom(list, 3) }
    case 'subitem':
      return { kind: 'item', span: spanAt(list, 3), atoms: spansFrom(list, 5), parent: spanAt(list, 1) }
    case 'table':
      return { kind: 'table', rows: spansFrom(list, 1) }
    case 'headed':
      return { kind: 'table', header: spanAt(list, 1), rows: spansFrom(list, 3) }
    case 'code':
      return { kind: 'code', lines: spansFrom(list, 1) }
    default:
      throw new RangeError('A block is of no kind that is known.')
  }
}

function textAt(list: readonly unknown[], index: number): string {
  const text = list[index]
  if (typeof text !== 'string') throw new RangeError('A heading has no title.')
  return text
}

function countAt(list: readonly unknown[], index: number): number {
  const count = list[index]
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0)
    throw new RangeError('A block lacks a number.')
  return count
}

function spanAt(list: readonly unknown[], index: number): Span {
  const [start, end] = [countAt(list, index), countAt(list, index + 1)]
  if (end < start) throw new RangeError('A span ends before it begins.')
  return { start, end }
}

function spansFrom(list: readonly unknown[], first: number): readonly Span[] {
  const spans: Span[] = []
  for (let index = first; index < list.length; index += 2) spans.push(spanAt(list, index))
  return spans
}
