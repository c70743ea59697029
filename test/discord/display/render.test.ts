import { describe, expect, test } from '@jest/globals'
import { type APIComponentInContainer, ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10'
import {
  type Choice,
  privateStatement,
  type Quotation,
  type Reply,
  statement,
  type View,
} from '../../../src/chat/reply.ts'
import { decodeAction } from '../../../src/discord/buttons/custom-id.ts'
import { questionLine, render } from '../../../src/discord/display/render.ts'
import { english } from '../../../src/wording/wording.ts'
import type { viewKinds } from '../../support/actions.ts'
import { first } from '../../support/documents.ts'
import { quotationOf, quotationOfSentences } from '../../support/quotations.ts'
import { shown } from '../../support/shown-message.ts'

const view = (current: number, context = 0): View => ({
  isAnswer: true,
  places: [
    { documentHash: 'a'.repeat(64), sentence: { start: 0, end: 10 }, others: [] },
    { documentHash: 'a'.repeat(64), sentence: { start: 50, end: 60 }, others: [] },
  ],
  current,
  context,
})
const moreContext: Choice = { label: 'More context', action: { kind: 'more-context', view: view(0, 1) } }
const nextPassage: Choice = { label: 'Next passage (2 of 2)', action: { kind: 'next-passage', view: view(1) } }

const source = {
  title: 'Harbour Guide',
  url: 'https://harbour.example/guide',
  headings: ['Moorings', 'Fees'],
  ordinal: 3,
  of: 14,
  firstLine: 120,
  lastLine: 131,
  date: '2026-02-01',
}
const quotation = quotationOfSentences(['It is open.', 'A night costs 14 euros.'], [1], { centre: 1, source })
const withoutUrl = quotationOfSentences(['A night costs 14 euros.'], [0])
const replyOf = (quoted: Quotation, choices: readonly Choice[] = []): Reply => ({
  blocks: [{ kind: 'quotation', quotation: quoted }],
  choices,
})

const partsOf = (reply: Reply, question?: string): readonly APIComponentInContainer[] => {
  const container = render(reply, english, question).components[0]
  expect(container.type).toBe(ComponentType.Container)
  return container.components
}
const typesOf = (parts: readonly APIComponentInContainer[]): readonly string[] =>
  parts.map(({ type }) => ComponentType[type] ?? '?')
const labelsOf = (reply: Reply): readonly string[] => shown(render(reply, english)).buttons.map(({ label }) => label)
/** The source line of a quotation. */
const sourceLine = (quoted: Quotation): string => shown(render(replyOf(quoted), english)).texts.at(-1) ?? ''

describe('an answer', () => {
  const full = replyOf(quotation, [moreContext, nextPassage])

  test('is laid out as question, quote with the way to its source, source line, and what can be done next', () => {
    const parts = partsOf(full, questionLine('What does a night cost?', english))
    expect(typesOf(parts)).toEqual(['TextDisplay', 'Section', 'TextDisplay', 'Separator', 'ActionRow'])
    expect(parts).toEqual([
      { type: ComponentType.TextDisplay, id: 1, content: '**Question:** What does a night cost?' },
      {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: '> It is open. **A night costs 14 euros.**' }],
        accessory: {
          type: ComponentType.Button,
          style: ButtonStyle.Link,
          label: 'Open source',
          url: 'https://harbour.example/guide#:~:text=A%20night%20costs%2014%20euros.',
        },
      },
      {
        type: ComponentType.TextDisplay,
        content: '-# **Harbour Guide** › Moorings › Fees · passage 3 of 14 · lines 120–131 · updated <t:1769904000:R>',
      },
      { type: ComponentType.Separator },
      {
        type: ComponentType.ActionRow,
        components: [moreContext, nextPassage].map(({ label }) => ({
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label,
          custom_id: expect.any(String),
        })),
      },
    ])
  })

  test('leads to the page alone where the way to the words would be too long', () => {
    const url = `https://harbour.example/${'x'.repeat(480)}`
    const far = quotationOfSentences(['A night costs 14 euros.'], [0], { source: { url } })
    expect(first(shown(render(replyOf(far), english)).buttons).url).toBe(url)
  })

  test('does not repeat the question where none is given', () => {
    expect(typesOf(partsOf(full))).toEqual(['Section', 'TextDisplay', 'Separator', 'ActionRow'])
    expect(partsOf(full).some(part => part.id !== undefined)).toBe(false)
  })

  test('has buttons that hold what they do', () => {
    const actions = shown(render(full, english)).buttons.flatMap(({ customId }) =>
      customId === undefined ? [] : [decodeAction(customId)],
    )
    expect(actions).toMatchObject([
      { kind: 'more-context', view: { current: 0, context: 1 } },
      { kind: 'next-passage', view: { current: 1, context: 0 } },
    ])
  })

  test('without a web page has more context beside the quote, and not in the row again', () => {
    const parts = partsOf(replyOf(withoutUrl, [moreContext, nextPassage]))
    expect(parts[0]).toMatchObject({ type: ComponentType.Section, accessory: { label: 'More context' } })
    expect(labelsOf(replyOf(withoutUrl, [moreContext, nextPassage]))).toEqual(['More context', 'Next passage (2 of 2)'])
    expect(typesOf(partsOf(replyOf(withoutUrl, [moreContext])))).toEqual(['Section', 'TextDisplay'])
  })

  test('without a web page and without more context has nothing beside the quote', () => {
    expect(typesOf(partsOf(replyOf(withoutUrl)))).toEqual(['TextDisplay', 'TextDisplay'])
    expect(typesOf(partsOf(replyOf(withoutUrl, [nextPassage])))).toEqual([
      'TextDisplay',
      'TextDisplay',
      'Separator',
      'ActionRow',
    ])
  })

  test.each([
    ['a script', 'javascript:alert(1)'],
    ['a name and a password', 'https://good.example@bad.example/'],
    ['a path', '/guide'],
    ['no URL at all', 'not a url'],
    ['more than 512 characters', `https://a.bc/${'x'.repeat(500)}`],
  ])('has no link button for %s', (_, url) => {
    const bad = quotationOfSentences(['A night costs 14 euros.'], [0], { source: { url } })
    expect(shown(render(replyOf(bad, [moreContext]), english)).buttons).toEqual([
      { label: 'More context', customId: expect.any(String) },
    ])
  })

  test('says so when it was shortened', () => {
    const long = quotationOfSentences(
      Array.from({ length: 60 }, () => 'word '.repeat(20).trim()),
      [2],
    )
    const { texts } = shown(render(replyOf(long), english))
    expect(texts).toEqual([expect.stringMatching(/^> /u), '-# Shortened to fit into one message.', expect.anything()])
  })

  test('that is only close has our own words before the quote', () => {
    const { texts } = shown(
      render(
        {
          ...replyOf(quotation),
          blocks: [
            { kind: 'statement', text: 'The closest *passage* is:' },
            { kind: 'quotation', quotation },
          ],
        },
        english,
      ),
    )
    expect(texts[0]).toBe('The closest \\*passage\\* is\\:')
    expect(texts[1]).toMatch(/^> /u)
  })
})

describe('a source line', () => {
  const lineOf = (given: Partial<Quotation['source']>): string =>
    sourceLine(quotationOfSentences(['A sentence.'], [], { source: given }))

  test('names one line, no date, and no heading if there is none', () => {
    expect(lineOf({ title: 'T', firstLine: 7, lastLine: 7 })).toBe('-# **T** · passage 1 of 1 · line 7')
  })

  test('leaves out a date that is none', () => {
    expect(lineOf({ date: 'last spring' })).not.toContain('updated')
    expect(lineOf({ date: '1970-01-02' })).toContain(' · updated <t:86400:R>')
  })

  test('names the four innermost headings', () => {
    expect(lineOf({ headings: ['a', 'b', 'c', 'd', 'e'] })).toContain('** › b › c › d › e · ')
  })

  test('cuts a long title and long headings at a character', () => {
    const line = lineOf({ title: 't'.repeat(101), headings: ['h'.repeat(81)] })
    expect(line).toContain(`**${'t'.repeat(99)}…** › ${'h'.repeat(79)}… · `)
  })
})

describe('a message', () => {
  test('notifies nobody', () => {
    for (const reply of [replyOf(quotation), statement('@everyone <@1>'), privateStatement('Hello.')])
      expect(render(reply, english).allowed_mentions).toEqual({ parse: [], replied_user: false })
  })

  test('is private only if the reply is', () => {
    expect(render(statement('Hello.'), english).flags).toBe(MessageFlags.IsComponentsV2)
    expect(render(privateStatement('Hello.'), english).flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral)
  })

  test('shows labels on one line of at most 38 characters', () => {
    const choice = (label: string): Choice => ({ ...nextPassage, label })
    expect(labelsOf({ ...statement('Hello.'), choices: [choice('x'.repeat(38))] })).toEqual(['x'.repeat(38)])
    expect(labelsOf({ ...statement('Hello.'), choices: [choice('y'.repeat(39))] })).toEqual([`${'y'.repeat(37)}…`])
    expect(labelsOf({ ...statement('Hello.'), choices: [choice(' *a*\n\u202Eb ')] })).toEqual(['*a* b'])
    const name = 'Why everybody talks about the harbour'
    const named = { ...choice(`${name} (passage 5)`), name }
    expect(labelsOf({ ...statement('Hello.'), choices: [named] })).toEqual(['Why everybody talks about… (passage 5)'])
  })

  test('that Discord would refuse is not made', () => {
    const same = { ...statement('Hello.'), choices: [nextPassage, nextPassage] }
    expect(() => render(same, english)).toThrow(/share a custom id/u)
    expect(() => render(statement(' \n '), english)).toThrow(/A text is empty/u)
    const six = [0, 1, 2, 3, 4, 5].map(context => ({
      ...moreContext,
      action: { kind: 'more-context', view: view(0, context) } as const,
    }))
    expect(() => render({ ...statement('Hello.'), choices: six }, english)).not.toThrow()
    const blocks = Array.from({ length: 40 }, () => ({ kind: 'statement', text: 'Hello.' }) as const)
    expect(() => render({ blocks, choices: [] }, english)).toThrow(/41 components are more than 40/u)
  })

  test('offers to share only what one person sees', () => {
    const sharing = {
      ...statement('Hello.'),
      choices: [{ ...moreContext, action: { kind: 'share', view: view(0) } }],
    } as const
    expect(labelsOf(sharing)).toEqual([])
    expect(labelsOf({ ...sharing, isPrivate: true })).toEqual(['More context'])
  })

  test('has what leads on before what is done with the answer, five buttons at most in a row', () => {
    const choiceOf = (kind: (typeof viewKinds)[number], at = 0): Choice => ({
      label: kind,
      action: { kind, view: view(0, at) },
    })
    const choices = [
      choiceOf('helpful'),
      ...[0, 1, 2, 3, 4, 5].map(at => choiceOf('more-context', at)),
      { label: 'delete', action: { kind: 'delete', person: '1' } } as const,
    ]
    const rows = partsOf({ ...statement('Hello.'), choices }).flatMap(part =>
      part.type === ComponentType.ActionRow ? [part.components.length] : [],
    )
    expect(rows).toEqual([5, 3])
  })

  test('says who shared it after the source and before the buttons', () => {
    const parts = render(replyOf(quotation, [nextPassage]), english, undefined, '-# Asked by <@1>').components[0]
      .components
    expect(typesOf(parts)).toEqual(['Section', 'TextDisplay', 'TextDisplay', 'Separator', 'ActionRow'])
    expect(parts[2]).toEqual({ type: ComponentType.TextDisplay, id: 100, content: '-# Asked by <@1>' })
  })

  test('shows a note as small text', () => {
    const note = { ...replyOf(quotation), blocks: [{ kind: 'note', text: '**Word** for\nword.' } as const] }
    expect(shown(render(note, english)).texts).toEqual(['-# \\*\\*Word\\*\\* for word.'])
  })

  test('with a quote that is not what stands there is not made', () => {
    const other = quotationOf({ text: 'Something else, of another length.', sentences: [{ start: 0, end: 15 }] })
    expect(() => render(replyOf({ ...quotation, document: other.document }), english)).toThrow(
      expect.objectContaining({ code: 'not-verbatim' }),
    )
  })
})
