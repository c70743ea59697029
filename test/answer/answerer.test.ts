import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Answer, QuotedPassage } from '../../src/answer/answer.ts'
import { createAnswerer, LONGEST_QUESTION, trace } from '../../src/answer/answerer.ts'
import { answerThreshold } from '../../src/answer/weights.ts'
import { documentId } from '../../src/corpus/document.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { contains, slice } from '../../src/text/span.ts'
import { markdownDocument, plainDocument } from '../support/documents.ts'
import { hostileText } from '../support/hostile-text.ts'

const harbour = await markdownDocument(
  [
    '# Harbour Handbook',
    '## Bridge',
    'The swing bridge opens at noon for tall boats. It is closed in winter because of ice.',
    '## Lighthouse',
    'The lighthouse on the cape was built in 1904 by Ida Lind. Its lamp is lit at dusk.',
    '## Fees',
    'A berth costs twelve crowns a night. Children moor for free.',
  ].join('\n\n'),
  'harbour',
)
const market = plainDocument('The fish market opens at dawn. Smoked eel is sold by weight.', 'market')
const library = createLibrary([harbour, market])
const answerer = createAnswerer(library)

const quotesOf = (answer: Answer): readonly QuotedPassage[] =>
  answer.kind === 'quoted' ? answer.quotes : answer.nearest
const bestOf = (answer: Answer): string | undefined => quotesOf(answer)[0]?.highlights[0].sentence.text
const reasonOf = (answer: Answer): string => (answer.kind === 'quoted' ? 'none' : answer.reason.kind)

describe('a question that the documents answer', () => {
  test.each([
    ['When does the swing bridge open?', 'The swing bridge opens at noon for tall boats.'],
    ['Who built the lighthouse on the cape?', 'The lighthouse on the cape was built in 1904 by Ida Lind.'],
    ['How much does a berth cost a night?', 'A berth costs twelve crowns a night.'],
    ['HOW IS SMOKED EEL SOLD', 'Smoked eel is sold by weight.'],
  ])('is answered by the sentence that does: %s', async (text, sentence) => {
    const answer = await answerer.answer({ text })
    expect(answer.kind).toBe('quoted')
    expect(bestOf(answer)).toBe(sentence)
    expect(quotesOf(answer)[0]?.quote.text).toContain(sentence)
  })

  test('is answered in spite of its spelling', async () => {
    expect(bestOf(await answerer.answer({ text: 'who biult the lighthuose' }))).toContain('Ida Lind')
  })

  test('is answered from one document only if that is asked', async () => {
    const answer = await answerer.answer({ text: 'When does the market open?', within: harbour.id })
    for (const { quote } of quotesOf(answer)) expect(quote.documentId).toBe(harbour.id)
    expect(bestOf(await answerer.answer({ text: 'When does it open at dawn?', within: market.id }))).toBe(
      'The fish market opens at dawn.',
    )
  })

  test('is read together with the question before it if it leans on that', async () => {
    const history = ['Is the swing bridge closed in winter?']
    expect(reasonOf(await answerer.answer({ text: 'why?' }))).toBe('no-match')
    const [best] = quotesOf(await answerer.answer({ text: 'why?', history }))
    expect(best?.passage.headings).toEqual(['Bridge'])
  })

  test('knows where the question before it was answered, unless that was chatter', async () => {
    const history = ['Who built the lighthouse on the cape?', 'thanks!']
    const { question } = await trace(library, { text: 'and when is it lit?', history })
    const before = await trace(library, { text: history[0] ?? '' })
    expect(question.context).toMatchObject({
      passage: before.ranked[0]?.candidate.number,
      place: before.ranked[0]?.candidate.place,
      confidence: before.confidence,
    })
    expect(question.context?.terms).toContainEqual({ term: 'lind', word: 'lind', weight: 1 })
  })

  test('drops what was asked before if it stands by itself', async () => {
    const history = ['Who built the lighthouse on the cape?']
    const text = 'When does the fish market open?'
    expect(await trace(library, { text, history })).toEqual({ ...(await trace(library, { text })), standsAlone: true })
  })

  test('reaches back over several turns, but not without end', async () => {
    const history = ['Which lighthouse is red?', 'And the keeper?', 'And the boat?', 'And the lamp?', 'And the stair?']
    const terms = async (from: number): Promise<readonly string[]> =>
      (await trace(library, { text: 'And the door?', history: history.slice(from) })).question.terms.map(
        ({ word }) => word,
      )
    expect(await terms(3)).toEqual(['door', 'stair', 'lamp'])
    expect(await terms(0)).not.toContain('lighthouse')
  })

  test('has an equal answer each time', async () => {
    const question = { text: 'When does the bridge open?' }
    expect(await answerer.answer(question)).toEqual(await answerer.answer(question))
    expect(await createAnswerer(createLibrary([market, harbour])).answer(question)).toEqual(
      await answerer.answer(question),
    )
  })
})

describe('a question that the documents do not answer', () => {
  test('gets the closest passages, and they are called an answer only if one is likely to be one', async () => {
    const questions = [
      'When does the swing bridge open for tall boats?',
      'When does the train to Paris leave on a winter weekend?',
      'Who wrote the novel about the fish and the emperor?',
      'Who crowned the emperor that winter?',
      'Which violin did the children play at the concert in Vienna?',
      'What does the tailor on the north road of the town pay for buttons and winter thread?',
    ]
    const answers = await Promise.all(questions.map(text => answerer.answer({ text })))
    for (const answer of answers) {
      expect(quotesOf(answer).length).toBeGreaterThan(0)
      expect(reasonOf(answer)).toBe(answer.confidence >= answerThreshold ? 'none' : 'low-confidence')
      if (answer.kind === 'unanswered')
        expect(answer.reason).toMatchObject({ lookedFor: expect.arrayContaining([expect.any(String)]) })
    }
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['quoted', 'unanswered']))
  })

  test('gets nothing if no passage shares a word with it', async () => {
    expect(await answerer.answer({ text: 'Which zeppelins flew?' })).toEqual({
      kind: 'unanswered',
      reason: { kind: 'no-match', lookedFor: ['zeppelins', 'flew'] },
      nearest: [],
      confidence: 0,
    })
    expect(reasonOf(await answerer.answer({ text: 'what is it?' }))).toBe('no-match')
    expect(reasonOf(await answerer.answer({ text: 'Bridge?', within: documentId('nowhere') }))).toBe('no-match')
  })
})

describe('a line that is no question', () => {
  test.each(['', ' ', '\n\t\u00a0'])('is empty: %j', async text => {
    expect(await answerer.answer({ text })).toMatchObject({ kind: 'unanswered', reason: { kind: 'empty-question' } })
  })

  test.each([
    ['Hello there!', 'greeting'],
    ['thanks a lot', 'thanks'],
    ['???', 'other'],
  ])('is chatter: "%s"', async (text, chatter) => {
    expect(await answerer.answer({ text })).toMatchObject({
      kind: 'unanswered',
      reason: { kind: 'chatter', chatter },
      nearest: [],
    })
  })
})

test('a library without passages says so, after it has looked at the question', async () => {
  for (const none of [createLibrary([]), createLibrary([plainDocument('', 'empty')])]) {
    const ask = createAnswerer(none)
    expect(reasonOf(await ask.answer({ text: 'When does the bridge open?' }))).toBe('empty-library')
    expect(reasonOf(await ask.answer({ text: '' }))).toBe('empty-question')
    expect(reasonOf(await ask.answer({ text: 'hello' }))).toBe('chatter')
  }
})

test('a question is cut where the longest one ends', async () => {
  const long = `When does the swing bridge open? ${' '.repeat(LONGEST_QUESTION)}lighthouse`
  const { question } = await trace(library, { text: long })
  expect(question.terms.map(({ word }) => word)).toEqual(['swing', 'bridge', 'open'])
  expect(bestOf(await answerer.answer({ text: long }))).toBe('The swing bridge opens at noon for tall boats.')
})

test('the way to an answer can be followed: what each term counts adds up to the whole', async () => {
  const { criteria, ranked, evidence, confidence } = await trace(library, { text: 'When does the swing bridge open?' })
  expect(criteria.expected).toBe('date')
  expect(criteria.terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10)
  expect(ranked[0]?.candidate.text).toBe('The swing bridge opens at noon for tall boats.')
  expect(evidence.get('known-share')).toBeCloseTo(1, 10)
  expect(confidence > 0 && confidence < 1).toBe(true)
})

/** What is true of every answer. */
function checkAnswer(answer: Answer): void {
  expect(answer.confidence >= 0 && answer.confidence <= 1).toBe(true)
  const quotes = quotesOf(answer)
  if (answer.kind === 'quoted') {
    expect(answer.places).toBeGreaterThan(0)
    expect(answer.places).toBeLessThanOrEqual(quotes.length)
  } else expect(quotes.length > 0).toBe(answer.reason.kind === 'low-confidence')
  expect(quotes.length).toBeLessThanOrEqual(5)
  expect(new Set(quotes.map(({ passage }) => passage.id)).size).toBe(quotes.length)
  for (const { quote, highlights, passage, score } of quotes) {
    const text = library.documents.get(quote.documentId)?.text ?? ''
    expect(Number.isFinite(score)).toBe(true)
    expect(quote.span).toEqual(passage.span)
    const parts = highlights.flatMap(({ sentence, answer: words }) => (words ? [sentence, words] : [sentence]))
    for (const { span, text: shown } of [quote, ...parts]) {
      expect(contains(quote.span, span)).toBe(true)
      expect(slice(text, span)).toBe(shown)
    }
  }
}

test('whatever is asked, in whatever conversation, there is an answer or a reason for none, and no failure', async () => {
  const words = fc.constantFrom(
    'bridge',
    'lighthouse',
    'when',
    'opens',
    'it',
    'zeppelin',
    'noon?',
    'and',
    '*',
    'title:x',
    'berth',
  )
  const line = fc.oneof(
    hostileText,
    fc.array(words, { maxLength: 8 }).map(each => each.join(' ')),
    fc.string(),
  )
  await fc.assert(
    fc.asyncProperty(
      line,
      fc.array(line, { maxLength: 4 }),
      fc.constantFrom(undefined, 'harbour', 'market', 'nowhere'),
      async (text, history, within) => {
        checkAnswer(
          await answerer.answer(
            within === undefined ? { text, history } : { text, history, within: documentId(within) },
          ),
        )
      },
    ),
    { numRuns: 500 },
  )
})
