import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Chat, createChat } from '../../src/chat/chat.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { createCollection } from '../../src/retrieval/collection.ts'
import { slice } from '../../src/text/span.ts'
import { english } from '../../src/wording/wording.ts'
import { readingChoices, viewIn } from '../support/choices.ts'
import { first, plainDocument, slices } from '../support/documents.ts'
import { hostileText } from '../support/hostile-text.ts'
import { ANSWERED, bakery, island, islandChat, islandCollection, WEAK_QUESTION } from '../support/island.ts'
import { somebody } from '../support/visitors.ts'

const CHANGED = english.say('problem.changed')
const NO_DOCUMENTS = english.say('unanswered.empty-library')

const statementsOf = ({ blocks }: Reply): readonly string[] =>
  blocks.flatMap(block => (block.kind === 'statement' ? [block.text] : []))

const quotationsOf = ({ blocks }: Reply) =>
  blocks.flatMap(block => (block.kind === 'quotation' ? [block.quotation] : []))

describe('a question', () => {
  test('is answered by the passage that says it, with the answer marked', async () => {
    const reply = await islandChat.ask({ text: ANSWERED.question }, somebody)
    const { document, quote, highlights } = first(quotationsOf(reply))
    expect(slices(document.text, highlights)).toEqual([ANSWERED.sentence])
    expect(quote.text).toContain(ANSWERED.sentence)
    expect(statementsOf(reply)).toEqual([])
    expect(reply.question).toBe(ANSWERED.question)
    expect(reply.isPrivate).toBeUndefined()
  })

  test('that nothing answers gets the closest passage, which says so and has nothing marked', async () => {
    const reply = await islandChat.ask({ text: WEAK_QUESTION }, somebody)
    expect(first(statementsOf(reply))).toMatch(
      /^I looked for “.+” and “.+” and found no sentence that answers\. The closest/u,
    )
    expect(first(quotationsOf(reply)).highlights).toEqual([])
    expect(reply.question).toBe(WEAK_QUESTION)
    expect(reply.choices.filter(({ action }) => action.kind === 'open-passage')).toHaveLength(3)
  })

  test('that shares no word with the documents gets no quote', async () => {
    const reply = await islandChat.ask({ text: 'Zzyzx quux?' }, somebody)
    expect(quotationsOf(reply)).toEqual([])
    expect(statementsOf(reply)).toEqual([
      'The documents do not say: no passage holds “Zzyzx” or “quux”. Other words may help.',
    ])
    expect(reply).toMatchObject({ question: 'Zzyzx quux?', choices: [] })
  })

  test('that is empty is asked for again', async () => {
    expect(first(statementsOf(await islandChat.ask({ text: '  ' }, somebody)))).toMatch(/^Ask a question/u)
  })

  test('is read together with the ones before it', async () => {
    const alone = await islandChat.ask({ text: 'and by whom?', history: [] }, somebody)
    const after = await islandChat.ask({ text: 'and by whom?', history: ['When was the lighthouse built?'] }, somebody)
    expect(quotationsOf(alone)).toEqual([])
    expect(first(quotationsOf(after)).source.headings).toEqual(['Lighthouse'])
  })

  test('that is somebody’s first says in small what a quote is, after the quote and nowhere else', async () => {
    const kindsFor = async (chat: Chat, text: string): Promise<readonly string[]> =>
      (await chat.ask({ text, history: [] }, somebody)).blocks.map(({ kind }) => kind)
    const chat = createChat(islandCollection)
    expect(await kindsFor(chat, 'hello')).toEqual(['statement'])
    expect(await kindsFor(chat, ANSWERED.question)).toEqual(['quotation', 'note'])
    expect(await kindsFor(chat, ANSWERED.question)).toEqual(['quotation'])
    expect(await kindsFor(createChat(islandCollection), WEAK_QUESTION)).toEqual(['statement', 'quotation', 'note'])
    const { blocks } = await createChat(islandCollection).ask({ text: ANSWERED.question }, somebody)
    expect(blocks.at(-1)).toEqual({ kind: 'note', text: english.say('answer.verbatim') })
  })

  test('can be followed up, shared, judged and deleted by whoever asked', async () => {
    const { choices } = await islandChat.ask({ text: ANSWERED.question }, somebody)
    expect(choices.slice(-5).map(({ label }) => label)).toEqual([
      'Ask a follow-up',
      'Share',
      'Helpful',
      'Not helpful',
      'Delete',
    ])
    expect(choices.at(-1)?.action).toEqual({ kind: 'delete', person: somebody.person })
    const weak = await islandChat.ask({ text: WEAK_QUESTION }, somebody)
    expect(weak.choices.slice(-2).map(({ label }) => label)).toEqual(['Ask a follow-up', 'Delete'])
  })

  test('to no documents says that there are none', async () => {
    expect(
      statementsOf(await createChat(createCollection([])).ask({ text: 'Who built the lighthouse?' }, somebody)),
    ).toEqual([NO_DOCUMENTS])
  })
})

describe('a line that asks nothing', () => {
  test.each([
    ['hello', /^Hello! Ask me something about “The Bakery” or “The Island”, /u],
    ['thanks a lot!', /^You are welcome!/u],
    [':)', /^I only know what is written\./u],
  ])('is met in kind, without a quote: %s', async (text, line) => {
    const reply = await islandChat.ask({ text }, somebody)
    expect(first(statementsOf(reply))).toMatch(line)
    expect({ quotations: quotationsOf(reply), choices: reply.choices }).toEqual({ quotations: [], choices: [] })
  })
})

describe('a question to one document', () => {
  const sourceOf = async (document: string, text = 'What is there to say of the bakery?') =>
    quotationsOf(await islandChat.ask({ text, document }, somebody)).map(({ source }) => source.title)

  test.each([
    ['its id', 'bakery', 'The Bakery'],
    ['its title', 'The Bakery', 'The Bakery'],
    ['its title in another case', 'the bakery', 'The Bakery'],
    ['another one', 'island', 'The Island'],
    ['the beginning of its hash', island.hash.slice(0, 16), 'The Island'],
  ])('is answered from it alone, named by %s', async (_, name, title) => {
    expect(await sourceOf(name)).toEqual([title])
  })

  test.each(['nowhere', '', island.hash.slice(0, 15), island.hash.slice(1, 17), '0'.repeat(16)])(
    'that does not exist says so to the person alone: "%s"',
    async document => {
      const reply = await islandChat.ask({ text: ANSWERED.question, document }, somebody)
      expect(reply).toEqual({
        blocks: [{ kind: 'statement', text: expect.stringContaining(`no document "${document}"`) }],
        choices: [],
        isPrivate: true,
      })
    },
  )
})

describe('a choice', () => {
  test('leads to another view of the same answer', async () => {
    const { choices } = await islandChat.ask({ text: ANSWERED.question }, somebody)
    const more = first(choices.filter(({ label }) => label === 'More context'))
    const [quotation] = quotationsOf(islandChat.show(viewIn(more.action), english))
    expect(quotation?.quote.text).toMatch(/^The ferry.*hang in the bakery\.$/su)
    expect(slices(island.text, quotation?.highlights ?? [])).toEqual([ANSWERED.sentence])
  })

  test('says so if the document has changed since', async () => {
    const { choices } = await islandChat.ask({ text: ANSWERED.question }, somebody)
    const later = createChat(createCollection([plainDocument(`${island.text} `, 'island'), bakery]))
    expect(statementsOf(later.show(viewIn(first(choices).action), english))).toEqual([CHANGED])
  })
})

describe('documents are suggested', () => {
  const namesFor = (typed: string): readonly string[] => islandChat.suggestDocuments(typed).map(({ name }) => name)

  test.each([
    ['', ['The Bakery', 'The Island']],
    ['the', ['The Bakery', 'The Island']],
    ['ISLA', ['The Island']],
    [' bakery ', ['The Bakery']],
    ['e island', ['The Island']],
    ['lighthouse', []],
  ])('for "%s": %j', (typed, names) => {
    expect(namesFor(typed)).toEqual(names)
  })

  test('with those first that begin with what was typed', () => {
    const documents = [
      plainDocument('One.', '1', { title: 'The Rules' }),
      plainDocument('Two.', '2', { title: 'Rules of Chess' }),
      plainDocument('Three.', 'rules', { title: 'Zoo' }),
    ]
    const suggested = createChat(createCollection(documents)).suggestDocuments('rules')
    expect(suggested.map(({ name }) => name)).toEqual(['Rules of Chess', 'Zoo', 'The Rules'])
  })

  test('by their ids, or by the beginning of their hashes if those are longer than 100 characters, and found again', async () => {
    const documents = [100, 101, 200].map(length =>
      plainDocument(`The tower number ${length} is old.`, 'x'.repeat(length), { title: `Tower ${length}` }),
    )
    const chat = createChat(createCollection(documents))
    const suggested = chat.suggestDocuments('tower')
    expect(suggested.map(({ value }) => value.length)).toEqual([100, 16, 16])
    for (const { name, value } of suggested) {
      const reply = await chat.ask({ text: 'Which tower is old?', document: value }, somebody)
      expect(quotationsOf(reply).map(({ source }) => source.title)).toEqual([name])
    }
  })

  test('with values of at most 100 characters that lead to them, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async typed => {
        for (const { name, value } of islandChat.suggestDocuments(typed)) {
          expect(value.length).toBeLessThanOrEqual(100)
          const reply = await islandChat.ask({ text: 'bakery', document: value }, somebody)
          expect(quotationsOf(reply).map(({ source }) => source.title)).toEqual([name])
        }
      }),
      { examples: [[''], ['b'], ['THE ']] },
    )
  })
})

describe('whatever is asked', () => {
  test('every quotation’s text is the exact slice of the document', async () => {
    const about = fc.constantFrom('the ferry', 'the bakery', 'Ida Lind', 'twelve crowns', 'the cliff')
    await fc.assert(
      fc.asyncProperty(hostileText, about, async (noise, topic) => {
        const reply = await islandChat.ask({ text: `${noise} ${topic}?` }, somebody)
        const shown = [
          reply,
          ...readingChoices(reply).map(({ action }) => islandChat.show(viewIn(action), english)),
        ].flatMap(quotationsOf)
        for (const { document, quote } of shown) {
          expect([island.text, bakery.text]).toContain(document.text)
          expect(quote.text).toBe(slice(document.text, quote.span))
        }
      }),
    )
  })
})

describe('what could be asked', () => {
  const namesFor = (typed: string, document?: string): readonly string[] =>
    islandChat.suggestQuestions(typed, document).map(({ name }) => name)

  test('is of all documents, or of the one that is named', () => {
    expect(namesFor('hut')).toEqual(['Huts'])
    expect(namesFor('hut', 'The Island')).toEqual(['Huts'])
    expect(namesFor('hut', 'bakery')).toEqual([])
  })

  test('is of all documents if the one that is named is not there', () => {
    expect(namesFor('hut', 'isl')).toEqual(['Huts'])
  })
})
