import { type GivenArguments, givenArguments, wrong } from './given-arguments.ts'
import { KEEPING_COMMANDS, type KeepingTask, keepingTask } from './keeping-arguments.ts'

/** What the command line asks for. */
export type Invocation =
  | { readonly kind: 'start' }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'batch'; readonly documents: readonly string[] }
  | { readonly kind: 'ask'; readonly question: string; readonly documents: readonly string[]; readonly isJson: boolean }
  | { readonly kind: 'explain'; readonly question: string; readonly documents: readonly string[] }
  | { readonly kind: 'keep'; readonly task: KeepingTask }

export const HELP = `verbatim: answers questions from documents, quoted word for word

  verbatim                                      the Discord bot if DISCORD_TOKEN is set, else a conversation here
  verbatim ask "question" [--documents PATH…] [--json]
                                                one answer
  verbatim explain "question" [--documents PATH…]
                                                how that answer is found: terms, candidates, features, weights
  verbatim batch [--documents PATH…]            JSON lines of {id, question, document?, history?} on standard input,
                                                JSON lines of answers on standard output

  verbatim documents add PATH|URL… --server ID [--title TITLE] [--language TAG]
                                                adds files, folders of files and pages of the web to a server's documents
  verbatim documents list --server ID           lists them
  verbatim documents remove DOCUMENT|--all --server ID
                                                removes one, by its id or its title, or all of them
  verbatim export FILE --server ID              writes them into a .zip that can be added again
  verbatim backup FILE                          writes everything that is kept into a file, also while the bot runs
  verbatim restore FILE [--replace]             puts it back; with --replace in place of what is kept now

  verbatim --help | --version

PATH is a folder, a .md, .txt, .html, .pdf, .docx, .csv or .zip file, or a .jsonl file of {question, answer} or, after
--documents, of {id, title, text, url?}. Without it: CORPUS_DIR, else the documents that ship with the bot.
ID is a server's id: Discord copies it from the server's menu in developer mode.`

/** Options that only the commands for documents that are kept have. */
const KEEPING_OPTIONS = ['server', 'title', 'language', 'replace', 'all']

/**
 * Reads the command line; whatever follows --documents up to the next option or -- is a path.
 *
 * @throws AppError bad-input with one sentence on what is wrong
 */
export function readArguments(given: readonly string[]): Invocation {
  const parts = givenArguments(given)
  const [command] = parts.words
  if (parts.flags.has('help')) return { kind: 'help' }
  if (parts.flags.has('version')) return { kind: 'version' }
  if (command !== undefined && KEEPING_COMMANDS.has(command)) return { kind: 'keep', task: keepingTask(parts) }
  return answeringInvocation(parts)
}

function answeringInvocation({ words: [command, ...rest], documents, flags }: GivenArguments): Invocation {
  const stray = KEEPING_OPTIONS.find(option => flags.has(option))
  if (command !== undefined && stray !== undefined) return wrong(`--${stray} is no option of verbatim ${command}.`)
  switch (command) {
    case undefined:
      return flags.size === 0 ? { kind: 'start' } : wrong('Say what to do, such as ask, batch or explain.')
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
