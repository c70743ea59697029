import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bm25PorterPeer } from '../../../eval/peers/bm25-porter.ts'
import { lunrPeer } from '../../../eval/peers/lunr.ts'
import { miniSearchPeer } from '../../../eval/peers/minisearch.ts'
import { type Peer, recordsOf, systemOf } from '../../../eval/peers/peer.ts'
import { first } from '../../support/documents.ts'
import { bakery, island } from '../../support/island.ts'
import { islandQuestions } from '../../support/island-questions.ts'

const peers: readonly Peer[] = [lunrPeer, miniSearchPeer, bm25PorterPeer]

describe('peers are given', () => {
  test('every sentence with the headings it stands under', () => {
    const records = recordsOf([island, bakery])
    expect(records.map(({ id }) => id)).toEqual(records.map((_, index) => index))
    expect(records[0]).toMatchObject({
      heading: 'Ferry',
      text: 'The ferry to the island leaves at noon.',
      document: 'island',
    })
    expect(records.at(-1)).toMatchObject({ heading: '', text: 'Rye bread is baked on Fridays.', document: 'bakery' })
  })
})

describe.each(peers)('$name', peer => {
  const records = recordsOf([island])
  const find = peer.index(records)

  test('finds the sentence with the words of the question first, with scores that fall', () => {
    const found = find('Who built the lighthouse in 1904?')
    expect(records[first(found).id]?.text).toBe('The lighthouse was built in 1904 by Ida Lind.')
    const scores = found.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })

  test('finds a sentence by the heading it stands under', () => {
    expect(records[first(find('huts')).id]?.heading).toBe('Huts')
  })

  test('finds nothing for words that are nowhere', () => {
    expect(find('zyzzyva')).toEqual([])
  })

  test('takes whatever people type', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', ':', '*', '~', '+', '^', ' ') })),
        text => {
          for (const { id } of find(text)) expect(records[id]).toBeDefined()
        },
      ),
    )
  })

  test('answers with exact sentences of the document that is asked about', async () => {
    const answers = await systemOf(peer).answer(islandQuestions)
    expect(answers.map(({ id }) => id)).toEqual(islandQuestions.questions.map(({ id }) => id))
    const quotes = answers.flatMap(answer => answer.quotes)
    expect(quotes.length).toBeGreaterThan(0)
    for (const { document, start, end, text } of quotes) {
      expect(document).toBe('island')
      expect(island.text.slice(start, end)).toBe(text)
    }
    expect(answers[0]?.quotes[0]?.text).toContain('Ida Lind')
    expect(answers[0]?.answered).toBe(true)
  })
})
