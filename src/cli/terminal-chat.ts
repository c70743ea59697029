import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import { ask } from '../../commands/ask.ts'
import type { Chat } from '../chat/chat.ts'
import type { Action, Reply } from '../chat/reply.ts'
import { linesOf } from './lines.ts'
import { COLOURED, harmless, PLAIN, replyText, sourceText } from './terminal-text.ts'
import { TERMINAL } from './terminal-visitor.ts'

/** Where a conversation takes place. */
export interface Terminal {
  readonly input: Readable
  readonly output: Writable
  /** True if a person sits there: with a prompt, line editing, history and colours. */
  readonly isInteractive: boolean
}

const CONNECT = 'To connect Discord, set DISCORD_TOKEN in .env (see .env.example) and start again.'
const USAGE =
  'Ask in your own words. /more shows more around the quote, /next the next passage, /sources where it stands, /quit ends.'

/** At most this many questions before are kept for follow-ups. */
const MOST_HISTORY = 5

/** A conversation over the same commands as Discord's, until its end is reached or /quit is said. */
export async function talk(chat: Chat, terminal: Terminal): Promise<void> {
  const { input, output, isInteractive } = terminal
  const style = isInteractive ? COLOURED : PLAIN
  const write = (line: string): void => {
    output.write(`${line}\n`)
  }
  write(CONNECT)
  if (isInteractive) write(USAGE)
  const conversation = new Conversation(chat)
  for await (const line of isInteractive ? promptedLines(terminal) : linesOf(input)) {
    const said = line.trim()
    if (said === '/quit') break
    if (said === '') continue
    const turn = await conversation.say(said)
    write(typeof turn === 'string' ? harmless(turn) : `${replyText(turn, style)}\n`)
  }
}

/** The lines that somebody types, with a prompt before each. */
async function* promptedLines({ input, output }: Terminal): AsyncGenerator<string, void> {
  const lines = createInterface({ input, output, prompt: '> ', terminal: true })
  let isOpen = true
  lines.once('close', () => {
    isOpen = false
  })
  try {
    lines.prompt()
    for await (const line of lines) {
      yield line
      // Input may end while a question is being answered; from Node 24.2 on, prompting then throws.
      if (isOpen) lines.prompt()
    }
  } finally {
    lines.close()
  }
}

/** What was asked and what can be done next. */
class Conversation {
  readonly #chat: Chat
  #history: readonly string[] = []
  #last: Reply | null = null

  constructor(chat: Chat) {
    this.#chat = chat
  }

  /** A reply, or a line of our own. */
  async say(said: string): Promise<Reply | string> {
    if (!said.startsWith('/')) return this.#ask(said)
    switch (said) {
      case '/more':
        return this.#choose(['more-context'], 'There is no more to show.')
      case '/next':
        return this.#choose(['next-passage', 'open-passage'], 'There is no other passage.')
      case '/sources':
        return this.#sources()
      case '/help':
        return USAGE
      default:
        return `There is no ${said.split(/\s/u)[0] ?? said}. ${USAGE}`
    }
  }

  async #ask(question: string): Promise<Reply> {
    const options = { question, document: undefined, private: undefined }
    const visitor = TERMINAL
    const reply = await ask.execute({ options, visitor, history: this.#history }, this.#chat)
    this.#history = [...this.#history, question].slice(-MOST_HISTORY)
    this.#last = reply
    return reply
  }

  #choose(kinds: readonly Action['kind'][], otherwise: string): Reply | string {
    const action = this.#last?.choices.map(choice => choice.action).find(({ kind }) => kinds.includes(kind))
    if (!action || !('view' in action)) return otherwise
    this.#last = this.#chat.show(action.view, TERMINAL.wording)
    return this.#last
  }

  /** Where the last quote stands; before there is one, the documents. */
  #sources(): string {
    const quoted =
      this.#last?.blocks.flatMap(block => (block.kind === 'quotation' ? [block.quotation.source] : [])) ?? []
    if (quoted.length > 0) return quoted.map(sourceText).join('\n')
    const documents = this.#chat.suggestDocuments('').map(({ name }) => `  ${name}`)
    return documents.length === 0 ? 'There are no documents yet.' : ['The documents:', ...documents].join('\n')
  }
}
