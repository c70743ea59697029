import fc from 'fast-check'

/** What stands where something else should: missing (undefined), null, of a wrong type, huge, or nested deep. */
const wrongValue: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(undefined, null, true, -1, 0, 1e21, '', 'x', '0', [], {}, [[]], [null], '🙂'),
  },
  { weight: 1, arbitrary: fc.constantFrom('../..', '1/../2', '?a=b', '%2e%2e', '<@1>', '@everyone', '\u202e\u200b') },
  { weight: 1, arbitrary: fc.constantFrom(20_000, 200_000).map(length => 'why? '.repeat(length / 5)) },
  { weight: 1, arbitrary: fc.constant(Array.from({ length: 200 }).reduce<unknown>(inner => ({ inner }), 'deep')) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(null, 'x', { type: 1 }), { minLength: 100, maxLength: 500 }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
)

interface Change {
  /** Where in the payload: of all its fields and list entries, this share (0 to 1) of the way from first to last. */
  readonly place: number
  readonly value: unknown
}

const change: fc.Arbitrary<Change> = fc.record({
  place: fc.double({ min: 0, max: 0.999, noNaN: true }),
  value: wrongValue,
})

/** A good payload with one to four of its fields made wrong. */
export const malformed = <Payload extends object>(good: fc.Arbitrary<Payload>): fc.Arbitrary<unknown> =>
  fc
    .tuple(good, fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([payload, changes]) => changes.reduce(changed, structuredClone(payload)))

type Path = readonly string[]

function changed(payload: unknown, { place, value }: Change): unknown {
  const paths = pathsIn(payload)
  const path = paths[Math.floor(place * paths.length)]
  return path === undefined ? payload : withValue(payload, path, value)
}

function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null || at.length > 12) return []
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...pathsIn(inner, [...at, key])])
}

function withValue(holder: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(holder)) {
    const items: readonly unknown[] = holder
    return items.map((item, index) => (String(index) === key ? withValue(item, rest, value) : item))
  }
  if (typeof holder !== 'object' || holder === null) return holder
  const entries: readonly [string, unknown][] = Object.entries(holder)
  return Object.fromEntries(
    entries.map(([name, inner]) => [name, name === key ? withValue(inner, rest, value) : inner]),
  )
}
