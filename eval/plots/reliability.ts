import { type Area, type Axis, frame, linear, SHARE_TICKS } from './frame.ts'
import { colourOf, element, FAINT, label, picture } from './svg.ts'

/** One answer: what was predicted of it, and what came of it. */
export interface Prediction {
  /** 0 to 1. */
  readonly confidence: number
  readonly isRight: boolean
}

/** The predictions of some questions under one name. */
export interface Series {
  readonly name: string
  readonly predictions: readonly Prediction[]
}

/** The predictions between two confidences. */
export interface Bin {
  readonly count: number
  /** The mean of what was predicted. */
  readonly predicted: number
  /** The share that was right. */
  readonly observed: number
}

const BINS = 10

/** The predictions in ten bins of equal width, the empty ones null. */
export const binned = (predictions: readonly Prediction[]): readonly (Bin | null)[] =>
  Array.from({ length: BINS }, (_, index) => {
    const held = predictions.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === index)
    if (held.length === 0) return null
    const predicted = held.reduce((sum, { confidence }) => sum + confidence, 0) / held.length
    return { count: held.length, predicted, observed: held.filter(({ isRight }) => isRight).length / held.length }
  })

/** The mean distance of prediction and observation over the bins, each by its count (expected calibration error). */
export function calibrationError(predictions: readonly Prediction[]): number {
  const distances = binned(predictions).map(bin => (bin ? bin.count * Math.abs(bin.predicted - bin.observed) : 0))
  return predictions.length === 0 ? 0 : distances.reduce((sum, distance) => sum + distance, 0) / predictions.length
}

const WIDTH = 640
const AREA: Area = { left: 70, right: 610, top: 40, bottom: 460 }

/** What was predicted against what was observed; on the diagonal a confidence is what it says. Counts stand below. */
export function reliability(series: readonly Series[]): string {
  const x: Axis = { name: 'confidence', scale: linear(0, 1, AREA.left, AREA.right), ticks: SHARE_TICKS }
  const y: Axis = {
    name: 'share whose first highlight is right',
    scale: linear(0, 1, AREA.bottom, AREA.top),
    ticks: SHARE_TICKS,
  }
  const diagonal = element('line', {
    x1: x.scale(0),
    y1: y.scale(0),
    x2: x.scale(1),
    y2: y.scale(1),
    stroke: FAINT,
    'stroke-width': 2,
    'stroke-dasharray': '6 5',
  })
  const rows = series.flatMap((each, index) => countRow(each, AREA.bottom + 70 + index * 42, colourOf(index), x))
  const description = `Reliability of the confidence: ${series.map(({ name }) => name).join(' and ')}`
  return picture(WIDTH, AREA.bottom + 70 + series.length * 42, description, [
    label('Reliability of the confidence', AREA.left, 24, { 'font-size': 16, 'font-weight': 'bold' }),
    ...frame(AREA, x, y),
    diagonal,
    ...series.flatMap((each, index) => curve(each, colourOf(index), x, y)),
    ...rows,
  ])
}

function curve({ predictions }: Series, colour: string, x: Axis, y: Axis): readonly string[] {
  const bins = binned(predictions).filter(bin => bin !== null)
  const places = bins.map(bin => [x.scale(bin.predicted), y.scale(bin.observed)] as const)
  const points = places.map(([cx, cy]) => `${cx.toFixed(1)},${cy.toFixed(1)}`).join(' ')
  return [
    element('polyline', { points, fill: 'none', stroke: colour, 'stroke-width': 2 }),
    ...places.map(([cx, cy]) =>
      element('circle', { cx, cy, r: 5, fill: colour, stroke: '#ffffff', 'stroke-width': 1 }),
    ),
  ]
}

/** The name of a series and how many answers stand in each of its bins. */
function countRow({ name, predictions }: Series, top: number, colour: string, x: Axis): readonly string[] {
  const error = calibrationError(predictions).toFixed(3)
  return [
    element('circle', { cx: AREA.left + 5, cy: top - 4, r: 5, fill: colour }),
    label(
      `${name}: ${predictions.length} answers, calibration error ${error}; answers in each bin:`,
      AREA.left + 16,
      top,
    ),
    ...binned(predictions).map((bin, index) =>
      label(String(bin?.count ?? 0), x.scale((index + 0.5) / BINS), top + 18, {
        'text-anchor': 'middle',
        fill: colour,
      }),
    ),
  ]
}
