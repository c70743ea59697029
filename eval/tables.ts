import { type Alignment, inColumns } from '../src/cli/columns.ts'
import { byType, type Figures, type Graded, share } from './grading.ts'
import { meanOver, type Result, systemsOf } from './results.ts'

const SHARES = ['verbatim', 'handled', 'hit1', 'hit3', 'auc'] as const
const TIMES = ['medianMs', 'p95Ms'] as const
const FIGURES: readonly Alignment[] = ['left', 'left', 'right']

const shareText = (value: number | null): string => (value === null ? '–' : value.toFixed(3))
const timeText = (value: number | null): string => (value === null ? '–' : value.toFixed(2))

/** Every set with one line a system, and the mean of the sets, each counting the same. */
export function figuresTable(results: readonly Result[]): string {
  const head = ['set', 'system', 'questions', ...SHARES, 'median ms', 'p95 ms']
  const sets = [...new Set(results.map(({ set }) => set))]
  const rows = sets.flatMap(set =>
    results
      .filter(result => result.set === set)
      .map(({ system, figures }, index) => [index === 0 ? set : '', system, ...figureCells(figures)]),
  )
  const means = systemsOf(results).map((system, index) => [
    index === 0 ? `mean of ${sets.length} sets` : '',
    system,
    '',
    ...SHARES.map(figure => shareText(meanOver(results, system, figure))),
    ...TIMES.map(figure => timeText(meanOver(results, system, figure))),
  ])
  return inColumns([head, ...rows, ...(sets.length > 1 ? means : [])], FIGURES)
}

const figureCells = (figures: Figures): readonly string[] => [
  String(figures.questions),
  ...SHARES.map(figure => shareText(figures[figure])),
  ...TIMES.map(figure => timeText(figures[figure])),
]

/** Every type of question over all sets: handled, hit1 and hit3 of the first system, handled and hit1 of the others. */
export function typesTable(results: readonly Result[]): string {
  const [own = '', ...peers] = systemsOf(results)
  const types = new Map(
    [own, ...peers].map(system => [
      system,
      byType(results.filter(result => result.system === system).flatMap(({ graded }) => graded)),
    ]),
  )
  const cells = (system: string, type: string): readonly string[] => {
    const { handled, hit1, hit3 } = sharesOf(types.get(system)?.get(type) ?? [])
    return system === own ? [handled, hit1, hit3] : [handled, hit1]
  }
  const rows = [...(types.get(own) ?? [])].map(([type, graded]) => [
    type,
    String(graded.length),
    ...cells(own, type),
    ...peers.flatMap(peer => cells(peer, type)),
  ])
  const head = ['', '', own, '', '', ...peers.flatMap(peer => [peer, ''])]
  const names = ['type', 'questions', 'handled', 'hit1', 'hit3', ...peers.flatMap(() => ['handled', 'hit1'])]
  return inColumns([head, names, ...rows], ['left', 'right'])
}

function sharesOf(graded: readonly Graded[]) {
  const answerable = graded.filter(({ gold }) => gold.answerable)
  return {
    handled: shareText(share(graded, ({ isHandled }) => isHandled)),
    hit1: shareText(share(answerable, ({ hits }) => hits[0] === true)),
    hit3: shareText(share(answerable, ({ hits }) => hits.includes(true))),
  }
}
