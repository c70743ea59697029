import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { qualityAndTime } from '../../../eval/plots/quality-and-time.ts'

interface Circle {
  readonly x: number
  readonly y: number
  readonly radius: number
}

const circlesOf = (svg: string): readonly Circle[] =>
  Array.from(svg.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.]+)"/gu), ([, x, y, radius]) => ({
    x: Number(x),
    y: Number(y),
    radius: Number(radius),
  }))

const point = fc.record({
  system: fc.constantFrom('ours', 'theirs'),
  set: fc.constantFrom('huts', 'ferries'),
  ms: fc.double({ min: 0, max: 10_000, noNaN: true }),
  handled: fc.double({ min: 0, max: 1, noNaN: true }),
})

describe('the plot of quality against time', () => {
  test('has a small mark for each set and a large one for each system', () => {
    const points = [
      { system: 'ours', set: 'huts', ms: 0.5, handled: 0.6 },
      { system: 'ours', set: 'ferries', ms: 0.7, handled: 0.8 },
      { system: 'theirs', set: 'huts', ms: 2, handled: 0.3 },
    ]
    const svg = qualityAndTime(points)
    expect(circlesOf(svg).filter(({ radius }) => radius === 3.5)).toHaveLength(3)
    const [ours, theirs] = circlesOf(svg).filter(({ radius }) => radius === 9)
    expect(ours?.x).toBeLessThan(theirs?.x ?? 0)
    expect(ours?.y).toBeLessThan(theirs?.y ?? 0)
    expect(svg).toContain('>theirs</text>')
    expect(svg).toContain('mean of 2 question sets')
  })

  test('holds every mark within its frame, whatever the times are', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 8 }), points => {
        for (const { x, y, radius } of circlesOf(qualityAndTime(points))) {
          if (radius === 6) continue
          expect(x).toBeGreaterThanOrEqual(70)
          expect(x).toBeLessThanOrEqual(740)
          expect(y).toBeGreaterThanOrEqual(60)
          expect(y).toBeLessThanOrEqual(405)
        }
      }),
    )
  })
})
