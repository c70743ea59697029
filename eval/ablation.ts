import { featureGroups, featureNames } from '../src/answer/ranking.ts'
import type { Scores } from './scoring.ts'

/** How the ranking does without some features. */
export interface Ablation {
  /** What is left out. */
  readonly title: string
  /** How many features that are. */
  readonly left: number
  readonly scores: ReadonlyMap<string, Scores>
}

/** The places of the features of each group, those that compare its features with the best candidate's included. */
export const groupsToLeaveOut: readonly { readonly title: string; readonly places: ReadonlySet<number> }[] =
  featureGroups.map(({ title, names }) => {
    const own = new Set(names)
    const places = featureNames.flatMap((name, place) =>
      own.has(name) || own.has(name.replace(/-of-best$/, '')) ? [place] : [],
    )
    return { title, places: new Set(places) }
  })

/** As Markdown, one row an ablation: hit1 and hit3 of each set. */
export function ablationTable(ablations: readonly Ablation[]): string {
  const sets = [...(ablations[0]?.scores.keys() ?? [])]
  const cells = (scores: ReadonlyMap<string, Scores>): readonly string[] =>
    sets.map(set => {
      const { hit1, hit3 } = scores.get(set) ?? { hit1: 0, hit3: 0 }
      return `${hit1.toFixed(3)}, ${hit3.toFixed(3)}`
    })
  return [
    ['left out', 'features', ...sets],
    ['---', '---', ...sets.map(() => '---')],
    ...ablations.map(({ title, left, scores }) => [title, String(left), ...cells(scores)]),
  ]
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n')
}
