import { describe, expect, test } from '@jest/globals'
import { trace } from '../../src/answer/answerer.ts'
import { explanation } from '../../src/cli/explain.ts'
import { findingSection } from '../../src/cli/explain-terms.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { plainDocument } from '../support/documents.ts'
import { ANSWERED, islandLibrary, WEAK_QUESTION } from '../support/island.ts'

/** The lines of one section. */
const sectionOf = (text: string, title: string): readonly string[] =>
  text
    .split('\n\n== ')
    .map(section => section.replace(/^== /u, ''))
    .find(section => section.startsWith(title))
    ?.split('\n') ?? []

describe('an answer is explained by', () => {
  test('the type of answer that is expected, and the reply with the quote', async () => {
    const text = await explanation(islandLibrary, ANSWERED.question)
    expect(sectionOf(text, 'Question')).toContain('asks for: person')
    expect(sectionOf(text, 'Reply').join('\n')).toContain(`**${ANSWERED.sentence}**`)
  })

  test('the terms with what each counts and how rare it is', async () => {
    const text = await explanation(islandLibrary, ANSWERED.question)
    const terms = sectionOf(text, 'Terms')
    expect(terms[1]).toMatch(/^term +word +weight +rarity +share$/u)
    expect(terms[2]).toMatch(/^built +built +1\.00 +\d\.\d\d +0\.\d\d/u)
    expect(terms[3]).toMatch(/^lighthous +lighthouse +1\.00/u)
  })

  test('a corrected word as one that is not in the question, and what was written instead', async () => {
    const terms = sectionOf(await explanation(islandLibrary, 'who built teh lighthousse'), 'Terms').join('\n')
    expect(terms).toMatch(/lighthous +lighthouse +\S+ +\S+ +\S+ +not in the question/u)
    expect(terms).toMatch(/not searched as written: .*lighthousse/u)
  })

  test('a word that no document holds as such', async () => {
    const terms = sectionOf(await explanation(islandLibrary, 'lighthouse kayaking'), 'Terms').join('\n')
    expect(terms).toMatch(/kayak.* in no document/u)
  })

  test('the best candidates with their place, and what their scores are made of', async () => {
    const candidates = sectionOf(await explanation(islandLibrary, ANSWERED.question), 'Candidates')
    expect(candidates[1]).toContain(ANSWERED.sentence)
    expect(candidates[2]).toContain('The Island › Lighthouse · passage 2 of 5, sentence 1')
    const score = Number(/^1\. +(-?[\d.]+)/u.exec(candidates[1] ?? '')?.[1])
    const rows = candidates.slice(candidates.findIndex(line => line.startsWith('feature')) + 1, -1)
    const parts = rows.map(row => Number(/([+-][\d.]+) \(/u.exec(row)?.[1]))
    expect(rows.length).toBeGreaterThan(3)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 1)
    expect(candidates.at(-1)).toMatch(/^score +-?[\d.]+/u)
  })

  test('the evidence, whose sum is what the confidence is the logistic of', async () => {
    const text = await explanation(islandLibrary, ANSWERED.question)
    const products = sectionOf(text, 'Evidence')
      .slice(2)
      .map(row => Number(row.split(/ +/u).at(-1)))
    const confidence = Number(/confidence ([\d.]+), threshold [\d.]+: answered/u.exec(text)?.[1])
    const sum = products.reduce((total, product) => total + product, 0)
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(confidence, 2)
  })
})

describe('what else was understood is shown', () => {
  const findings = async (text: string, history: readonly string[] = []): Promise<readonly string[]> =>
    findingSection(await trace(islandLibrary, { text, history })).split('\n')

  test('the sentence that asks, and the noun it asks for', async () => {
    expect(await findings('Hi there! How many berths are there?')).toEqual([
      'asking: How many berths are there?',
      'asked noun: berths',
    ])
  })

  test('the answer that a question goes on from', async () => {
    expect((await findings('and who built it?', [ANSWERED.question])).at(-1)).toMatch(
      /^goes on from: sentence \d+ of passage \d+ of the library$/u,
    )
  })

  test('endless questions shortened', async () => {
    expect((await findings(`Is it ${'x'.repeat(1_000)}?`))[0]).toMatch(/^asking: .{300}…$/u)
  })
})

test('words are shown beside those of the best sentence that come nearest to them', async () => {
  const rows = sectionOf(await explanation(islandLibrary, ANSWERED.question), 'Meaning')
  expect(rows[1]).toMatch(/^word +share/u)
  expect(rows.length).toBeGreaterThan(3)
  for (const row of rows.slice(2)) expect(row).toMatch(/ (?:–|\S+ \([01]\.\d\d\)) +(?:–|\S+ \([01]\.\d\d\))$/u)
})

describe('no answer is explained by', () => {
  test('a confidence below the threshold', async () => {
    const text = await explanation(islandLibrary, WEAK_QUESTION)
    expect(sectionOf(text, 'Decision')[1]).toMatch(/: not answered, the closest passage is shown$/u)
  })

  test('nothing that shares a word with the question', async () => {
    const text = await explanation(islandLibrary, 'xyzzy')
    expect(sectionOf(text, 'Decision')).toContain('nothing was found')
    expect(text).not.toContain('== Evidence')
  })

  test('chatter that is nothing to search for', async () => {
    const text = await explanation(islandLibrary, 'hello there!')
    expect(text).toMatch(/^Taken for chatter \(greeting\): nothing is searched for\./u)
    expect(text).not.toContain('== Terms')
  })

  test.each(['', '   ', '???', 'who is it?'])('as little as %j without failing', async question => {
    expect(await explanation(islandLibrary, question)).toContain('== Reply')
  })

  test('a library without documents', async () => {
    expect(await explanation(createLibrary([]), 'Who built it then?')).toContain('nothing was found')
  })
})

test('a document cannot steer the terminal by way of an explanation', async () => {
  const document = plainDocument('The \u001B[31mred bell rings at noon.', 'bells', {
    title: 'Bells \u001B[2J',
  })
  const text = await explanation(createLibrary([document]), 'When does the red bell ring?')
  expect(text).toContain('rings at noon')
  expect(text).not.toContain('\u001B')
})
