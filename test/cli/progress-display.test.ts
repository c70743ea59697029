import { describe, expect, test } from '@jest/globals'
import { plainLines } from '../../src/cli/progress-display.ts'

function lines(): { readonly written: string[]; readonly display: ReturnType<typeof plainLines> } {
  const written: string[] = []
  return { written, display: plainLines(line => written.push(line)) }
}

describe('progress where there is no terminal', () => {
  test('is a line for each thing, and one for each tenth of it', () => {
    const { written, display } = lines()
    for (let done = 0; done <= 1_000; done++) display.show('Backing up', done, 1_000)
    expect(written).toEqual(Array.from({ length: 11 }, (_, tenth) => `Backing up: ${tenth * 100} of 1000\n`))
  })

  test('is said again of what comes next, also if it is called the same', () => {
    const { written, display } = lines()
    display.show('a: read', 1, 1)
    display.show('a: read', 1, 1)
    display.show('a: split', 1, 1)
    display.clear()
    display.show('a: split', 1, 1)
    expect(written).toEqual(['a: read: 1 of 1\n', 'a: split: 1 of 1\n', 'a: split: 1 of 1\n'])
  })

  test('of nothing at all is done, and no name can steer the terminal', () => {
    const { written, display } = lines()
    display.show('\u001B[2J', 0, 0)
    expect(written).toEqual(['␛[2J: 0 of 0\n'])
  })
})
