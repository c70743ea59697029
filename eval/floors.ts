import { z } from 'zod'
import type { Figures } from './grading.ts'

const FLOORED = ['verbatim', 'handled', 'hit1', 'hit3', 'auc'] as const

const floor = z.number().min(0).max(1)
const floorsOfSet = z.strictObject({
  verbatim: floor.optional(),
  handled: floor.optional(),
  hit1: floor.optional(),
  hit3: floor.optional(),
  auc: floor.optional(),
})

/** Question set → the figures that it must not drop below. */
export const floorsSchema = z.record(z.string(), floorsOfSet)

export type Floors = Readonly<z.infer<typeof floorsSchema>>

/** What was reached, by set. */
export type Reached = ReadonlyMap<string, Pick<Figures, (typeof FLOORED)[number]>>

/** One sentence for each figure that is below its floor; sets that were not asked are not looked at. */
export const drops = (floors: Floors, reached: Reached): readonly string[] =>
  [...reached].flatMap(([set, figures]) =>
    FLOORED.flatMap(name => {
      const wanted = floors[set]?.[name]
      const got = figures[name]
      if (wanted === undefined || (got !== null && got >= wanted)) return []
      return [`${set}: ${name} is ${got === null ? 'missing' : got.toFixed(4)}, below its floor of ${wanted}.`]
    }),
  )

/** The floors with what was reached, where that is higher; no floor is lowered, no set is lost. */
export function raised(floors: Floors, reached: Reached): Floors {
  const sets = [...new Set([...Object.keys(floors), ...reached.keys()])].toSorted()
  return Object.fromEntries(
    sets.map(set => {
      const known = floors[set]
      const figures = reached.get(set)
      const pairs = FLOORED.flatMap(name => {
        const values = [known?.[name], roundedDown(figures?.[name])].filter(value => value !== undefined)
        return values.length === 0 ? [] : [[name, Math.max(...values)] as const]
      })
      return [set, Object.fromEntries(pairs)]
    }),
  )
}

/** To three digits behind the point, so that a floor can be read; the figures themselves do not vary between runs. */
const roundedDown = (value: number | null | undefined): number | undefined =>
  value == null ? undefined : Math.floor(value * 1_000) / 1_000
