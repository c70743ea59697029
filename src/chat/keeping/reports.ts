import type { Added, KeptDocument, Reloaded, Replaced } from '../../communities/keeper.ts'
import type { LeftOut } from '../../corpus/problem.ts'
import type { Wording } from '../../wording/wording.ts'
import { languageName } from '../language-name.ts'
import type { ListedItem } from '../listing.ts'
import { type Block, type Reply, statement } from '../reply.ts'
import { fittingItems, namesInOne } from './fitting-items.ts'
import { clip, leftOutSentence, refusalSentence } from './problems.ts'

/** UTF-16 code units of Markdown: two lists and the sentences around them fit into one message. */
const ROOM_FOR_DOCUMENTS = 1_500
const ROOM_FOR_LEFT_OUT = 1_000
const ROOM_FOR_RELOADED = 2_400

/** What was added, what is in it, and what was left out and why. */
export function addedReport(added: Added, wording: Wording): Reply {
  if (added.kind !== 'added') return statement(refusalSentence(added, '', wording))
  const { documents, same, leftOut } = added
  const count = documents.length
  const items = fittingItems(
    documents.flatMap(document => keptItems(document, wording)),
    ROOM_FOR_DOCUMENTS,
    wording,
  )
  return reportOf([
    said(count === 0 ? wording.say('keeping.nothing-added') : wording.say('keeping.added', { count })),
    ...(items.length === 0 ? [] : [listed(items)]),
    ...(same.length === 0 ? [] : [said(wording.say('keeping.same', { titles: namesInOne(same, wording) }))]),
    ...leftOutBlocks(leftOut, wording),
  ])
}

/** What took the place of a document, and what becomes of the quotes of the version before. */
export function replacedReport(replaced: Replaced, name: string, wording: Wording): Reply {
  if (replaced.kind === 'same') return statement(wording.say('keeping.unchanged', { title: clip(replaced.title) }))
  if (replaced.kind !== 'replaced') return statement(refusalSentence(replaced, name, wording))
  const { document, kept, of } = replaced
  const [item, ...leftOut] = keptItems(document, wording)
  return reportOf([
    said(wording.say('keeping.replaced', { title: clip(document.title) })),
    listed(fittingItems(item ? [item, ...leftOut] : leftOut, ROOM_FOR_DOCUMENTS, wording)),
    ...(of === 0 ? [] : [said(wording.say('keeping.citations', { kept, of }))]),
  ])
}

/** What became of each document that came from the web. */
export function reloadedReport({ documents }: Reloaded, wording: Wording): Reply {
  if (documents.length === 0) return statement(wording.say('keeping.nothing-to-reload'))
  const items = documents.map(({ title, result }) => ({ title, details: [outcomeOf(result, title, wording)] }))
  return reportOf([
    said(wording.say('keeping.reloaded', { count: documents.length })),
    listed(fittingItems(items, ROOM_FOR_RELOADED, wording)),
  ])
}

function outcomeOf(result: Reloaded['documents'][number]['result'], title: string, wording: Wording): string {
  if (result.kind === 'unchanged' || result.kind === 'same') return wording.say('keeping.reload.same')
  if (result.kind !== 'replaced') return refusalSentence(result, title, wording)
  return wording.say('keeping.reload.replaced', { kept: result.kept, of: result.of })
}

/** A document with what is in it, and below it what is not. */
const keptItems = (document: KeptDocument, wording: Wording): readonly ListedItem[] => [
  { title: document.title, details: detailsOf(document, wording) },
  ...document.leftOut.map(leftOut => ({ details: [leftOutSentence(leftOut, wording)], depth: 1 })),
]

const detailsOf = ({ passages, headings, pages, language }: KeptDocument, wording: Wording): readonly string[] => [
  wording.say('library.passages', { count: passages }),
  wording.say('keeping.headings', { count: headings }),
  ...(pages === undefined ? [] : [wording.say('keeping.pages', { count: pages })]),
  languageName(language, wording),
]

/** Files of an archive that gave no document. */
function leftOutBlocks(leftOut: readonly LeftOut[], wording: Wording): readonly Block[] {
  if (leftOut.length === 0) return []
  const items = leftOut.map(
    (each): ListedItem => ({
      ...(each.kind === 'file' ? { title: each.name } : {}),
      details: [leftOutSentence(each, wording)],
    }),
  )
  const listing = {
    heading: wording.say('keeping.left-out', { count: leftOut.length }),
    items: fittingItems(items, ROOM_FOR_LEFT_OUT, wording),
  }
  return [{ kind: 'listing', listing }]
}

const reportOf = (blocks: readonly Block[]): Reply => ({ blocks, choices: [] })
const said = (text: string): Block => ({ kind: 'statement', text })
const listed = (items: readonly ListedItem[]): Block => ({ kind: 'listing', listing: { items } })
