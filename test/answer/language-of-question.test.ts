import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { languageForeignTo } from '../../src/answer/language-of-question.ts'
import { analyzerFor } from '../../src/text/analyzer.ts'
import { hostileText } from '../support/hostile-text.ts'
import { harbours } from './harbours.ts'

const foreignTo = (language: string, question: string): string | undefined =>
  languageForeignTo(analyzerFor(language), question)?.language

describe('a question is written in another language', () => {
  test.each([
    ['en', 'Wer hat den Leuchtturm gebaut?', 'de'],
    ['en', 'Wer war Ida Lind?', 'de'],
    ['en', 'Qui est le fondateur de DeepSeek ?', 'fr'],
    ['en', '灯台を建てたのは誰ですか？', 'ja'],
    ['de', 'Who built the lighthouse?', 'en'],
    ['de', '¿Quién es Ida Lind?', 'es'],
    ['pt', '¿Quién construyó el faro de la isla?', 'es'],
    ['ru', 'Who is Ida Lind?', 'en'],
  ])('than %s: %s', (language, question, other) => {
    expect(foreignTo(language, question)).toBe(other)
  })
})

describe('a question may be written in the language of the documents', () => {
  test.each(harbours.flatMap(({ language, answered }) => answered.map(([question]) => [language, question] as const)))(
    '%s: %s',
    (language, question) => {
      expect(foreignTo(language, question)).toBeUndefined()
    },
  )

  test.each([
    ['en', 'DeepSeek?'],
    ['en', 'die roll rules'],
    ['en', 'wat is de time'],
    ['en', 'wat is teh usaul prise'],
    ['en', 'ferry ticket price'],
    ['en', 'how 2 join da club pls'],
    ['de', 'Ida Lind'],
    ['ja', 'Discord'],
  ])('%s: %s', (language, question) => {
    expect(foreignTo(language, question)).toBeUndefined()
  })
})

test('any text may be asked', () => {
  fc.assert(
    fc.property(hostileText, fc.constantFrom('en', 'de', 'zh', 'und'), (text, language) => {
      expect(foreignTo(language, text)).not.toBe(language)
    }),
  )
})
