import { type Area, type Axis, frame, linear, logarithmic, SHARE_TICKS } from './frame.ts'
import { colourOf, element, label, picture } from './svg.ts'

/** What one system did on one set. */
export interface Point {
  readonly system: string
  readonly set: string
  /** The median time per question, above 0. */
  readonly ms: number
  /** The share of questions that were handled, 0 to 1. */
  readonly handled: number
}

const WIDTH = 760
const HEIGHT = 470
const AREA: Area = { left: 70, right: 740, top: 60, bottom: 405 }

/** A point below this is drawn here: clocks are no finer. */
const SHORTEST_MS = 0.001

/**
 * Quality against time: a small mark for each set and a large one for each system, at the mean over its sets of what is
 * handled and at the geometric mean of its median times. Higher and further left is better.
 */
export function qualityAndTime(points: readonly Point[]): string {
  const times = points.map(timeOf)
  const ticks = steps(Math.min(...times), Math.max(...times))
  const [first = 1, last = 1] = [ticks[0], ticks.at(-1)]
  const x: Axis = {
    name: 'median time per question, ms (logarithmic)',
    scale: logarithmic(first, last, AREA.left, AREA.right),
    ticks: ticks.map(value => ({ value, text: String(value) })),
  }
  const y: Axis = {
    name: 'share of questions handled',
    scale: linear(0, 1, AREA.bottom, AREA.top),
    ticks: SHARE_TICKS,
  }
  const systems = [...new Set(points.map(({ system }) => system))]
  const small = points.map(point =>
    circle(x.scale(timeOf(point)), y.scale(point.handled), 3.5, colourOf(systems.indexOf(point.system)), 0.45),
  )
  const large = systems.map((system, index) => {
    const own = points.filter(point => point.system === system)
    const cx = x.scale(geometricMean(own.map(timeOf)))
    return circle(cx, y.scale(mean(own.map(({ handled }) => handled))), 9, colourOf(index), 1)
  })
  const sets = new Set(points.map(({ set }) => set)).size
  return picture(WIDTH, HEIGHT, `Quality against time per question: ${systems.join(', ')} on ${sets} question sets`, [
    label('Quality against time per question', AREA.left, 24, { 'font-size': 16, 'font-weight': 'bold' }),
    ...legend(systems),
    ...frame(AREA, x, y),
    ...small,
    ...large,
    label(`large: mean of ${sets} question sets; small: each set`, AREA.left, HEIGHT - 8, { 'font-size': 11 }),
  ])
}

const circle = (cx: number, cy: number, r: number, fill: string, opacity: number): string =>
  element('circle', { cx, cy, r, fill, 'fill-opacity': opacity, stroke: '#ffffff', 'stroke-width': 1 })

const legend = (systems: readonly string[]): readonly string[] =>
  systems.flatMap((system, index) => {
    const left = AREA.left + index * 150
    return [circle(left + 6, 42, 6, colourOf(index), 1), label(system, left + 18, 46)]
  })

const timeOf = ({ ms }: Point): number => Math.max(SHORTEST_MS, ms)

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const geometricMean = (values: readonly number[]): number => Math.exp(mean(values.map(Math.log)))

/** Ones, twos and fives from below the lowest to above the highest of some values. */
function steps(lowest: number, highest: number): readonly number[] {
  const decades = Array.from({ length: 12 }, (_, power) => power - 6)
  const all = decades.flatMap(power => [1, 2, 5].map(digit => Number(`${digit}e${power}`)))
  const first = all.findLastIndex(step => step <= lowest)
  const last = all.findIndex(step => step > highest)
  return all.slice(Math.max(0, first), last < 0 ? undefined : last + 1)
}
