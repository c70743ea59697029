import { describe, expect, test } from '@jest/globals'
import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10'
import fc from 'fast-check'
import { createChat } from '../../../src/chat/chat.ts'
import { type Choice, privateStatement, type Reply, statement } from '../../../src/chat/reply.ts'
import { documentForm } from '../../../src/discord/buttons/document-forms.ts'
import { feedbackForm, followUpForm } from '../../../src/discord/buttons/forms.ts'
import { questionLine, render } from '../../../src/discord/display/render.ts'
import { createCollection } from '../../../src/retrieval/collection.ts'
import { en, type Key } from '../../../src/wording/en.ts'
import { english, locales, type Wording, wordingFor } from '../../../src/wording/wording.ts'
import { viewAction, viewKinds } from '../../support/actions.ts'
import { readingChoices, viewIn } from '../../support/choices.ts'
import { first, plainDocument } from '../../support/documents.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { ANSWERED, bakery, island, WEAK_QUESTION } from '../../support/island.ts'
import { hostileQuotation } from '../../support/quotations.ts'
import { type Part, readingProblems } from '../../support/reading-rules.ts'
import { shown } from '../../support/shown-message.ts'
import { somebody } from '../../support/visitors.ts'

/** One document of words only, one with a page, and one whose words are made to be mistaken for markup. */
const library = createCollection([
  island,
  { ...bakery, url: 'https://bakery.example/' },
  plainDocument('# Marks\n\n|a|b|\n\n```\n# code\n``` The mark of the mason is a star. ![x](y)', 'marks'),
])
const chat = createChat(library)

const QUESTIONS = [
  ANSWERED.question,
  WEAK_QUESTION,
  'What does a hat cost?',
  'Zzyzx quux?',
  'Which places of the island speak of the bakery?',
  'What is the mark of the mason?',
  'When does the bakery open?',
  'hello',
  'thanks!',
  'who are you?',
  '',
]

/** Every message that a question leads to in a language: the answer, alone and shared, and where its buttons lead on. */
async function messagesOf(question: string, wording: Wording): Promise<readonly APIMessageTopLevelComponent[][]> {
  const asked = await createChat(library).ask({ text: question }, { ...somebody, wording })
  const replies = [asked, ...readingChoices(asked).map(({ action }) => chat.show(viewIn(action), wording, '1'))]
  const line = question === '' ? undefined : questionLine(question, wording)
  return replies.flatMap(reply =>
    [reply, { ...reply, isPrivate: true } as const].flatMap(each => [
      render(each, wording).components,
      render(each, wording, line, `-# ${wording.say('answer.shared', { person: '<@1>', command: '/ask' })}`).components,
    ]),
  )
}

/** Something for each name that a sentence has in braces: a number where one is counted or written, else a word. */
const valuesFor = (sentence: string): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Array.from(sentence.matchAll(/\{(\w+)(, (?:number|plural))?/gu), ([, name = '', counts]) => [
      name,
      counts ? 2 : 'Word',
    ]),
  )

/** What is said alone in a message. */
const SENTENCES = /^(?:problem|feedback|keeping|settings)\./u

describe.each(locales)('in %s', locale => {
  const wording = wordingFor(locale)

  test.each(QUESTIONS)(
    'whoever hears the messages about "%s" learns the answer first, and what each button does',
    async question => {
      const messages = await messagesOf(question, wording)
      expect(messages.length).toBeGreaterThan(3)
      for (const components of messages) expect(readingProblems(components)).toEqual([])
    },
  )

  test('every sentence of our own is words, without a heading, a table or a picture', () => {
    const keys = Object.keys(en).filter((key): key is Key => key in en)
    for (const key of keys) {
      const said = wording.say(key, valuesFor(en[key]))
      expect(said).not.toMatch(/\p{Extended_Pictographic}/u)
      if (SENTENCES.test(key)) expect(readingProblems(render(privateStatement(said), wording).components)).toEqual([])
    }
  })

  test('buttons and forms are named in words that fit, from the wording', () => {
    const labels = ['follow-up', 'share', 'helpful', 'not-helpful', 'delete', 'more-context'] as const
    for (const key of labels) {
      const label = wording.say(`choice.${key}`)
      expect(label).toMatch(/^\p{L}/u)
      expect(label.length).toBeLessThanOrEqual(38)
    }
    expect(wording.say('source.open')).toMatch(/^\p{L}.*\p{L}/u)
    const [action] = fc.sample(viewAction, 1)
    const forms = [documentForm({}, wording), documentForm({ key: '0123456789ab' }, wording)]
    for (const { data } of action ? [followUpForm(action, wording), feedbackForm(action, wording), ...forms] : forms) {
      expect(data.title.length).toBeLessThanOrEqual(45)
      expect(data.components.length).toBeGreaterThan(0)
      for (const part of data.components) {
        if (part.type !== ComponentType.Label) throw new TypeError('An input has no label.')
        expect(part.label).toMatch(/^¿?\p{L}/u)
        expect(part.label.length).toBeLessThanOrEqual(45)
        expect((part.description ?? '').length).toBeLessThanOrEqual(100)
      }
    }
  })
})

describe('whatever is quoted and asked', () => {
  const choices: fc.Arbitrary<readonly Choice[]> = viewAction.map(({ view }) =>
    viewKinds.map((kind): Choice => ({ label: english.say('choice.share'), action: { kind, view } })),
  )

  test('the answer is read first, and markup of the document makes no heading and no table', () => {
    fc.assert(
      fc.property(hostileQuotation, choices, hostileText, (quotation, offered, question) => {
        const reply: Reply = { blocks: [{ kind: 'quotation', quotation }], choices: offered }
        expect(readingProblems(render(reply, english, questionLine(`Q ${question}`, english)).components)).toEqual([])
        expect(readingProblems(render(reply, english).components)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('no two buttons are prominent, and none differs by its colour alone', () => {
    fc.assert(
      fc.property(choices, offered => {
        const { components } = render({ ...statement('Hello.'), choices: offered }, english)
        const styles = JSON.stringify(components).match(/"style":\d/gu) ?? []
        expect(styles.filter(style => style === `"style":${ButtonStyle.Primary}`).length).toBeLessThanOrEqual(1)
        for (const { label } of shown({ components }).buttons) expect(label).not.toBe('')
      }),
      { numRuns: 50 },
    )
  })
})

test('the rules find what breaks them', () => {
  const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const
  const button = { type: ComponentType.Button, style: ButtonStyle.Secondary, label: '👍', custom_id: 'a' } as const
  const row = { type: ComponentType.ActionRow, components: [button] } as const
  const broken = (...components: readonly Part[]): string =>
    first([...readingProblems([{ type: ComponentType.Container, components }]), 'nothing'])
  expect(broken(row, text('Hello'))).toBe('A button comes before the answer.')
  expect(broken(text('-# Source'), text('> Quote'))).toBe('A source comes before the answer.')
  expect(broken(text('# Large'))).toBe('A heading is larger than the third level.')
  expect(broken(text('| a | b |'))).toBe('A table is drawn with characters.')
  expect(broken(text('Hello'), row)).toBe('The button "👍" has no words.')
  expect(broken(text('Hello'), { type: ComponentType.MediaGallery, items: [{}] })).toBe('A picture is not described.')
  expect(broken(text('Hello'), { type: ComponentType.Thumbnail, description: 'A pier' })).toBe('nothing')
  expect(broken()).toBe('There is nothing to read.')
  expect(broken(text('Hello'))).toBe('nothing')
})
