import { describe, expect, test } from '@jest/globals'
import { looksLikeFrontMatter, parseFrontMatter } from '../../../src/corpus/loaders/front-matter.ts'
import { AppError } from '../../../src/errors.ts'

const refusalOf = (yaml: string): string => {
  try {
    parseFrontMatter(yaml)
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'bad-document') return thrown.message
    throw thrown
  }
  return 'it was read'
}

describe('front matter', () => {
  test('gives title, language, address and day, and leaves other keys alone', () => {
    const yaml =
      'title: "Tides: a table"\nlanguage: en-GB\nurl: https://example.test/tides\ndate: 2024-02-29\nauthor: [a, b]'
    expect(parseFrontMatter(yaml)).toEqual({
      title: 'Tides: a table',
      language: 'en-GB',
      url: 'https://example.test/tides',
      date: '2024-02-29',
    })
  })

  test('gives the questions that the document answers', () => {
    expect(parseFrontMatter('questions:\n  - When is it open?\n  - " Who keeps the key? "')).toEqual({
      questions: ['When is it open?', 'Who keeps the key?'],
    })
    const most = Array.from({ length: 50 }, () => 'q'.repeat(200))
    expect(parseFrontMatter(`questions: ${JSON.stringify(most)}`)).toEqual({ questions: most })
  })

  test('may be empty or hold a remark only', () => {
    expect(parseFrontMatter('')).toEqual({})
    expect(parseFrontMatter('# soon')).toEqual({})
  })

  test('may have keys without values', () => {
    expect(parseFrontMatter('title:\ndate: ~\nurl: null\nlanguage: en')).toEqual({ language: 'en' })
  })

  test.each(['title: Tides', '\n# soon\n"title": Tides', 'title:', '{title: Tides}', 'title: "Tides', '', '# soon'])(
    'can be what %j is',
    yaml => {
      expect(looksLikeFrontMatter(yaml)).toBe(true)
    },
  )

  test.each(['The tide is high.', '- tide: high', '“Tides”', 'See https://example.test', '[a]'])(
    'cannot be what %j is',
    text => {
      expect(looksLikeFrontMatter(text)).toBe(false)
    },
  )

  test('takes the white space off a title', () => {
    expect(parseFrontMatter('title: "  Tides "')).toEqual({ title: 'Tides' })
  })
})

describe('front matter is refused with a clause that says where it is wrong', () => {
  test.each([
    ['title: "  "', 'its front matter is wrong: "title" '],
    ['title: [a]', 'its front matter is wrong: "title" '],
    ['language: English!', 'its front matter is wrong: "language" must be a language tag such as "en"'],
    [
      'url: ftp://example.test',
      'its front matter is wrong: "url" must be an address that begins with http:// or https://',
    ],
    ['url: javascript:alert(1)', 'its front matter is wrong: "url" must be an address that begins with http'],
    ['date: 2023-02-29', 'its front matter is wrong: "date" must be a day such as 2025-01-31'],
    ['date: yesterday', 'its front matter is wrong: "date" must be a day such as 2025-01-31'],
    ['questions: When?', 'its front matter is wrong: "questions" must be a list of questions'],
    ['questions: [""]', 'its front matter is wrong: "questions.0" '],
    [`questions: ["${'q'.repeat(201)}"]`, 'its front matter is wrong: "questions.0" '],
    [`questions: [${'a, '.repeat(51)}]`, 'its front matter is wrong: "questions" '],
    ['- title: Tides', 'its front matter is wrong: '],
    ['title: a: b', 'its front matter is wrong: it is not YAML, '],
    ['title: "Tides', 'its front matter is wrong: it is not YAML, '],
    ['a: &x [1]\nb: *x', 'its front matter is wrong: it is not YAML, '],
  ])('as in %j', (yaml, beginning) => {
    expect(refusalOf(yaml).slice(0, beginning.length)).toBe(beginning)
    expect(refusalOf(yaml)).not.toMatch(/[\n:.]$|\n/)
  })
})
