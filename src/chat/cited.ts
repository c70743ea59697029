import { spanNow } from '../corpus/anchoring.ts'
import type { Document } from '../corpus/document.ts'
import { rangeOf, type Texts } from '../retrieval/texts.ts'
import { cutsCharacter, type Span, slice } from '../text/span.ts'
import type { Wording } from '../wording/wording.ts'
import { type Citation, decodeCitation, documentPart, wordsPart } from './citation.ts'
import { quotationAt } from './quotation.ts'
import { privateStatement, type Reply } from './reply.ts'

/** The quote of a citation code, and whether it still stands in its document. */
export function cite(code: string, library: Texts, wording: Wording): Reply {
  const citation = decodeCitation(code)
  if (!citation) return privateStatement(wording.say('quote.no-code'))
  const documents = [...library.documents.values()].filter(({ id }) => documentPart(id) === citation.document)
  if (documents.length === 0) return privateStatement(wording.say('quote.no-such-document'))
  return (
    firstOf(documents, document =>
      quoted(document, placeAsCited(document, citation), library, wording.say('quote.stands')),
    ) ??
    firstOf(documents, document =>
      quoted(document, placeSinceCited(document, citation), library, wording.say('quote.moved')),
    ) ??
    firstOf(documents, document =>
      quoted(document, placeMovedTo(document, citation, library), library, wording.say('quote.moved')),
    ) ??
    privateStatement(wording.say('quote.changed', { title: documents[0]?.title ?? '' }))
  )
}

function quoted(document: Document, span: Span | null, library: Texts, verdict: string): Reply | null {
  const quotation = span && quotationAt(document, span, library)
  if (!quotation) return null
  return {
    blocks: [
      { kind: 'statement', text: verdict },
      { kind: 'quotation', quotation },
    ],
    choices: [],
  }
}

/** Quotes begin with a passage or a sentence and end with a sentence, so no other places need to be compared. */
function placeMovedTo(document: Document, { words, length, start: old }: Citation, library: Texts): Span | null {
  const { from, to } = rangeOf(library, document.id)
  const passages = library.passages.slice(from, to)
  const sentences = passages.flatMap(passage => passage.sentences)
  const ends = new Set(sentences.map(({ span }) => span.end))
  const starts = new Set([...passages, ...sentences].map(({ span }) => span.start))
  return (
    Array.from(starts, start => ({ start, end: start + length }))
      .filter(({ end }) => ends.has(end))
      .toSorted((a, b) => Math.abs(a.start - old) - Math.abs(b.start - old))
      .find(span => wordsPart(slice(document.text, span)) === words) ?? null
  )
}

/** Where the words of an earlier version stand now, as was found out when that was replaced. */
function placeSinceCited(document: Document, citation: Citation): Span | null {
  const old = { start: citation.start, end: citation.start + citation.length }
  return firstOf(document.earlier ?? [], version => {
    const now = spanNow(version, old)
    return now && placeAsCited(document, { ...citation, start: now.start })
  })
}

function placeAsCited({ text }: Document, { start, length, words }: Citation): Span | null {
  const span = { start, end: start + length }
  const isPlace = span.end <= text.length && !cutsCharacter(text, span.start) && !cutsCharacter(text, span.end)
  return isPlace && wordsPart(slice(text, span)) === words ? span : null
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item)
    if (found) return found
  }
  return null
}
