import type { Wording } from '../../wording/wording.ts'
import type { ListedItem } from '../listing.ts'
import { clip } from './problems.ts'

/** UTF-16 code units of a title in a report. */
const LONGEST_TITLE = 80

/** Each character may have to be escaped by one more; bullets, indents and separators take the rest. */
const ESCAPED = 2
const MARKUP = 16

/**
 * The first of some items that fit, and how many there are besides.
 *
 * @param most UTF-16 code units of Markdown, however much of it must be escaped
 */
export function fittingItems(items: readonly ListedItem[], most: number, wording: Wording): readonly ListedItem[] {
  const short = items.map(item =>
    item.title === undefined ? item : { ...item, title: clip(item.title, LONGEST_TITLE) },
  )
  let room = most
  const count = short.findIndex(item => {
    room -= lengthOf(item)
    return room < 0
  })
  if (count < 0) return short
  // What stands below an item is none.
  const left = items.slice(count).filter(({ depth = 0 }) => depth === 0).length
  const more = left === 0 ? [] : [{ details: [wording.say('keeping.more', { count: left })] }]
  return [...short.slice(0, count), ...more]
}

const lengthOf = ({ title = '', details, depth = 0 }: ListedItem): number =>
  ESCAPED * [title, ...details].reduce((sum, text) => sum + text.length, 0) + MARKUP + 2 * depth + 3 * details.length

/** UTF-16 code units of names in one sentence. */
const LONGEST_NAMES = 500

/** "“a”, “b” and 3 more" */
export function namesInOne(titles: readonly string[], wording: Wording): string {
  let room = LONGEST_NAMES
  const shown: string[] = []
  for (const title of titles) {
    const text = wording.say('answer.quoted', { text: clip(title, LONGEST_TITLE) })
    room -= text.length
    if (room < 0) break
    shown.push(text)
  }
  const count = titles.length - shown.length
  if (count === 0) return wording.listOf(shown, 'and')
  return wording.listOf([...shown, wording.say('chatter.more-documents', { count })], 'and')
}
