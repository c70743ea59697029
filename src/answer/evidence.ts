/** What speaks for the best candidate being the answer, and what against it: values by name, in a fixed order. */
export class Evidence implements Iterable<readonly [name: string, value: number]> {
  readonly names: readonly string[]
  readonly values: readonly number[]

  /** @param values one for each name */
  constructor(names: readonly string[], values: readonly number[]) {
    this.names = names
    this.values = values
  }

  /** Undefined for what is no evidence. */
  get(name: string): number | undefined {
    return this.values[this.names.indexOf(name)]
  }

  *[Symbol.iterator](): Iterator<readonly [name: string, value: number]> {
    for (const [at, name] of this.names.entries()) yield [name, this.values[at] ?? 0]
  }
}
