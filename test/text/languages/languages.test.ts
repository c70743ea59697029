import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { analyzerFor } from '../../../src/text/analyzer.ts'
import { languageOf, languages } from '../../../src/text/languages/languages.ts'
import { slice } from '../../../src/text/span.ts'
import { fold, tokensOf } from '../../../src/text/tokens.ts'
import { hostileText } from '../../support/hostile-text.ts'

const termsOf = (tag: string, text: string): readonly string[] =>
  analyzerFor(tag)
    .terms(text)
    .map(({ term }) => term)

const wordsOf = (tag: string, text: string): readonly string[] =>
  analyzerFor(tag)
    .terms(text)
    .map(({ word }) => word)

describe('forms of one word have one term', () => {
  test.each([
    ['de', 'Leuchtturm Leuchttürme Leuchttürmen Leuchtturms'],
    ['de', 'Straße Straßen Strasse'],
    ['de', 'gebaut baute baut'],
    ['de', 'Mitglied Mitglieder Mitgliedern'],
    ['fr', 'phare phares'],
    ['fr', 'fondé fondée fondées fonder'],
    ['fr', "île l'île îles d'île"],
    ['es', 'faro faros'],
    ['es', 'isla islas'],
    ['es', 'construyó construido construida construir'],
    ['es', 'canción canciones cancion'],
    ['it', 'isola isole dell’isola'],
    ['it', 'costruì costruito costruita costruire'],
    ['pt', 'ilha ilhas'],
    ['pt', 'canção canções'],
    ['pt', 'farol faróis'],
    ['nl', 'vuurtoren vuurtorens'],
    ['nl', 'gebouwd bouwde'],
    ['nl', 'huis huizen'],
    ['nl', 'brug bruggen'],
    ['sv', 'fyr fyren fyrar fyrarna'],
    ['sv', 'bygga byggde byggdes byggt'],
    ['sv', 'medlem medlemmar medlemmarna'],
    ['no', 'fyr fyret fyrene'],
    ['no', 'båt båter båtene'],
    ['no', 'medlem medlemmer'],
    ['ru', 'маяк маяка маяки маяков'],
    ['ru', 'построил построен построили'],
    ['ru', 'остров острова островов'],
    ['ru', 'ёлка елка'],
    ['zh', '１９０４ 1904'],
    ['ja', 'ｻｰﾊﾞｰ サーバー'],
  ])('in %s: %s', (tag, forms) => {
    expect(new Set(termsOf(tag, forms)).size).toBe(1)
  })
})

describe('words that mean other things have other terms', () => {
  test.each([
    ['de', 'Hafen Haus'],
    ['fr', 'port portail'],
    ['es', 'faro farmacia'],
    ['ru', 'мой мост'],
    ['ja', 'かき かぎ'],
    ['sv', 'fyr färja'],
  ])('in %s: %s', (tag, words) => {
    const terms = termsOf(tag, words)
    expect(new Set(terms).size).toBe(terms.length)
  })
})

describe('what a question is about is left when its function words are taken away', () => {
  test.each([
    ['de', 'Wer hat den Leuchtturm auf der Insel gebaut?', ['leuchtturm', 'insel', 'gebaut']],
    ['fr', "Qui est-ce qui a construit le phare de l'île ?", ['construit', 'phare', 'ile']],
    ['es', '¿Quién construyó el faro de la isla?', ['construyo', 'faro', 'isla']],
    ['it', "Chi ha costruito il faro dell'isola?", ['costruito', 'faro', 'isola']],
    ['pt', 'Quem construiu o farol da ilha?', ['construiu', 'farol', 'ilha']],
    ['nl', 'Wie heeft de vuurtoren op het eiland gebouwd?', ['vuurtoren', 'eiland', 'gebouwd']],
    ['sv', 'Vem byggde fyren på ön?', ['byggde', 'fyren', 'on']],
    ['no', 'Hvem bygde fyret på øya?', ['bygde', 'fyret', 'oya']],
    ['nb', 'Hvem bygde fyret på øya?', ['bygde', 'fyret', 'oya']],
    ['ru', 'Кто построил маяк на этом острове?', ['построил', 'маяк', 'острове']],
    ['zh-Hans', '谁在1904年建造了灯塔？', ['1904', '年', '建造', '灯塔']],
    ['ja', '誰が灯台を建てましたか？', ['灯台', '建て']],
  ])('in %s: %s', (tag, question, words) => {
    expect(wordsOf(tag, question)).toEqual(words)
  })
})

test('words of other scripts in a Japanese text are words too', () => {
  expect(wordsOf('ja', 'DiscordのサーバーではPython 3.12を使う。')).toEqual([
    'discord',
    'サーバー',
    'python',
    '3.12',
    '使う',
  ])
})

test('names in Katakana are one word, whatever a dictionary makes of them', () => {
  expect(tokensOf('アイダ・リンドさん').map(({ text }) => text)).toEqual(['アイダ', 'リンド', 'さん'])
})

test('thousands are one number however they are grouped', () => {
  expect(termsOf('de', '50.000 50,000 50000')).toEqual(['50000', '50000', '50000'])
  expect(termsOf('de', '3,5 3.5')).toEqual(['3,5', '3.5'])
})

describe.each(languages.map(({ tag }) => tag))('in %s', tag => {
  const analyzer = analyzerFor(tag)

  test('no text is too odd to be analysed, and each term is that of the word at its place', () => {
    fc.assert(
      fc.property(hostileText, text => {
        for (const { term, word, span } of analyzer.terms(text)) {
          expect(term.trim()).not.toBe('')
          expect(analyzer.term(word)).toBe(term)
          expect(analyzer.term(fold(slice(text, span)))).toBe(term)
        }
      }),
    )
  })

  test('any word has a term, and the same one each time', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from("aeiouyhnrstgełñéßøжиёйыль'橋かドพ1")),
      maxLength: 25,
    })
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'grapheme', maxLength: 20 })), word => {
        const folded = fold(word)
        if (folded === '') return
        expect(analyzer.term(folded)).toBe(analyzer.term(folded))
        if (/[\p{L}\p{N}]/u.test(folded)) expect(typeof analyzer.term(folded)).toBe('string')
      }),
    )
  })

  test('a word of ten thousand letters has a term', () => {
    for (const letter of ['e', 'н', 'ge', '橋', 'ア']) expect(analyzer.terms(letter.repeat(10_000))).not.toEqual([])
  })

  test('function words are found however they are written', () => {
    expect(languageOf(tag.toUpperCase())?.tag).toBe(tag)
    expect(analyzer.language).toBe(tag)
  })
})

test('a long text without blanks is taken apart piece by piece', () => {
  const text = '灯台は一九〇四年に建てられた'.repeat(5_000)
  const tokens = tokensOf(text)
  expect(tokens.length).toBeGreaterThan(5_000)
  expect(tokens.at(-1)?.span.end).toBe(text.length)
})
