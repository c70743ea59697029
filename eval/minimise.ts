/** A loss at some weights, and its slope in each of them. */
export interface Step {
  readonly loss: number
  readonly gradient: Float64Array
}

/** The sum of products. */
export const dot = (a: Float64Array, b: Float64Array): number => dotAt(a, 0, b)

/** The sum of products with the values of `a` from `start` on. */
export function dotAt(a: Float64Array, start: number, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < b.length; index++) sum += (a[start + index] ?? 0) * (b[index] ?? 0)
  return sum
}

const allowed = (weight: number, sign: Sign = 0): number => (weight * sign < 0 ? 0 : weight)

const STEPS = 250
const STEP_SIZE = 0.15

/** Which sign a weight may have: 1 for no negative one, −1 for no positive one, 0 for any. */
export type Sign = 1 | 0 | -1

/**
 * Adam (Kingma and Ba, 2015) over the whole set with a quadratic penalty: the same input gives the same weights.
 *
 * @param signs of the weights; any where none is given
 */
export function minimise(
  size: number,
  evaluate: (weights: Float64Array) => Step,
  penalty: number,
  signs: readonly Sign[] = [],
): Float64Array {
  const weights = new Float64Array(size)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  for (let step = 1; step <= STEPS; step++) {
    const { gradient } = evaluate(weights)
    const rate = STEP_SIZE * (1 - step / (STEPS + 1))
    for (let index = 0; index < size; index++) {
      const slope = (gradient[index] ?? 0) + penalty * (weights[index] ?? 0)
      mean[index] = 0.9 * (mean[index] ?? 0) + 0.1 * slope
      square[index] = 0.999 * (square[index] ?? 0) + 0.001 * slope ** 2
      const step1 = (mean[index] ?? 0) / (1 - 0.9 ** step)
      const step2 = Math.sqrt((square[index] ?? 0) / (1 - 0.999 ** step))
      const weight = (weights[index] ?? 0) - (rate * step1) / (step2 + 1e-8)
      weights[index] = allowed(weight, signs[index])
    }
  }
  return weights
}
