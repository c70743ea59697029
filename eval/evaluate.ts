/**
 * Grades the answers on question sets, beside those of other search libraries, and prints one table.
 *
 *   npm run eval -- [QUESTIONS DOCUMENTS] [--set NAME]… [--cli] [--misses] [--plot] [--floors] [--raise-floors]
 *
 * Without folders: the sets of eval/sets, and those of ../shared/eval over ../shared/corpus if they are there.
 *
 *   --set NAME      this set only; may be repeated
 *   --cli           ask through the built `verbatim batch`, as other programs do, and not in this process
 *   --misses        list each question that was not handled, with the features that decided
 *   --plot          draw docs/images/quality-and-time.svg and docs/images/reliability.svg
 *   --floors        fail if a figure is below its floor in eval/floors.json
 *   --raise-floors  write what was reached into eval/floors.json where it is higher
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { drops, type Floors, floorsSchema, type Reached, raised } from './floors.ts'
import type { System } from './given-answer.ts'
import { missesOf } from './miss-text.ts'
import { OWN_NAME, throughCommandLine, throughLibrary } from './own-system.ts'
import { bm25PorterPeer } from './peers/bm25-porter.ts'
import { lunrPeer } from './peers/lunr.ts'
import { miniSearchPeer } from './peers/minisearch.ts'
import { systemOf } from './peers/peer.ts'
import { qualityAndTime } from './plots/quality-and-time.ts'
import { reliability, type Series } from './plots/reliability.ts'
import { type QuestionSet, readQuestionSets } from './question-sets.ts'
import { type Result, resultOf } from './results.ts'
import { figuresTable, typesTable } from './tables.ts'

const ROOT = path.join(import.meta.dirname, '..')
const FLOORS = path.join(import.meta.dirname, 'floors.json')
const IMAGES = path.join(ROOT, 'docs/images')
const SHARED = { questions: '../shared/eval', documents: '../shared/corpus' }

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', multiple: true },
    cli: { type: 'boolean' },
    misses: { type: 'boolean' },
    plot: { type: 'boolean' },
    floors: { type: 'boolean' },
    'raise-floors': { type: 'boolean' },
  },
})

/** The sets of the folders that were named, else all that are there. */
async function chosenSets(): Promise<readonly QuestionSet[]> {
  const [questions, documents = questions] = positionals
  const sets =
    questions !== undefined && documents !== undefined
      ? await readQuestionSets(questions, documents)
      : [...(await ownSets()), ...(existsSync(SHARED.questions) ? await sharedSets() : [])]
  const names = sets.map(({ name }) => name)
  const unknown = options.set?.find(name => !names.includes(name))
  if (unknown !== undefined) throw new Error(`There is no question set ${unknown}; there are ${names.join(', ')}.`)
  if (new Set(names).size < names.length) throw new Error(`Two question sets share a name: ${names.join(', ')}.`)
  if (names.length === 0) throw new Error(`There are no question sets in ${questions}.`)
  return options.set ? sets.filter(({ name }) => options.set?.includes(name)) : sets
}

const ownSets = (): Promise<readonly QuestionSet[]> => {
  const folder = path.join(import.meta.dirname, 'sets')
  return readQuestionSets(folder, folder, path.join(ROOT, 'corpus'))
}

const sharedSets = (): Promise<readonly QuestionSet[]> => readQuestionSets(SHARED.questions, SHARED.documents)

async function resultsOf(sets: readonly QuestionSet[]): Promise<readonly Result[]> {
  const own = options.cli ? throughCommandLine : throughLibrary
  const systems: readonly System[] = [own, ...[lunrPeer, miniSearchPeer, bm25PorterPeer].map(systemOf)]
  const results: Result[] = []
  // One after the other, or the times would be those of all together.
  for (const set of sets) for (const system of systems) results.push(await resultOf(system, set))
  return results
}

async function printMisses(sets: readonly QuestionSet[], own: readonly Result[]): Promise<void> {
  for (const set of sets) {
    const misses = await missesOf(set, own.find(result => result.set === set.name)?.graded ?? [])
    console.log(`\n== ${set.name}: ${misses.length} misses\n\n${misses.join('\n\n')}`)
  }
}

async function drawPlots(results: readonly Result[], own: readonly Result[]): Promise<void> {
  const points = results.map(({ system, set, figures: { medianMs, handled } }) => ({
    system,
    set,
    ms: medianMs,
    handled,
  }))
  await mkdir(IMAGES, { recursive: true })
  await writeFile(path.join(IMAGES, 'quality-and-time.svg'), qualityAndTime(points))
  await writeFile(path.join(IMAGES, 'reliability.svg'), reliability(seriesOf(own)))
}

/** A set that is larger than all others together would hide them. */
function seriesOf(own: readonly Result[]): readonly Series[] {
  const largest = own.toSorted((a, b) => b.graded.length - a.graded.length)[0]
  const others = own.filter(result => result !== largest)
  const series = (name: string, of: readonly Result[]): Series => ({
    name,
    // Without a quote, as for a greeting, nothing was predicted.
    predictions: of
      .flatMap(({ graded }) => graded)
      .filter(({ given }) => given.quotes.length > 0)
      .map(({ given, hits }) => ({ confidence: given.confidence, isRight: hits[0] === true })),
  })
  if (!largest || others.length === 0) return [series('all sets', own)]
  return [series(largest.set, [largest]), series(`the other ${others.length} sets`, others)]
}

const readFloors = async (): Promise<Floors> => floorsSchema.parse(JSON.parse(await readFile(FLOORS, 'utf8')))

async function checkFloors(reached: Reached): Promise<void> {
  const floors = await readFloors()
  const dropped = drops(floors, reached)
  const without = [...reached.keys()].filter(set => floors[set] === undefined)
  if (without.length > 0)
    console.log(`\nWithout floors (npm run eval -- --raise-floors sets them): ${without.join(', ')}.`)
  for (const sentence of dropped) console.error(sentence)
  if (dropped.length > 0) process.exitCode = 1
  else console.log(`\nNo figure of ${reached.size} sets is below its floor.`)
}

async function raiseFloors(reached: Reached): Promise<void> {
  await writeFile(FLOORS, `${JSON.stringify(raised(await readFloors(), reached), null, 2)}\n`)
}

const sets = await chosenSets()
const results = await resultsOf(sets)
const own = results.filter(({ system }) => system === OWN_NAME)
console.log(`${figuresTable(results)}\n\n${typesTable(results)}`)
console.log(
  '\nThe other libraries count as answering from the top score on with which most questions of the set are handled.',
)
const reached: Reached = new Map(own.map(({ set, figures }) => [set, figures]))
if (options.misses) await printMisses(sets, own)
if (options.plot) await drawPlots(results, own)
if (options['raise-floors']) await raiseFloors(reached)
if (options.floors) await checkFloors(reached)
