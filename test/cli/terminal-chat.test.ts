import { PassThrough, Readable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import type { Asked, Chat } from '../../src/chat/chat.ts'
import { createChat } from '../../src/chat/chat.ts'
import { talk } from '../../src/cli/terminal-chat.ts'
import { createCollection } from '../../src/retrieval/collection.ts'
import { english } from '../../src/wording/wording.ts'
import { viewIn } from '../support/choices.ts'
import { first } from '../support/documents.ts'
import { ANSWERED, islandChat, WEAK_QUESTION } from '../support/island.ts'
import { somebody } from '../support/visitors.ts'

const collected = (stream: PassThrough): (() => string) => {
  const chunks: string[] = []
  stream.setEncoding('utf8').on('data', chunk => chunks.push(String(chunk)))
  return () => chunks.join('')
}

/** What is printed when these lines are piped in. */
async function piped(lines: readonly string[], chat: Chat = islandChat): Promise<string> {
  const output = new PassThrough()
  const printed = collected(output)
  const input = Readable.from([lines.map(line => `${line}\n`).join('')], { objectMode: false })
  await talk(chat, { input, output, isInteractive: false })
  return printed()
}

/** A person at a terminal: each line is typed when the prompt is there. */
async function typed(lines: readonly string[], chat: Chat = islandChat): Promise<string> {
  const input = new PassThrough()
  const output = new PassThrough()
  const printed = collected(output)
  const ended = talk(chat, { input, output, isInteractive: true })
  const prompts = (): number => printed().split('> ').length - 1
  for (const [index, line] of lines.entries()) {
    while (prompts() <= index) await new Promise(resolve => setImmediate(resolve))
    input.write(`${line}\n`)
  }
  if (!lines.includes('/quit')) input.end()
  await ended
  return printed()
}

/** The same chat, and what it was asked. */
function overheard(): { readonly chat: Chat; readonly asked: readonly Asked[] } {
  const asked: Asked[] = []
  const ask: Chat['ask'] = question => {
    asked.push(question)
    return islandChat.ask(question, somebody)
  }
  return { chat: { ...islandChat, ask }, asked }
}

/** The blocks of lines after the greeting. */
const turnsOf = (printed: string): readonly string[] => printed.split('\n').slice(1).join('\n').trimEnd().split('\n\n')

const CONNECT = 'To connect Discord, set DISCORD_TOKEN in .env (see .env.example) and start again.'
const { question, sentence } = ANSWERED
const SOURCE = '  — The Island › Lighthouse · passage 2 of 5 · line 9'

describe('a piped conversation', () => {
  test('says how to connect Discord, and answers in plain text without a prompt', async () => {
    const note = english.say('answer.verbatim')
    expect(await piped([question])).toBe(
      `${CONNECT}\n  **${sentence}** Its lamp is lit at dusk.\n${SOURCE}\n${note}\n\n`,
    )
  })

  test('answers line after line and passes over blank ones', async () => {
    const turns = turnsOf(await piped(['hello', '', '   ', ` ${question} `]))
    expect(turns).toEqual([expect.stringMatching(/^Hello!/u), expect.stringContaining(`**${sentence}**`)])
  })

  test('ends at /quit, whatever follows, and at the end of the input', async () => {
    expect(await piped(['/quit', question])).toBe(`${CONNECT}\n`)
    expect(await piped([])).toBe(`${CONNECT}\n`)
  })

  test('answers the last line even if it is not ended', async () => {
    const output = new PassThrough()
    const printed = collected(output)
    await talk(islandChat, { input: Readable.from([question], { objectMode: false }), output, isInteractive: false })
    expect(printed()).toContain(sentence)
  })
})

describe('an interactive conversation', () => {
  test('has a prompt for each line, colours, and says what can be done', async () => {
    const printed = await typed([question, '/quit'])
    expect(printed.split('> ')).toHaveLength(3)
    expect(printed).toContain(`\u001B[1;33m${sentence}\u001B[0m`)
    expect(printed).toContain(`\u001B[2m${SOURCE}\u001B[0m`)
    for (const word of ['/more', '/next', '/sources', '/quit']) expect(printed).toContain(word)
  })

  test('prompts again after a blank line and after an unknown word', async () => {
    expect((await typed(['', '/nonsense', '/quit'])).split('> ')).toHaveLength(4)
  })

  test('ends when the input ends', async () => {
    expect(stripVTControlCharacters(await typed([question]))).toContain(sentence)
  })

  test('prompts no more if the input ends while a question is being answered', async () => {
    const input = new PassThrough()
    const output = new PassThrough()
    const printed = collected(output)
    let answer = (): void => {}
    const chat: Chat = {
      ...islandChat,
      ask: async asked => {
        input.end()
        await new Promise<void>(resolve => {
          answer = resolve
        })
        return islandChat.ask(asked, somebody)
      },
    }
    const ended = talk(chat, { input, output, isInteractive: true })
    input.once('close', () => setImmediate(() => answer()))
    setImmediate(() => input.write(`${question}\n`))
    await ended
    expect(printed()).toContain(sentence)
    expect(printed().split('> ')).toHaveLength(2)
  })
})

describe('a follow-up', () => {
  test('is given the questions before it, but no words with a slash', async () => {
    const { chat, asked } = overheard()
    await piped(['When was the lighthouse built?', '/more', '/sources', 'and by whom?'], chat)
    expect(asked).toEqual([
      { text: 'When was the lighthouse built?', history: [] },
      { text: 'and by whom?', history: ['When was the lighthouse built?'] },
    ])
  })

  test('is answered with their help', async () => {
    expect(await piped(['and by whom?'])).not.toContain('Ida Lind')
    expect(await piped(['When was the lighthouse built?', 'and by whom?'])).toMatch(/Ida Lind[^]*Ida Lind/u)
  })

  test('is given the last five at most', async () => {
    const { chat, asked } = overheard()
    await piped(['1?', '2?', '3?', '4?', '5?', '6?', '7?'], chat)
    expect(asked.at(-1)).toEqual({ text: '7?', history: ['2?', '3?', '4?', '5?', '6?'] })
  })
})

describe('/more', () => {
  test('shows more around the quote until there is no more', async () => {
    const turns = await piped([question, ...Array.from({ length: 4 }, () => '/more')])
    expect(turns).toContain('The ferry to the island')
    expect(turns.match(/Its lamp is lit/gu)).toHaveLength(4)
    expect(turns).toMatch(/behind the bakery\.[^]*There is no more to show\.\n$/u)
  })

  test.each(['/more', '/next'])('has nothing to show before the first quote: %s', async word => {
    expect(turnsOf(await piped([word]))).toEqual([
      expect.stringMatching(/^There is no (?:more to show|other passage)\.$/u),
    ])
  })
})

describe('/next', () => {
  test('goes through the passages and begins again after the last', async () => {
    const turns = turnsOf(
      await piped(['What is there to say of the bakery?', '/next', '/next', '/next', '/next', '/next']),
    )
    const sources = turns.map(turn => turn.split('\n').at(-1))
    const count = sources.indexOf(sources[0], 1)
    expect(count).toBeGreaterThan(1)
    expect(new Set(sources).size).toBe(count)
    expect(sources).toEqual(sources.map((_, index) => sources[index % count]))
  })

  test('goes through all that is close if nothing answers', async () => {
    const { choices } = await islandChat.ask({ text: WEAK_QUESTION }, somebody)
    const count = viewIn(first(choices).action).places.length
    const printed = await piped([WEAK_QUESTION, ...Array.from({ length: count }, () => '/next')])
    const sources = printed.split('\n').filter(line => line.startsWith('  — '))
    expect(count).toBeGreaterThan(2)
    expect(new Set(sources).size).toBe(count)
    expect(sources.at(-1)).toBe(sources[0])
  })
})

describe('/sources', () => {
  test('tells where the last quote stands', async () => {
    expect((await piped([question, '/sources'])).split('\n').filter(line => line === SOURCE)).toHaveLength(2)
  })

  test('names the documents before there is a quote', async () => {
    expect(await piped(['/sources'])).toBe(`${CONNECT}\nThe documents:\n  The Bakery\n  The Island\n`)
    expect(await piped(['/sources'], createChat(createCollection([])))).toContain('There are no documents yet.')
  })

  test('cannot be used by a title to steer the terminal', async () => {
    const chat = { ...islandChat, suggestDocuments: () => [{ name: '\u001B[2Jtitle', value: 'x' }] }
    expect(await piped(['/sources'], chat)).not.toContain('\u001B')
  })
})

describe('a word with a slash', () => {
  test('that is /help says what can be done', async () => {
    expect(await piped(['/help'])).toMatch(/\/more .*\/next .*\/sources .*\/quit/u)
  })

  test.each(['/frobnicate', '/more please', '/QUIT', '/'])(
    'that is unknown says so and what there is: %s',
    async word => {
      const printed = await piped([word, question])
      expect(printed).toContain(`There is no ${word.split(' ')[0]}. Ask in your own words.`)
      expect(printed).toContain(sentence)
    },
  )

  test('cannot steer the terminal', async () => {
    expect(await piped(['/\u001B[2J'])).not.toContain('\u001B')
  })
})
