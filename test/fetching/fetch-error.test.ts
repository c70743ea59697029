import { describe, expect, test } from '@jest/globals'
import { AppError } from '../../src/errors.ts'
import { FetchError, fetchErrorIn } from '../../src/fetching/fetch-error.ts'
import type { FetchProblem } from '../../src/fetching/page.ts'

const problems: readonly FetchProblem[] = [
  { kind: 'no-address' },
  { kind: 'not-http' },
  { kind: 'private-address' },
  { kind: 'not-found' },
  { kind: 'refused', status: 403 },
  { kind: 'unreachable' },
  { kind: 'too-many-redirects', most: 5 },
  { kind: 'too-slow', most: 10 },
  { kind: 'too-large', most: 10 },
  { kind: 'wrong-type', type: 'image/png' },
]

describe('what goes wrong when a page is fetched', () => {
  test.each(problems)('is said in one sentence that tells what to do: %j', problem => {
    const error = new FetchError(problem)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: 'page-refused', problem })
    expect(error.message).toMatch(/^[A-Z][^.!?\n]*: [^!?\n]*\.$/)
    for (const value of Object.values(problem).slice(1)) expect(error.message).toContain(String(value))
  })

  test('is found behind what was thrown because of it', () => {
    const error = new FetchError({ kind: 'unreachable' })
    expect(fetchErrorIn(new Error('outer', { cause: new Error('inner', { cause: error }) }))).toBe(error)
    expect(fetchErrorIn(new Error('other'))).toBeNull()
    expect(fetchErrorIn('text')).toBeNull()
    const circle = new Error('circle')
    circle.cause = circle
    expect(fetchErrorIn(circle)).toBeNull()
  })
})
