import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createOpenings } from '../../src/chat/openings.ts'
import { documentId } from '../../src/corpus/document.ts'
import { createCollection } from '../../src/retrieval/collection.ts'
import { markdownDocument } from '../support/documents.ts'
import { hostileText } from '../support/hostile-text.ts'

const harbour = await markdownDocument(
  [
    '---\nquestions: ["When is the fuel dock open?", "Who keeps the key?"]\n---',
    '# The Harbour',
    '## Fees for a night',
    'A night costs 14 euros.',
    '### Long boats',
    'They pay 21 euros.',
    '## Fuel',
    'Diesel is sold.',
    '## Café on the pier',
    'It is open.',
  ].join('\n\n'),
  'harbour',
)
const knots = await markdownDocument(
  '---\nquestions: [Which knot holds a fender?]\n---\n\n# Knots\n\nTie them.\n\n## The fuel hitch\n\nIt slips.',
  'knots',
)
const library = createCollection([knots, harbour])
const openings = createOpenings(library)
const offered = (typed: string, within?: string): readonly string[] =>
  openings.suggest(typed, within === undefined ? undefined : documentId(within)).map(({ value }) => value)

describe('with nothing typed', () => {
  test('the questions of the documents are offered by turns, then the top-level headings of the largest first', () => {
    for (const typed of ['', '  ', '?!'])
      expect(offered(typed)).toEqual([
        'When is the fuel dock open?',
        'Which knot holds a fender?',
        'Who keeps the key?',
        'Fees for a night',
        'Fuel',
        'Café on the pier',
        'The fuel hitch',
      ])
  })

  test('only those of the document that was chosen are offered', () => {
    expect(offered('', 'knots')).toEqual(['Which knot holds a fender?', 'The fuel hitch'])
    expect(offered('', 'nowhere')).toEqual([])
  })
})

describe('what was typed', () => {
  test('finds what holds all its words, the last of which may have only begun', () => {
    expect(offered('boats lo')).toEqual(['Long boats'])
    expect(offered('lon')).toEqual(['Long boats'])
    expect(offered('keeps lon')).toEqual([])
  })

  test('finds after that what holds its words in other forms, whatever small words it has', () => {
    expect(offered('the fees for two nights')).toEqual([])
    expect(offered('fee of the night')).toEqual(['Fees for a night'])
    expect(offered('which key is kept')).toEqual([])
    expect(offered('is a fuel dock opening')).toEqual(['When is the fuel dock open?'])
    expect(offered('the fuel')).toEqual(['The fuel hitch', 'When is the fuel dock open?', 'Fuel'])
  })

  test('finds nothing by small words alone that do not stand there', () => {
    expect(offered('of the')).toEqual([])
  })

  test('is found in any case and without accents', () => {
    expect(offered('CAFE')).toEqual(['Café on the pier'])
    expect(offered('café')).toEqual(['Café on the pier'])
  })

  test('is found the better the earlier it stands', () => {
    expect(offered('fue')).toEqual(['Fuel', 'The fuel hitch', 'When is the fuel dock open?'])
  })

  test('finds a question before a heading where both have it in the same place', async () => {
    const document = await markdownDocument('---\nquestions: [Fuel when?]\n---\n\n# Guide\n\n## Fuel\n\nIt is sold.')
    expect(
      createOpenings(createCollection([document]))
        .suggest('fuel')
        .map(({ name }) => name),
    ).toEqual(['Fuel when?', 'Fuel'])
  })

  test('finds characters of writing without blanks', async () => {
    const document = await markdownDocument('# Guide\n\n## GPT模型的成本\n\n很低。')
    expect(createOpenings(createCollection([document])).suggest('成本')).toHaveLength(1)
  })

  test('finds nothing if nothing holds it', () => {
    expect(offered('zeppelin')).toEqual([])
  })
})

describe('what is offered', () => {
  test('is never more than 25, and nothing twice', async () => {
    const headings = Array.from({ length: 80 }, (_, index) => `## Part ${index % 40}\n\nIt is ${index}.`)
    const many = createOpenings(createCollection([await markdownDocument(headings.join('\n\n'))]))
    for (const typed of ['', 'part']) {
      const names = many.suggest(typed).map(({ name }) => name)
      expect(names).toHaveLength(25)
      expect(new Set(names).size).toBe(25)
    }
  })

  test('can be sent back whole: longer ones are left out', async () => {
    const long = `## Part ${'x'.repeat(100)}\n\nIt is.\n\n## Part two\n\nIt is.`
    const found = createOpenings(createCollection([await markdownDocument(long)])).suggest('part')
    expect(found).toEqual([{ name: 'Part two', value: 'Part two' }])
  })

  test('stands in the documents, whatever is typed', () => {
    const known = new Set([...offered(''), 'Long boats', 'The Harbour', 'Knots'])
    fc.assert(
      fc.property(hostileText, typed => {
        for (const value of offered(typed)) expect(known).toContain(value)
      }),
    )
  })

  test('is nothing in an empty library', () => {
    expect(createOpenings(createCollection([])).suggest('')).toEqual([])
  })
})
