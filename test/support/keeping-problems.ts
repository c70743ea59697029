import fc from 'fast-check'
import type { Added, KeptDocument, Refusal, Reloaded, Replaced } from '../../src/communities/keeper.ts'
import { documentId } from '../../src/corpus/document.ts'
import type { DocumentProblem, LeftOut } from '../../src/corpus/problem.ts'
import type { FetchProblem } from '../../src/fetching/page.ts'
import { hostileText } from './hostile-text.ts'

/** Every way in which a file gives no document; a kind that is missing here does not compile. */
const documentProblems: { readonly [Kind in DocumentProblem['kind']]: Extract<DocumentProblem, { kind: Kind }> } = {
  'too-large': { kind: 'too-large', most: 10 },
  'too-long': { kind: 'too-long', most: 5_000_000 },
  'too-many-pages': { kind: 'too-many-pages', pages: 2_001, most: 2_000 },
  'unpacks-too-large': { kind: 'unpacks-too-large', most: 100 },
  'too-many-files': { kind: 'too-many-files', most: 500 },
  'nested-archive': { kind: 'nested-archive' },
  'nested-too-deep': { kind: 'nested-too-deep' },
  'takes-too-long': { kind: 'takes-too-long', most: 30 },
  encrypted: { kind: 'encrypted', format: 'PDF' },
  'no-text': { kind: 'no-text', format: 'PDF' },
  empty: { kind: 'empty' },
  damaged: { kind: 'damaged', format: 'DOCX' },
  'unknown-format': { kind: 'unknown-format', endings: '.md, .txt or .pdf' },
  'not-its-format': { kind: 'not-its-format', format: 'PDF' },
  'not-text': { kind: 'not-text' },
  'bad-front-matter': { kind: 'bad-front-matter', detail: '"date" must be a day' },
  'no-questions': { kind: 'no-questions' },
}
export const DOCUMENT_PROBLEMS: readonly DocumentProblem[] = Object.values(documentProblems)

/** Every way in which an address gives nothing. */
const fetchProblems: { readonly [Kind in FetchProblem['kind']]: Extract<FetchProblem, { kind: Kind }> } = {
  'no-address': { kind: 'no-address' },
  'not-http': { kind: 'not-http' },
  'private-address': { kind: 'private-address' },
  'not-found': { kind: 'not-found' },
  refused: { kind: 'refused', status: 403 },
  unreachable: { kind: 'unreachable' },
  'too-many-redirects': { kind: 'too-many-redirects', most: 5 },
  'too-slow': { kind: 'too-slow', most: 10 },
  'too-large': { kind: 'too-large', most: 10 },
  'wrong-type': { kind: 'wrong-type', type: 'video/mp4' },
}
export const FETCH_PROBLEMS: readonly FetchProblem[] = Object.values(fetchProblems)

/** Every reason for which nothing comes of a request, besides those of files and addresses. */
export const REFUSALS: readonly Refusal[] = [
  { kind: 'no-such-document' },
  { kind: 'not-own' },
  { kind: 'full', most: 1_000, of: 'documents' },
  { kind: 'full', most: 20_000, of: 'passages' },
  { kind: 'conflict' },
  { kind: 'asked-before' },
  { kind: 'interrupted' },
  { kind: 'ambiguous' },
  { kind: 'several-documents', count: 2 },
  { kind: 'no-page' },
]

const hostileDetail: fc.Arbitrary<DocumentProblem> = fc.oneof(
  fc.constantFrom(...DOCUMENT_PROBLEMS),
  hostileText.map(detail => ({ kind: 'bad-front-matter', detail }) as const),
)

const leftOut: fc.Arbitrary<LeftOut> = fc.oneof(
  fc.record({ kind: fc.constant('file' as const), name: hostileText, problem: hostileDetail }),
  fc.record({
    kind: fc.constantFrom('pages-without-text' as const, 'turned-text' as const, 'pictures' as const),
    count: fc.nat(900),
  }),
  fc.record({ kind: fc.constant('lines' as const), count: fc.nat(900), first: fc.nat(900) }),
)

const keptDocument: fc.Arbitrary<KeptDocument> = fc.record({
  id: fc.constant(documentId('some')),
  title: hostileText,
  language: fc.constantFrom('en', 'de', 'xx', 'no tag'),
  passages: fc.nat(5_000),
  headings: fc.nat(500),
  pages: fc.nat(2_000),
  leftOut: fc.array(leftOut, { maxLength: 5 }),
})

/** What a keeper may say of up to some hundred documents with names made to be mistaken for markup. */
export const hostileAdded: fc.Arbitrary<Added> = fc.record({
  kind: fc.constant('added' as const),
  documents: fc.array(keptDocument, { maxLength: 60, size: 'max' }),
  same: fc.array(hostileText, { maxLength: 60, size: 'max' }),
  leftOut: fc.array(leftOut, { maxLength: 60, size: 'max' }),
})

export const hostileReplaced: fc.Arbitrary<Replaced> = fc.oneof(
  fc.record({ kind: fc.constant('replaced' as const), document: keptDocument, kept: fc.nat(50), of: fc.nat(50) }),
  fc.record({ kind: fc.constant('same' as const), title: hostileText }),
)

export const hostileReloaded: fc.Arbitrary<Reloaded> = fc.record({
  kind: fc.constant('reloaded' as const),
  documents: fc.array(fc.record({ title: hostileText, result: hostileReplaced }), { maxLength: 80, size: 'max' }),
})
