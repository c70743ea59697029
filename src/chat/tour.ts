import type { Document } from '../corpus/document.ts'
import { rangeOf, type Texts } from '../retrieval/texts.ts'
import type { Wording } from '../wording/wording.ts'
import { documentNamed, documentWithHash, documentWithKey, keyOf } from './document-names.ts'
import { languageName } from './language-name.ts'
import { KEY_DIGITS, type LibraryAction, type LibraryStep } from './library-action.ts'
import type { Step } from './listing.ts'
import { SECTIONS_ON_PAGE, type Section, sectionsOf } from './outline.ts'
import { passageAsRead } from './reading.ts'
import { privateStatement, type Reply, statement } from './reply.ts'

/** Documents on one page: as many as can be read at a glance. */
const DOCUMENTS_ON_PAGE = 10

/** Does what somebody chose in the library. What is no longer there is said to the person alone. */
export function follow(action: LibraryAction, library: Texts, wording: Wording): Reply {
  switch (action.kind) {
    case 'list':
      return listOfDocuments(action.page, library, wording)
    case 'outline': {
      const document = documentWithKey(library, action.document)
      if (!document) return privateStatement(wording.say('library.document-gone'))
      return outlineOf(document, action.page, library, wording)
    }
    case 'section': {
      const document = documentWithHash(library, action.document)
      const section = document && sectionsOf(document, library)[action.section]
      if (!section) return privateStatement(wording.say('problem.changed'))
      return passageAsRead(
        { kind: 'read', document: action.document, passage: section.first, context: 0 },
        library,
        wording,
      )
    }
    case 'read':
      return passageAsRead(action, library, wording)
  }
}

/** The headings of a document that somebody names. */
export function outlineOfNamed(name: string, library: Texts, wording: Wording): Reply {
  const document = documentNamed(library, name)
  if (!document) return privateStatement(wording.say('problem.no-such-document', { name }))
  return outlineOf(document, 0, library, wording)
}

function listOfDocuments(wanted: number, library: Texts, wording: Wording): Reply {
  const collator = new Intl.Collator(wording.locale, { numeric: true })
  const documents = [...library.documents.values()].toSorted((a, b) => collator.compare(a.title, b.title))
  if (documents.length === 0) return statement(wording.say('unanswered.empty-library'))
  const { shown, page, pages } = pageOf(documents, wanted, DOCUMENTS_ON_PAGE)
  const listing = {
    heading: wording.say('library.heading', { count: documents.length }),
    ...(pages > 1 ? { details: [wording.say('library.page', { page: page + 1, pages })] } : {}),
    items: shown.map(document => ({ title: document.title, ...described(document, library, wording) })),
  }
  return {
    blocks: [{ kind: 'listing', listing }],
    choices: [],
    menu: {
      placeholder: wording.say('library.pick-document'),
      options: shown.map(document => ({ label: document.title, value: keyOf(document) })),
      action: { kind: 'pick-document' },
    },
    steps: turns(page, pages, to => ({ kind: 'list', page: to }), wording),
  }
}

function outlineOf(document: Document, wanted: number, library: Texts, wording: Wording): Reply {
  const sections = sectionsOf(document, library).map((section, number) => ({ section, number }))
  if (sections.length === 0) return statement(wording.say('library.no-passages', { title: document.title }))
  const { shown, page, pages } = pageOf(sections, wanted, SECTIONS_ON_PAGE)
  const { details, ...dated } = described(document, library, wording)
  const position = pages > 1 ? [wording.say('library.page', { page: page + 1, pages })] : []
  const key = keyOf(document)
  return {
    blocks: [
      {
        kind: 'listing',
        listing: {
          heading: document.title,
          details: [...details, ...position],
          ...dated,
          items: shown.map(({ section: { title, depth, count } }) => ({
            title,
            depth,
            details: [wording.say('library.passages', { count })],
          })),
        },
      },
    ],
    choices: [],
    menu: {
      placeholder: wording.say('library.pick-section'),
      options: shown.map(({ section, number }) => ({
        label: section.title,
        description: rangeOfPassages(section, wording),
        value: number.toString(36),
      })),
      action: { kind: 'pick-section', document: document.hash.slice(0, KEY_DIGITS) },
    },
    steps: turns(page, pages, to => ({ kind: 'outline', document: key, page: to }), wording),
  }
}

const rangeOfPassages = ({ first, count }: Section, wording: Wording): string =>
  count === 1
    ? wording.say('library.passage', { ordinal: first })
    : wording.say('library.passage-range', { first, last: first + count - 1 })

/** What is said of a document besides its title. */
const described = (document: Document, library: Texts, wording: Wording) => {
  const { from, to } = rangeOf(library, document.id)
  return {
    details: [wording.say('library.passages', { count: to - from }), languageName(document.language, wording)],
    ...(document.date === undefined ? {} : { date: document.date }),
  }
}

interface Page<Item> {
  readonly shown: readonly Item[]
  readonly page: number
  readonly pages: number
}

/** A page of some items, or the last one if there are fewer by now. */
function pageOf<Item>(items: readonly Item[], wanted: number, size: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size))
  const page = Math.min(Math.max(0, wanted), pages - 1)
  return { shown: items.slice(page * size, (page + 1) * size), page, pages }
}

const turns = (page: number, pages: number, to: (page: number) => LibraryStep, wording: Wording): readonly Step[] => [
  ...(page > 0 ? [{ label: wording.say('library.previous-page'), action: to(page - 1) }] : []),
  ...(page < pages - 1 ? [{ label: wording.say('library.next-page'), action: to(page + 1) }] : []),
]
