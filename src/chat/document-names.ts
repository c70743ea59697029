import { type Document, hashOf } from '../corpus/document.ts'
import { findDocument, type Texts } from '../retrieval/texts.ts'
import { KEY_DIGITS } from './library-action.ts'
import { HASH_DIGITS } from './reply.ts'

/** A document or a question as it is offered while somebody types. */
export interface Suggestion {
  readonly name: string
  /** What is asked for then; at most 100 characters. */
  readonly value: string
}

/** Longer ids are offered by the beginning of the document's hash. */
export const LONGEST_VALUE = 100

/** The document that somebody names: a suggestion's value, an id or a title. */
export function documentNamed(library: Texts, name: string): Document | undefined {
  const byName = findDocument(library, name)
  if (byName || name.length !== HASH_DIGITS) return byName
  return [...library.documents.values()].find(({ hash }) => hash.startsWith(name))
}

/** The documents whose title or id holds what was typed, those that begin with it first. */
export function suggestedDocuments(library: Texts, typed: string): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase()
  const place = ({ id, title }: Document): number => {
    const places = [title, id].map(name => name.toLowerCase().indexOf(wanted)).filter(at => at >= 0)
    return Math.min(...places)
  }
  return [...library.documents.values()]
    .map(document => ({ document, place: place(document) }))
    .filter(found => Number.isFinite(found.place))
    .toSorted((a, b) => a.place - b.place || (a.document.title < b.document.title ? -1 : 1))
    .map(({ document: { id, title, hash } }) => ({
      name: title,
      value: id.length <= LONGEST_VALUE ? id : hash.slice(0, HASH_DIGITS),
    }))
}

/** Names a document whatever becomes of its text. */
export const keyOf = ({ id }: Pick<Document, 'id'>): string => hashOf(id).slice(0, KEY_DIGITS)

export const documentWithKey = (library: Texts, key: string): Document | undefined =>
  [...library.documents.values()].find(document => keyOf(document) === key)

/** The document whose text has a hash that begins so. */
export const documentWithHash = (library: Texts, hash: string): Document | undefined =>
  [...library.documents.values()].find(document => document.hash.startsWith(hash))
