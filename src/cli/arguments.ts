import { parseArgs } from 'node:util'
import { AppError, messageOf } from '../errors.ts'

/** What the command line asks for. */
export type Invocation =
  | { readonly kind: 'start' }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'batch'; readonly documents: readonly string[] }
  | { readonly kind: 'ask'; readonly question: string; readonly documents: readonly string[]; readonly isJson: boolean }
  | { readonly kind: 'explain'; readonly question: string; readonly documents: readonly string[] }

export const HELP = `verbatim: answers questions from documents, quoted word for word

  verbatim                                      the Discord bot if DISCORD_TOKEN is set, else a conversation here
  verbatim ask "question" [--documents PATH…] [--json]
                                                one answer
  verbatim explain "question" [--documents PATH…]
                                                how that answer is found: terms, candidates, features, weights
  verbatim batch [--documents PATH…]            JSON lines of {id, question, document?, history?} on standard input,
                                                JSON lines of answers on standard output
  verbatim --help | --version

PATH is a folder, a .md, .txt, .html, .pdf, .docx, .csv or .zip file, or a .jsonl file of {id, title, text, url?} or of
{question, answer}. Without it: CORPUS_DIR, else the documents that ship with the bot.`

/**
 * Reads the command line; whatever follows --documents up to the next option or -- is a path.
 *
 * @throws AppError bad-input with one sentence on what is wrong
 */
export function readArguments(given: readonly string[]): Invocation {
  const { documents, words, flags } = sorted(given)
  if (flags.has('help')) return { kind: 'help' }
  if (flags.has('version')) return { kind: 'version' }
  const [command, ...rest] = words
  switch (command) {
    case undefined:
      return flags.size === 0 ? { kind: 'start' } : wrong('Say what to do: ask, batch or explain.')
    case 'ask':
      if (rest.length === 0) return wrong('Say what to ask: verbatim ask "question".')
      return { kind: 'ask', question: rest.join(' '), documents, isJson: flags.has('json') }
    case 'explain':
      if (rest.length === 0) return wrong('Say what to explain: verbatim explain "question".')
      return { kind: 'explain', question: rest.join(' '), documents }
    case 'batch':
      if (rest.length > 0) return wrong(`"${rest[0]}" is not expected: batch reads questions from standard input.`)
      return { kind: 'batch', documents }
    default:
      return wrong(`There is no command "${command}".`)
  }
}

interface SortedArguments {
  readonly documents: readonly string[]
  readonly words: readonly string[]
  /** The names of the options, --documents included. */
  readonly flags: ReadonlySet<string>
}

function sorted(given: readonly string[]): SortedArguments {
  const { tokens } = tokensOf(given)
  const documents: string[] = []
  const words: string[] = []
  const flags = new Set<string>()
  let takesPaths = false
  for (const token of tokens) {
    if (token.kind === 'option') {
      takesPaths = token.name === 'documents'
      if (takesPaths && token.value !== undefined) documents.push(token.value)
      flags.add(token.name)
    } else if (token.kind === 'positional') (takesPaths ? documents : words).push(token.value)
    else takesPaths = false
  }
  return { documents, words, flags }
}

function tokensOf(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      tokens: true,
      options: {
        documents: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    })
  } catch (thrown) {
    return wrong(messageOf(thrown).split(/\.\s/u)[0] ?? '')
  }
}

function wrong(sentence: string): never {
  throw new AppError('bad-input', `${sentence.replace(/\.$/u, '')}. Try verbatim --help.`)
}
