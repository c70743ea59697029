import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { commands } from '../../commands/index.ts'
import type {
  CommandDefinition,
  KeepingMessageCommand,
  MessageCommand,
  OptionDefinition,
} from '../../src/discord/commands/command.ts'
import { isNamed } from '../../src/discord/commands/command-kinds.ts'
import { english, type Key, locales, wordingFor } from '../../src/wording/wording.ts'

const FOLDER = fileURLToPath(new URL('../../commands', import.meta.url))

/** Discord's limits: https://docs.discord.com/developers/interactions/application-commands */
const NAME = /^[a-z0-9_-]{1,32}$/u
/** In any language: letters of any script, in lower case where there is one. */
const LOCAL_NAME = /^[-_'\p{L}\p{N}]{1,32}$/u
const LONGEST_DESCRIPTION = 100
const MOST_OPTIONS = 25
const MOST_COMMANDS = 100
const MOST_MESSAGE_COMMANDS = 15
const LONGEST_VALUE = 6_000
/** Over the names and descriptions of a command and its options. */
const LONGEST_DEFINITION = 8_000

/** What the files of the folder export. */
async function exportsOf(files: readonly string[]): Promise<readonly unknown[]> {
  const modules: readonly unknown[] = await Promise.all(
    files.map(file => import(pathToFileURL(path.join(FOLDER, file)).href)),
  )
  return modules.flatMap((module): readonly unknown[] =>
    typeof module === 'object' && module !== null ? Object.values(module) : [],
  )
}

const slashCommands = commands.filter(isNamed)
const messageCommands = commands.filter(
  (command): command is MessageCommand | KeepingMessageCommand => !isNamed(command),
)

describe('the list of commands', () => {
  const files = readdirSync(FOLDER).filter(file => file !== 'index.ts')

  test('holds exactly what the files of the folder export, one command a file', async () => {
    const exported = await exportsOf(files)
    expect(exported).toHaveLength(files.length)
    expect(commands).toHaveLength(files.length)
    expect(new Set<unknown>(commands)).toEqual(new Set(exported))
  })

  test('calls each command as its file is called, with hyphens for blanks', () => {
    const named = commands.map(({ definition }) => `${definition.name.toLowerCase().replaceAll(' ', '-')}.ts`)
    expect(named.toSorted()).toEqual(files.toSorted())
  })

  test('is not longer than Discord allows, and no name is there twice', () => {
    expect(slashCommands.length).toBeLessThanOrEqual(MOST_COMMANDS)
    expect(messageCommands.length).toBeLessThanOrEqual(MOST_MESSAGE_COMMANDS)
    expect(new Set(commands.map(({ definition }) => definition.name)).size).toBe(commands.length)
  })
})

const wordings = locales.map(wordingFor)
const inAllLanguages = (key: Key): readonly string[] => wordings.map(wording => wording.say(key))

const optionsOf = ({ options }: CommandDefinition): readonly (OptionDefinition & { readonly name: string })[] =>
  Object.entries(options).map(([name, option]) => ({ name, ...option }))

const lastWord = (name: string): string => name.split(' ').at(-1) ?? ''

describe.each(messageCommands.map(({ definition }) => ({ ...definition })))('"$name"', ({ name, localName }) => {
  test('is called in English as the program calls it, and has a name that fits the menu in every language', () => {
    expect(english.say(localName)).toBe(name)
    for (const local of inAllLanguages(localName)) {
      expect(local.trim()).toBe(local)
      expect(local.length).toBeGreaterThan(0)
      expect(local.length).toBeLessThanOrEqual(32)
    }
  })
})

describe.each(slashCommands.map(command => ({ name: command.definition.name, command })))(
  'the definition of /$name',
  ({ command }) => {
    const { definition } = command
    const options = optionsOf(definition)

    test('has names that Discord takes', () => {
      const words = definition.name.split(' ')
      expect(words.length).toBeLessThanOrEqual(2)
      for (const name of [...words, ...options.map(option => option.name)]) expect(name).toMatch(NAME)
    })

    test('belongs to a group exactly if its name has two words, and all of the group describe it alike', () => {
      const [word = '', ...more] = definition.name.split(' ')
      expect(definition.group !== undefined).toBe(more.length > 0)
      if (!definition.group) return
      const { localName, description } = definition.group
      expect(english.say(localName)).toBe(word)
      for (const local of inAllLanguages(localName)) expect(local).toMatch(LOCAL_NAME)
      for (const text of inAllLanguages(description)) expect(text.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION)
      for (const other of slashCommands.filter(each => each.definition.name.startsWith(`${word} `)))
        expect(other.definition.group).toEqual(definition.group)
    })

    test('is called in English as the program calls it, and has names that Discord takes in every language', () => {
      for (const { name, localName } of [definition, ...options]) {
        expect(localName && english.say(localName)).toBe(lastWord(name))
        for (const local of localName ? inAllLanguages(localName) : []) expect(local).toMatch(LOCAL_NAME)
      }
    })

    test('has descriptions that are neither empty nor too long', () => {
      for (const description of [definition, ...options].flatMap(each => inAllLanguages(each.description))) {
        expect(description.trim()).toBe(description)
        expect(description.length).toBeGreaterThan(0)
        expect(description.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION)
      }
    })

    test('has at most 25 options, those that are required first', () => {
      expect(options.length).toBeLessThanOrEqual(MOST_OPTIONS)
      const required = options.map(option => option.isRequired === true)
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)))
    })

    test('is not longer than Discord allows in all', () => {
      for (const wording of wordings) {
        const lengths = [definition, ...options].map(
          ({ name, description }) => name.length + wording.say(description).length,
        )
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(LONGEST_DEFINITION)
      }
    })

    test('limits text to what can be typed', () => {
      for (const option of options) {
        if (option.type !== 'text' || option.maxLength === undefined) continue
        expect(option.maxLength).toBeGreaterThanOrEqual(1)
        expect(option.maxLength).toBeLessThanOrEqual(LONGEST_VALUE)
      }
    })

    test('promises suggestions exactly if the command gives them', () => {
      const isCompleted = options.some(option => option.type === 'text' && option.isCompleted === true)
      expect(isCompleted).toBe('complete' in command)
    })
  },
)
