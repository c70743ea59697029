import { describe, expect, test } from '@jest/globals'
import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10'
import { LONGEST_TEXT, limitProblems, MOST_COMPONENTS } from '../../../src/discord/display/limits.ts'

const text = (content: string): APIComponentInContainer & { readonly type: ComponentType.TextDisplay } => ({
  type: ComponentType.TextDisplay,
  content,
})
const button = (customId: string, label = 'More'): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label,
  custom_id: customId,
})
const linkButton = (url: string): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: 'Open',
  url,
})
const row = (...components: APIButtonComponent[]): APIComponentInContainer => ({
  type: ComponentType.ActionRow,
  components,
})
const section = (content: string, accessory: APIButtonComponent): APIComponentInContainer => ({
  type: ComponentType.Section,
  components: [text(content)],
  accessory,
})
const container = (...components: APIComponentInContainer[]): APIMessageTopLevelComponent => ({
  type: ComponentType.Container,
  components,
})
const texts = (count: number): readonly APIComponentInContainer[] => Array.from({ length: count }, () => text('a'))
const buttons = (count: number): readonly APIButtonComponent[] =>
  Array.from({ length: count }, (_, index) => button(`${index}`))

const problemsIn = (...components: APIComponentInContainer[]): readonly string[] =>
  limitProblems([container(...components)])

describe('a message', () => {
  test('that Discord takes has no problems', () => {
    expect(limitProblems([])).toEqual([])
    expect(problemsIn(text('a'), section('b', linkButton('https://a.bc')), row(button('1'), button('2')))).toEqual([])
  })

  test('has at most 4,000 characters of text, wherever they stand', () => {
    expect(LONGEST_TEXT).toBe(4_000)
    expect(problemsIn(text('a'.repeat(2_000)), section('b'.repeat(2_000), button('1')))).toEqual([])
    expect(problemsIn(text('a'.repeat(2_000)), section('b'.repeat(2_001), button('1')))).toEqual([
      '4001 characters of text are more than 4000.',
    ])
    expect(limitProblems([text('a'.repeat(2_000)), container(text('b'.repeat(2_001)))])).toHaveLength(1)
  })

  test('has at most 40 components, those inside others counted', () => {
    expect(MOST_COMPONENTS).toBe(40)
    expect(problemsIn(...texts(39))).toEqual([])
    expect(problemsIn(...texts(40))).toEqual(['41 components are more than 40.'])
    expect(problemsIn(...texts(36), section('a', button('1')))).toEqual([])
    expect(problemsIn(...texts(37), section('a', button('1')))).toEqual(['41 components are more than 40.'])
  })

  test('uses each custom id once, whether in a row or beside a text', () => {
    expect(problemsIn(row(button('1'), button('1')))).toEqual(['Two components share a custom id.'])
    expect(problemsIn(section('a', button('1')), row(button('1')))).toEqual(['Two components share a custom id.'])
    expect(problemsIn(row(linkButton('https://a.bc'), linkButton('https://a.bc')))).toEqual([])
  })

  test('is told all its problems', () => {
    expect(problemsIn(text(''), row(), text('a'.repeat(4_001)))).toHaveLength(3)
  })
})

describe('a component', () => {
  test.each(['', ' ', '\n\t'])('with text has words: %j', content => {
    expect(problemsIn(text(content))).toEqual(['A text is empty.'])
    expect(problemsIn(section(content, button('1')))).toEqual(['A text is empty.'])
  })

  test.each([
    ['label', 80, (length: number) => row(button('1', 'a'.repeat(length)))],
    ['label', 80, (length: number) => section('a', button('1', 'a'.repeat(length)))],
    ['custom id', 100, (length: number) => row(button('a'.repeat(length)))],
    ['URL', 512, (length: number) => section('a', linkButton('a'.repeat(length)))],
  ])('has a %s of at most %i characters', (name, longest, component) => {
    expect(problemsIn(component(longest))).toEqual([])
    expect(problemsIn(component(longest + 1))).toEqual([`The ${name} "${'a'.repeat(longest + 1)}" is too long.`])
  })

  test('that is a row holds one to five buttons', () => {
    expect(problemsIn(row(...buttons(5)))).toEqual([])
    expect(problemsIn(row(...buttons(6)))).toEqual(['A row of 6 buttons cannot be shown.'])
    expect(problemsIn(row())).toEqual(['A row of 0 buttons cannot be shown.'])
  })
})

describe('a menu', () => {
  const option = (value: string, label = 'Fees') => ({ label, value })
  const menu = (options: APISelectMenuOption[], placeholder = 'Open'): APIComponentInContainer => ({
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: 'm', placeholder, options }],
  })
  const options = (count: number): APISelectMenuOption[] =>
    Array.from({ length: count }, (_, index) => option(`${index}`))

  test('that Discord takes has no problems', () => {
    expect(problemsIn(menu(options(25), 'a'.repeat(150)))).toEqual([])
    expect(problemsIn(menu([{ ...option('v'.repeat(100), 'l'.repeat(100)), description: 'd'.repeat(100) }]))).toEqual(
      [],
    )
  })

  test.each([
    ['no options', menu([]), 'A menu of 0 options cannot be shown.'],
    ['more than 25', menu(options(26)), 'A menu of 26 options cannot be shown.'],
    ['two options of one value', menu([option('1'), option('1')]), 'Two options share a value.'],
    ['an option without a name', menu([option('1', ' ')]), 'An option is empty.'],
    ['an option without a value', menu([option('')]), 'An option is empty.'],
    ['a long name', menu([option('1', 'l'.repeat(101))]), `The label "${'l'.repeat(101)}" is too long.`],
    ['a long value', menu([option('v'.repeat(101))]), `The value "${'v'.repeat(101)}" is too long.`],
    [
      'a long description',
      menu([{ ...option('1'), description: 'd'.repeat(101) }]),
      `The description "${'d'.repeat(101)}" is too long.`,
    ],
    ['a long placeholder', menu(options(1), 'p'.repeat(151)), `The placeholder "${'p'.repeat(151)}" is too long.`],
  ])('with %s is refused', (_, part, problem) => {
    expect(problemsIn(part)).toEqual([problem])
  })

  test('stands alone in its row', () => {
    const select = { type: ComponentType.StringSelect, custom_id: 'm', options: options(1) } as const
    const together: APIComponentInContainer = { type: ComponentType.ActionRow, components: [select, button('1')] }
    expect(problemsIn(together)).toEqual(['A menu stands beside something.'])
  })
})
