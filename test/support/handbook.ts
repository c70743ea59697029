import { type Candidate, candidatesOf } from '../../src/retrieval/candidates.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { first, markdownDocument } from './documents.ts'

/** A document with prose, a list, a table and code. */
const handbook = await markdownDocument(
  [
    '# Harbour Handbook',
    '## Opening Hours',
    'The bridge opens at noon for tall boats. Small boats pass below. Is the mast too high?',
    '## Tools',
    'Bring these tools:',
    '- a rope\n- a lamp of brass',
    '## Depths',
    '| Quay | Depth |\n|---|---|\n| North | 3 m |',
    '## Commands',
    '```\nmoor north\n```',
  ].join('\n\n'),
)
export const library = createLibrary([handbook])
/** All its sentences. */
export const candidates = candidatesOf(
  library,
  [...library.passages].map((_, passage) => ({ passage, score: 1 })),
)

/** The sentence that begins so. */
export function sentence(beginning: string): Candidate {
  return first(candidates.filter(({ text }) => text.startsWith(beginning)))
}
