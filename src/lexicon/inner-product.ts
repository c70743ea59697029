/**
 * The sum of products of `count` numbers, from a place in one list on and from a place in another; `count` is a multiple
 * of 4. Four sums side by side, since each addition would have to wait for the one before it.
 */
export function innerProduct(a: Float32Array, fromA: number, b: Float32Array, fromB: number, count: number): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let at = 0; at < count; at += 4) {
    const placeA = fromA + at
    const placeB = fromB + at
    first += (a[placeA] ?? 0) * (b[placeB] ?? 0)
    second += (a[placeA + 1] ?? 0) * (b[placeB + 1] ?? 0)
    third += (a[placeA + 2] ?? 0) * (b[placeB + 2] ?? 0)
    fourth += (a[placeA + 3] ?? 0) * (b[placeB + 3] ?? 0)
  }
  return first + second + (third + fourth)
}

/** The inner products of a list of numbers with two others. */
export interface Products {
  readonly first: number
  readonly second: number
}

/** The inner products of two lists of one length, an even one, with the numbers of `list` from a place on: in one way along them. */
export function innerProducts(list: Float32Array, from: number, first: Float32Array, second: Float32Array): Products {
  let evenFirst = 0
  let oddFirst = 0
  let evenSecond = 0
  let oddSecond = 0
  for (let at = 0; at < first.length; at += 2) {
    const even = list[from + at] ?? 0
    const odd = list[from + at + 1] ?? 0
    evenFirst += even * (first[at] ?? 0)
    oddFirst += odd * (first[at + 1] ?? 0)
    evenSecond += even * (second[at] ?? 0)
    oddSecond += odd * (second[at + 1] ?? 0)
  }
  return { first: evenFirst + oddFirst, second: evenSecond + oddSecond }
}
