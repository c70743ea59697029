import type { Trace } from '../answer/answerer.ts'
import type { Library } from '../retrieval/library.ts'
import { inColumns } from './columns.ts'
import { harmless } from './terminal-text.ts'

/** What is printed of a finding at most, in UTF-16 code units. */
const LONGEST_FINDING = 300

/** The terms that are searched with: how much each counts, how rare it is, and where it comes from. */
export function termSection(library: Library, text: string, { question, criteria }: Trace): string {
  const written = library.questionAnalyzer.terms(text)
  const words = new Set(written.map(({ word }) => word))
  const shares = new Map(criteria.terms.map(({ term, share }) => [term, share]))
  const rows = question.terms.map(asked => [
    asked.term,
    asked.word,
    asked.weight.toFixed(2),
    library.index.rarity(asked.term).toFixed(2),
    (shares.get(asked.term) ?? 0).toFixed(2),
    notes(library, words, asked).join('; '),
  ])
  const searched = new Set(question.terms.map(({ term }) => term))
  const others = [...new Set(written.filter(({ term }) => !searched.has(term)).map(({ word }) => word))]
  const table = [['term', 'word', 'weight', 'rarity', 'share', ''], ...rows]
  const lines = [
    rows.length === 0
      ? 'none: the question holds function words only'
      : inColumns(table, ['left', 'left', 'right', 'right', 'right', 'left']),
    ...(others.length === 0 ? [] : [`not searched as written: ${others.join(', ')}`]),
  ]
  return lines.join('\n')
}

function notes(library: Library, words: ReadonlySet<string>, asked: Trace['question']['terms'][number]) {
  const { term, word, weight: _, ...others } = asked
  return [
    ...(words.has(word) ? [] : ['not in the question: corrected, related or carried over']),
    ...(library.index.holds(term) ? [] : ['in no document']),
    ...entriesOf(others).map(([name, value]) => `${name}: ${shown(value)}`),
  ]
}

/** What else was understood: the sentences that ask, the noun that is asked for, and what the question goes on from. */
export function findingSection({ question: { asking, context }, criteria: { sought } }: Trace): string {
  const lines = [
    `asking: ${harmless(asking.length > LONGEST_FINDING ? `${asking.slice(0, LONGEST_FINDING)}…` : asking)}`,
    ...(sought.askedNoun === undefined ? [] : [`asked noun: ${harmless(sought.askedNoun)}`]),
    ...(context
      ? [`goes on from: sentence ${context.place + 1} of passage ${context.passage + 1} of the library`]
      : []),
  ]
  return lines.join('\n')
}

const entriesOf = (holder: object): readonly (readonly [string, unknown])[] => Object.entries(holder)

/** Maps and sets as lists, objects as JSON, shortened. */
function shown(value: unknown): string {
  const plain: unknown = value instanceof Map || value instanceof Set ? [...value] : value
  const text = typeof plain === 'string' ? plain : (JSON.stringify(plain) ?? String(plain))
  return harmless(text.length > LONGEST_FINDING ? `${text.slice(0, LONGEST_FINDING)}…` : text)
}
