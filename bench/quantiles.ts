/** The value below which a share (0 to 1) of some values lies: the nearest rank. 0 for no values. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b)
  return ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? 0
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** How long something takes, in ms. */
export async function timeOf(act: () => unknown): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}
