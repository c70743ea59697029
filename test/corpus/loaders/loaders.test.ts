import { describe, expect, test } from '@jest/globals'
import { loaderFor, loaders } from '../../../src/corpus/loaders/loaders.ts'
import { markdownLoader } from '../../../src/corpus/loaders/markdown.ts'
import { plainTextLoader } from '../../../src/corpus/loaders/plain-text.ts'

describe('the loader for a file', () => {
  test.each([
    ['notes.md', markdownLoader],
    ['NOTES.MD', markdownLoader],
    ['notes.markdown', markdownLoader],
    ['notes.txt', plainTextLoader],
    ['a.md.txt', plainTextLoader],
  ])('is chosen by the ending of %s', (name, loader) => {
    expect(loaderFor(name)).toBe(loader)
  })

  test.each(['notes.pdf', 'notes', 'md', 'notes.md.bak', ''])('is none for "%s"', name => {
    expect(loaderFor(name)).toBeUndefined()
  })

  test('is one for each ending', () => {
    const endings = loaders.flatMap(loader => loader.extensions)
    expect(new Set(endings).size).toBe(endings.length)
    for (const ending of endings) expect(ending).toMatch(/^\.[a-z]+$/)
  })
})
