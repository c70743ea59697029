// Prints how long it takes to suggest what can be asked while somebody types, over 10,000 headings.
// Run: npm run bench:suggestions. Wanted: under 50 ms, the first time too.
import { performance } from 'node:perf_hooks'
import { createOpenings } from '../src/chat/openings.ts'
import type { Block } from '../src/corpus/block.ts'
import { createDocument, type Document, documentId } from '../src/corpus/document.ts'
import { createCollection } from '../src/retrieval/collection.ts'
import { median, quantile } from './quantiles.ts'
import { seeded } from './seeded.ts'

const DOCUMENTS = 100
const HEADINGS_EACH = 100
const WORDS = 2_000
const TYPED = 1_000
const WANTED = 50

const random = seeded(1)
const drawn = (count: number): number => Math.floor(random() * count)
const words = Array.from({ length: WORDS }, () =>
  Array.from({ length: 3 + drawn(7) }, () => String.fromCharCode(97 + drawn(26))).join(''),
)
/** A few words are in many headings, as in any language. */
const word = (): string => words[Math.floor(random() ** 3 * WORDS)] ?? ''
const phrase = (count: number): string => Array.from({ length: count }, word).join(' ')

function documentNumber(number: number): Document {
  const blocks: Block[] = []
  let text = ''
  const append = (line: string): { start: number; end: number } => {
    const start = text.length
    text += `${line}\n\n`
    return { start, end: start + line.length }
  }
  for (let heading = 0; heading < HEADINGS_EACH; heading++) {
    const title = phrase(2 + drawn(5))
    blocks.push({ kind: 'heading', level: 2, title, span: append(title) })
    blocks.push({ kind: 'paragraph', span: append(`${phrase(8)}.`), atoms: [] })
  }
  const questions = Array.from({ length: 10 }, () => `${phrase(6)}?`)
  return createDocument(documentId(`d${number}`), { mediaType: 'text/markdown', text, blocks, questions })
}

function timed(work: () => unknown): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

const library = createCollection(Array.from({ length: DOCUMENTS }, (_, number) => documentNumber(number)))
let openings = createOpenings(createCollection([]))
const start = timed(() => {
  openings = createOpenings(library)
})
const first = timed(() => openings.suggest('a'))
const times = Array.from({ length: TYPED }, () => {
  const whole = phrase(1 + drawn(3))
  const typed = whole.slice(0, drawn(whole.length + 1))
  return timed(() => openings.suggest(typed))
})
const line = (name: string, ms: number): string => `${name.padEnd(16)}${ms.toFixed(1).padStart(8)} ms`
process.stdout.write(
  [
    `Suggestions over ${DOCUMENTS * HEADINGS_EACH} headings and ${DOCUMENTS * 10} questions, ${TYPED} times:`,
    line('at the start', start),
    line('the first time', first),
    line('median', median(times)),
    line('99 of 100', quantile(times, 0.99)),
    line('longest', Math.max(...times)),
    `Wanted under ${WANTED} ms: ${Math.max(first, ...times) < WANTED ? 'yes' : 'no'}`,
    '',
  ].join('\n'),
)
