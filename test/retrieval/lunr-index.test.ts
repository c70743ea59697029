import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { FIELDS, type Field } from '../../src/retrieval/field.ts'
import { type InvertedIndex, indexWithLunr } from '../../src/retrieval/lunr-index.ts'
import { inOneGo } from '../../src/retrieval/steps.ts'

type Fields = Readonly<Record<Field, readonly string[]>>

const passage = (text: string, heading = '', title = ''): Fields => ({
  text: text.split(' '),
  heading: heading.split(' '),
  title: title.split(' '),
})

/** The index of passages `from` to the end. */
const indexed = (passages: readonly Fields[], from = 0): InvertedIndex =>
  inOneGo(indexWithLunr(from, passages.length, (field, number) => passages[number]?.[field] ?? []))

function entriesOf(index: InvertedIndex, term: string): readonly string[] {
  const entries: string[] = []
  index.visit(term, (field, number, frequency) => entries.push(`${field} ${number} ${frequency}`))
  return entries
}

describe("lunr's inverted index", () => {
  test('holds how often a term occurs in each field of each passage', () => {
    const index = indexed([passage('quay bridge quay', 'bridge', 'quay'), passage('bridge', 'tide')])
    expect(entriesOf(index, 'quay')).toEqual(['text 0 2', 'title 0 1'])
    expect(entriesOf(index, 'bridge')).toEqual(['text 0 1', 'text 1 1', 'heading 0 1'])
    expect(entriesOf(index, 'tide')).toEqual(['heading 1 1'])
  })

  test('holds a part of the passages under their own numbers', () => {
    const index = indexed([passage('quay'), passage('quay bridge'), passage('quay')], 1)
    expect(entriesOf(index, 'quay')).toEqual(['text 1 1', 'text 2 1'])
    expect(entriesOf(index, 'bridge')).toEqual(['text 1 1'])
  })

  test('takes terms as they are, in any script and whatever they mean in JavaScript', () => {
    const terms = ['constructor', '__proto__', 'hasOwnProperty', 'toString', 'Café', '東京', '42', 'the']
    const index = indexed([passage(terms.join(' '))])
    for (const term of terms) expect(entriesOf(index, term)).toEqual(['text 0 1'])
  })

  test('holds nothing for a term that is in no passage', () => {
    expect(entriesOf(indexed([passage('quay')]), 'pier')).toEqual([])
  })

  test('comes in order, and counts what a passage holds and nothing else', () => {
    const words = fc.array(fc.constantFrom('quay', 'bridge', 'tide', 'pier', '__proto__', '7'), { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.record({ text: words, heading: words, title: words }), { maxLength: 12 }), passages => {
        const index = indexed(passages)
        const held = index.terms.flatMap(term => entriesOf(index, term).map(entry => `${term} ${entry}`))
        const expected = index.terms.flatMap(term =>
          FIELDS.flatMap(field =>
            passages.flatMap((fields, number) => {
              const frequency = fields[field].filter(word => word === term).length
              return frequency === 0 ? [] : [`${term} ${field} ${number} ${frequency}`]
            }),
          ),
        )
        expect(held).toEqual(expected)
        expect(new Set(index.terms)).toEqual(
          new Set(passages.flatMap(fields => FIELDS.flatMap(field => fields[field]))),
        )
      }),
    )
  })
})
