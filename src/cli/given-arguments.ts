import { parseArgs } from 'node:util'
import { AppError, messageOf } from '../errors.ts'

/** A command line in parts. */
export interface GivenArguments {
  /** What is neither an option nor a value of one: the command and what it is about. */
  readonly words: readonly string[]
  /** The paths that follow --documents. */
  readonly documents: readonly string[]
  /** Of the options that take one value, the last one that was given. */
  readonly values: ReadonlyMap<string, string>
  /** The names of all options that were given. */
  readonly flags: ReadonlySet<string>
}

/**
 * Parts a command line; whatever follows --documents up to the next option or -- is a path.
 *
 * @throws AppError bad-input if an option is unknown or has no value
 */
export function givenArguments(given: readonly string[]): GivenArguments {
  const documents: string[] = []
  const words: string[] = []
  const flags = new Set<string>()
  const values = new Map<string, string>()
  let takesPaths = false
  for (const token of tokensOf(given)) {
    if (token.kind === 'option') {
      takesPaths = token.name === 'documents'
      if (takesPaths && token.value !== undefined) documents.push(token.value)
      else if (token.value !== undefined) values.set(token.name, token.value)
      flags.add(token.name)
    } else if (token.kind === 'positional') (takesPaths ? documents : words).push(token.value)
    else takesPaths = false
  }
  return { documents, words, values, flags }
}

function tokensOf(given: readonly string[]) {
  try {
    const { tokens } = parseArgs({
      args: [...given],
      allowPositionals: true,
      tokens: true,
      options: {
        documents: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        server: { type: 'string' },
        title: { type: 'string' },
        language: { type: 'string' },
        replace: { type: 'boolean' },
        all: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    })
    return tokens
  } catch (thrown) {
    return wrong(messageOf(thrown).split(/\.\s/u)[0] ?? '')
  }
}

/** Ends the reading of a command line with one sentence on what is wrong with it. */
export function wrong(sentence: string): never {
  throw new AppError('bad-input', `${sentence.replace(/\.$/u, '')}. Try verbatim --help.`)
}
