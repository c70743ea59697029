// Prints how fast 1,000 documents of 20 passages are brought into a database and how soon a process answers from it; how
// long they take to open, from their texts and from segments as they are kept; and what 100 open libraries of 20 such documents take: memory, and the time of an answer. Run: npm run bench:library
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Document } from '../src/corpus/document.ts'
import { segmentOf } from '../src/retrieval/segment.ts'
import { encodeSegment } from '../src/retrieval/segment-bytes.ts'
import { startFlags } from './as-started.ts'
import { bundled } from './bundled.ts'
import { documentsOf20, writeKept } from './library-documents.ts'
import { asArchives, coldStart, oneByOne } from './library-kept.ts'
import type { ManyMeasured, OpenMeasured } from './library-measured.ts'
import { median, quantile } from './quantiles.ts'
import { someOf } from './questions.ts'

const LARGE = 1_000
const LIBRARIES = 100
const DOCUMENTS_EACH = 20
const QUESTIONS = 2_000

/** Other work on the machine only ever makes times longer, so the shortest of some runs is the truest. */
const ROUNDS = 5

/** A start is short, and the least even of all. */
const STARTS = 7

/** In ms, MB. */
const WANTED = { open: 500, resident: 500, answer: 20, coldStart: 1_000, added: 50 }

const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-library-'))
const fileNamed = (name: string): string => path.join(folder, name)

const isOpened = (message: unknown): message is OpenMeasured =>
  typeof message === 'object' && message !== null && 'firstAnswer' in message
const areMany = (message: unknown): message is ManyMeasured =>
  typeof message === 'object' && message !== null && 'answers' in message

async function measure<Measured>(
  part: string,
  isMeasured: (message: unknown) => message is Measured,
  files: readonly string[],
): Promise<Measured> {
  const execArgv = [...startFlags()]
  const child = fork(await bundled('library-one'), [part, fileNamed('questions'), ...files], { execArgv })
  return new Promise((resolve, reject) => {
    child.once('message', message => {
      if (isMeasured(message)) resolve(message)
    })
    child.once('exit', code => reject(new Error(`Measuring ${part} ended early with exit code ${code}.`)))
  })
}

/** The run in which a library was soonest open and asked. */
const soonest = (runs: readonly OpenMeasured[]): OpenMeasured | undefined =>
  runs.toSorted((a, b) => a.open + a.firstAnswer - b.open - b.firstAnswer)[0]

const holds = (value: number, most: number): string => `at most ${most}: ${value <= most ? 'holds' : 'MISSED'}`
const atLeast = (value: number, least: number): string => `at least ${least}: ${value >= least ? 'holds' : 'MISSED'}`
const line = (name: string, ...cells: (string | number)[]): string =>
  [name.padEnd(46), ...cells.map(cell => (typeof cell === 'number' ? cell.toFixed(1).padStart(10) : `  ${cell}`))].join(
    '',
  )

/** How large segments are, and how fast they are made. */
function segmentLines(documents: readonly Document[]): readonly string[] {
  const start = performance.now()
  const bytes = documents.reduce((sum, document) => sum + encodeSegment(segmentOf(document)).length, 0)
  const perSecond = (documents.length / (performance.now() - start)) * 1_000
  const units = documents.reduce((sum, { text }) => sum + text.length, 0)
  return [
    line('segments made, documents a second', perSecond),
    line('bytes of a segment for each of its text', bytes / units),
  ]
}

async function openedLines(documents: readonly Document[]): Promise<readonly string[]> {
  const file = fileNamed('large')
  writeKept(file, documents)
  const runs: { readonly texts: OpenMeasured[]; readonly segments: OpenMeasured[] } = { texts: [], segments: [] }
  for (let round = 0; round < ROUNDS; round++) {
    runs.texts.push(await measure('texts', isOpened, [file]))
    runs.segments.push(await measure('segments', isOpened, [file]))
  }
  const [texts, segments] = [soonest(runs.texts), soonest(runs.segments)]
  if (!texts || !segments) return []
  const row = (name: string, of: (measured: OpenMeasured) => number, verdict = ''): string =>
    line(name, of(texts), of(segments), of(segments) / of(texts), verdict)
  const whole = ({ open, firstAnswer }: OpenMeasured): number => open + firstAnswer
  return [
    `${documents.length} documents, ${segments.passages} passages`.padEnd(46) + '     texts  segments     ratio',
    row('open, ms', ({ open }) => open),
    row('first answer, ms', ({ firstAnswer }) => firstAnswer),
    row('open and first answer, ms', whole, holds(whole(segments), WANTED.open)),
    row('answer, median, ms', ({ answer }) => answer),
  ]
}

const NOTHING: ManyMeasured = { passages: 0, open: Number.NaN, answers: [], resident: Number.NaN }

async function manyLines(documents: readonly Document[]): Promise<readonly string[]> {
  const files = Array.from({ length: LIBRARIES }, (_, at) => fileNamed(`library ${at}`))
  files.forEach((file, at) => {
    writeKept(file, documents.slice(at * DOCUMENTS_EACH, (at + 1) * DOCUMENTS_EACH))
  })
  const runs: ManyMeasured[] = []
  for (let round = 0; round < ROUNDS; round++) runs.push(await measure('many', areMany, files))
  const [{ passages, open, answers } = NOTHING] = runs.toSorted(
    (a, b) => quantile(a.answers, 0.99) - quantile(b.answers, 0.99),
  )
  const resident = Math.max(...runs.map(run => run.resident))
  return [
    `${LIBRARIES} libraries of ${DOCUMENTS_EACH} documents, ${passages} passages, ${answers.length} questions`,
    line('open one, median, ms', open),
    line('answer, median, ms', median(answers)),
    line('answer, p99, ms', quantile(answers, 0.99), holds(quantile(answers, 0.99), WANTED.answer)),
    line('most resident memory, MB', resident, holds(resident, WANTED.resident)),
  ]
}

/** What it takes to bring documents into a database, and to answer from it in a process that has just begun. */
async function keptLines(documents: readonly Document[], question: string): Promise<readonly string[]> {
  const alone = await oneByOne(fileNamed('alone.db'), documents)
  const archives = await asArchives(fileNamed('archives.db'), documents)
  const starts: { readonly kept: number[]; readonly anew: number[] } = { kept: [], anew: [] }
  for (let round = 0; round < STARTS; round++) {
    starts.kept.push(await coldStart(fileNamed('alone.db'), question))
    starts.anew.push(await coldStart(fileNamed('archives.db'), question))
  }
  const [kept, anew] = [Math.min(...starts.kept), Math.min(...starts.anew)]
  return [
    line('added one by one, documents a second', alone, atLeast(alone, WANTED.added)),
    line('added as archives of 500, documents a second', archives, atLeast(archives, WANTED.added)),
    line('start of a process to its first answer, ms', kept, holds(kept, WANTED.coldStart)),
    line('  if nothing of the whole is kept yet, ms', anew, ''),
  ]
}

try {
  const { documents, questions } = await documentsOf20(LIBRARIES * DOCUMENTS_EACH)
  writeFileSync(fileNamed('questions'), JSON.stringify(someOf(questions, QUESTIONS)))
  const large = documents.slice(0, LARGE)
  const parts = [
    () => keptLines(large, questions[0] ?? ''),
    async () => segmentLines(large),
    () => openedLines(large),
    () => manyLines(documents),
  ]
  for (const part of parts) process.stdout.write(`${(await part()).join('\n')}\n\n`)
} finally {
  rmSync(folder, { recursive: true })
}
