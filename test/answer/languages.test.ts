import { describe, expect, test } from '@jest/globals'
import type { Answer, Answerer } from '../../src/answer/answer.ts'
import { createCollectionAnswerer } from '../../src/answer/collection-answerer.ts'
import type { Document } from '../../src/corpus/document.ts'
import { createCollection } from '../../src/retrieval/collection.ts'
import { plainDocument } from '../support/documents.ts'
import { type Harbour, harbours } from './harbours.ts'

const documentOf = ({ language, text }: Harbour): Document => plainDocument(text, `harbour-${language}`, { language })

const answererOf = (...documents: readonly Document[]): Answerer =>
  createCollectionAnswerer(createCollection(documents))

/** The sentence that answers, or why there is none. */
const said = (answer: Answer): string =>
  answer.kind === 'quoted' ? answer.quotes[0].highlights[0].sentence.text : `(${answer.reason.kind})`

const documentQuoted = (answer: Answer): string | null =>
  answer.kind === 'quoted' ? answer.quotes[0].passage.documentId : null

describe.each(harbours)('a document in $language', harbour => {
  const answerer = answererOf(documentOf(harbour))

  test.each(harbour.answered)('answers %s', async (question, sentence) => {
    const answer = await answerer.answer({ text: question })
    expect(said(answer)).toContain(sentence)
    if (answer.kind !== 'quoted') return
    for (const { sentence: quote } of answer.quotes[0].highlights)
      expect(harbour.text.slice(quote.span.start, quote.span.end)).toBe(quote.text)
  })

  test.each(harbour.unanswered)('does not answer %s', async question => {
    expect((await answerer.answer({ text: question })).kind).toBe('unanswered')
  })

  test('answers without a question mark and in other capitals', async () => {
    const [question, sentence] = harbour.answered[0] ?? ['', '']
    const typed = question.replaceAll(/[¿?？\s]+$|^¿/g, '').toLowerCase()
    expect(said(await answerer.answer({ text: typed }))).toContain(sentence)
  })
})

describe('documents in all of the languages together', () => {
  const answerer = answererOf(...harbours.map(documentOf))

  test.each(
    harbours.flatMap(({ language, answered }) =>
      answered.map(([question, sentence]) => ({ language, question, sentence })),
    ),
  )('answer in $language: $question', async ({ language, question, sentence }) => {
    const answer = await answerer.answer({ text: question })
    expect(said(answer)).toContain(sentence)
    expect(documentQuoted(answer)).toBe(`harbour-${language}`)
  })

  test.each(harbours.flatMap(({ unanswered }) => unanswered))('do not answer %s', async question => {
    expect((await answerer.answer({ text: question })).kind).toBe('unanswered')
  })
})

describe('a question in another language than the document', () => {
  const english = plainDocument(
    `The bakery on Mill Road sells rye bread. It is open from six in the morning. Cakes are made to order.
    The owner bakes on a wood fire. Flour comes from two farms. A loaf weighs two pounds. Rolls are sold out by noon.
    Coffee is served on the terrace.`,
    'bakery',
  )
  const german = plainDocument(
    `Ida Lind war die erste Wärterin des Leuchtturms Rotsand. Der Verein Hafenlicht hat hundert Mitglieder.
    Das Boot heißt Seestern und liegt am Kai. Der Beitrag beträgt zehn Kronen im Jahr. Im Winter werden Netze geflickt.
    Jeden Sonntag gibt es Suppe. Wer rudern lernen will, fragt den Vorstand. Der Schlüssel hängt im Schuppen.`,
    'verein',
    { language: 'de' },
  )
  const japanese = plainDocument(
    'アイダ・リンドは灯台の最初の管理人でした。船の名前はSeesternです。会費は年に十クローネです。冬には網を直します。日曜日にはスープがあります。鍵は小屋にあります。',
    'ja',
    { language: 'ja' },
  )

  test.each([
    ['Who is Ida Lind?', 'Ida Lind war'],
    ['What is the Seestern?', 'heißt Seestern'],
    ['Who is in Hafenlicht?', 'Hafenlicht hat hundert'],
    ['Qui est Ida Lind ?', 'Ida Lind war'],
    ['¿Quién es Ida Lind?', 'Ida Lind war'],
    ['Кто такая Ida Lind?', 'Ida Lind war'],
  ])('finds what it names: %s', async (question, sentence) => {
    expect(said(await answererOf(english, german).answer({ text: question }))).toContain(sentence)
    expect(said(await answererOf(german).answer({ text: question }))).toContain(sentence)
  })

  test('finds a name in another script', async () => {
    expect(said(await answererOf(english, japanese).answer({ text: 'What is the Seestern?' }))).toContain('Seestern')
  })

  test('finds a name in an English document', async () => {
    const answerer = answererOf(english, german)
    expect(documentQuoted(await answerer.answer({ text: 'Was gibt es in der Mill Road?' }))).toBe('bakery')
  })

  test('is answered in its own language where that has an answer too', async () => {
    const both = answererOf(
      plainDocument(`${english.text} Ida Lind was the first keeper of the Rotsand light.`, 'keeper'),
      german,
    )
    expect(documentQuoted(await both.answer({ text: 'Who was Ida Lind?' }))).toBe('keeper')
    expect(documentQuoted(await both.answer({ text: 'Wer war Ida Lind?' }))).toBe('verein')
  })

  test('has no answer where nothing of it is named', async () => {
    for (const text of ['Who won the election in Norway?', 'Qui a gagné le match ?', '誰が試合に勝ちましたか？'])
      expect((await answererOf(german).answer({ text })).kind).toBe('unanswered')
  })

  test('is looked for in one document only if that is wanted', async () => {
    const answer = await answererOf(english, german).answer({ text: 'Was ist Rotsand?', within: english.id })
    expect(answer.kind).toBe('unanswered')
  })
})

describe('a question that goes on', () => {
  const answerer = answererOf(
    plainDocument(
      `Der Leuchtturm wurde 1904 von Ida Lind gebaut. Er ist dreißig Meter hoch. Die Fähre fährt um neun Uhr.
      Sie ist zwanzig Meter lang. Hunde bleiben an der Leine. Das Museum zeigt alte Netze. Zelten ist verboten.`,
      'de',
      { language: 'de' },
    ),
  )

  test('is read together with the one before it', async () => {
    const answer = await answerer.answer({ text: 'Und wann?', history: ['Wer hat den Leuchtturm gebaut?'] })
    expect(said(answer)).toContain('1904')
  })

  test('stands alone if it names what it asks about', async () => {
    const answer = await answerer.answer({
      text: 'Wann fährt die Fähre?',
      history: ['Wer hat den Leuchtturm gebaut?'],
    })
    expect(said(answer)).toContain('neun Uhr')
  })
})

describe('a document in a language whose words are not known here', () => {
  const answerer = answererOf(
    plainDocument(
      'Latarnię morską zbudowała Ida Lind w 1904 roku. Prom odpływa o dziewiątej rano. Bilet na prom kosztuje trzy korony. Psy muszą być na smyczy. Muzeum pokazuje stare sieci. Zimą kawiarnia jest otwarta w soboty. Biwak wymaga zgody kapitana portu.',
      'pl',
      { language: 'pl' },
    ),
  )

  test('answers where the words are the same or nearly so', async () => {
    expect(said(await answerer.answer({ text: 'Ile kosztuje bilet na prom?' }))).toContain('trzy korony')
    expect(said(await answerer.answer({ text: 'Kto zbudował latarnię morską?' }))).toContain('Ida Lind')
  })
})
