import { element, FAINT, INK, label } from './svg.ts'

/** A place of the plot in pixels. */
export type Scale = (value: number) => number

/** A mark on an axis. */
export interface Tick {
  readonly value: number
  readonly text: string
}

export interface Axis {
  readonly name: string
  readonly scale: Scale
  readonly ticks: readonly Tick[]
}

/** The inside of a plot, in pixels. */
export interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** From `from`–`to` to pixels, evenly. */
export const linear =
  (from: number, to: number, start: number, end: number): Scale =>
  value =>
    start + ((value - from) / (to - from)) * (end - start)

/** The same, with equal steps for equal factors; values are above 0. */
export const logarithmic = (from: number, to: number, start: number, end: number): Scale => {
  const even = linear(Math.log(from), Math.log(to), start, end)
  return value => even(Math.log(value))
}

/** Grid lines, ticks and the names of the axes. */
export function frame({ left, right, top, bottom }: Area, x: Axis, y: Axis): readonly string[] {
  const line = (x1: number, y1: number, x2: number, y2: number, stroke: string): string =>
    element('line', { x1, y1, x2, y2, stroke, 'stroke-width': 1 })
  return [
    ...x.ticks.flatMap(({ value, text }) => [
      line(x.scale(value), top, x.scale(value), bottom, FAINT),
      label(text, x.scale(value), bottom + 19, { 'text-anchor': 'middle' }),
    ]),
    ...y.ticks.flatMap(({ value, text }) => [
      line(left, y.scale(value), right, y.scale(value), FAINT),
      label(text, left - 8, y.scale(value) + 4, { 'text-anchor': 'end' }),
    ]),
    line(left, bottom, right, bottom, INK),
    line(left, top, left, bottom, INK),
    label(x.name, (left + right) / 2, bottom + 40, { 'text-anchor': 'middle' }),
    label(y.name, 0, 0, {
      transform: `translate(${left - 44} ${(top + bottom) / 2}) rotate(-90)`,
      'text-anchor': 'middle',
    }),
  ]
}

/** Ticks from 0 to 1. */
export const SHARE_TICKS: readonly Tick[] = [0, 0.2, 0.4, 0.6, 0.8, 1].map(value => ({
  value,
  text: String(value),
}))
