import { type CommunityId, communityId } from '../store/store.ts'
import { type GivenArguments, wrong } from './given-arguments.ts'

/** What the command line asks for of the documents that are kept. */
export type KeepingTask =
  | {
      readonly kind: 'add-documents'
      readonly server: CommunityId
      /** Paths and addresses. */
      readonly sources: readonly string[]
      readonly title?: string
      /** A BCP 47 tag. */
      readonly language?: string
    }
  | { readonly kind: 'list-documents'; readonly server: CommunityId }
  | { readonly kind: 'remove-document'; readonly server: CommunityId; readonly document: string }
  | { readonly kind: 'remove-all-documents'; readonly server: CommunityId }
  | { readonly kind: 'export'; readonly server: CommunityId; readonly file: string }
  | { readonly kind: 'backup'; readonly file: string }
  | { readonly kind: 'restore'; readonly file: string; readonly isReplacing: boolean }

/** The commands of this file, by their first word. */
export const KEEPING_COMMANDS: ReadonlySet<string> = new Set(['documents', 'export', 'backup', 'restore'])

/** The options of each, besides those that every command has. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'documents add': ['server', 'title', 'language'],
  'documents list': ['server'],
  'documents remove': ['server', 'all'],
  export: ['server'],
  backup: [],
  restore: ['replace'],
}

/** @throws AppError bad-input with one sentence on what is wrong */
export function keepingTask(given: GivenArguments): KeepingTask {
  const [first = '', second = ''] = given.words
  const command = first === 'documents' ? `documents ${second}`.trim() : first
  const options = OPTIONS[command]
  if (options === undefined) return wrong('Say what to do with documents: add, list or remove')
  const stray = [...given.flags].find(flag => !options.includes(flag))
  if (stray !== undefined) return wrong(`--${stray} is no option of verbatim ${command}`)
  const rest = given.words.slice(command.split(' ').length)
  return first === 'documents' ? documentsTask(second, rest, given) : fileTask(first, rest, given)
}

function documentsTask(command: string, rest: readonly string[], given: GivenArguments): KeepingTask {
  switch (command) {
    case 'add':
      return addition(rest, given)
    case 'list':
      nothingElse('documents list', rest)
      return { kind: 'list-documents', server: serverOf(given) }
    default:
      return removal(rest, given)
  }
}

function removal(words: readonly string[], given: GivenArguments): KeepingTask {
  const document = words.join(' ')
  if (!given.flags.has('all')) {
    if (document === '') return wrong('Say which document to remove, by its id or its title, or --all')
    return { kind: 'remove-document', server: serverOf(given), document }
  }
  if (document !== '') return wrong(`Say --all or which document to remove, "${document.slice(0, 40)}", not both`)
  return { kind: 'remove-all-documents', server: serverOf(given) }
}

function fileTask(command: string, rest: readonly string[], given: GivenArguments): KeepingTask {
  const file = fileOf(command, rest)
  switch (command) {
    case 'export':
      return { kind: 'export', server: serverOf(given), file }
    case 'backup':
      return { kind: 'backup', file }
    default:
      return { kind: 'restore', file, isReplacing: given.flags.has('replace') }
  }
}

function addition(sources: readonly string[], given: GivenArguments): KeepingTask {
  const title = given.values.get('title')
  const language = given.values.get('language')
  if (sources.length === 0) return wrong('Say what to add: verbatim documents add PATH|URL… --server ID')
  if (title !== undefined && sources.length > 1) return wrong('--title is for one document alone')
  return {
    kind: 'add-documents',
    server: serverOf(given),
    sources,
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language: languageTag(language) }),
  }
}

function serverOf({ values }: GivenArguments): CommunityId {
  const id = values.get('server')
  if (id === undefined) return wrong('Say of which server: --server and its id, which Discord copies in developer mode')
  try {
    return communityId(id)
  } catch {
    return wrong(`"${id.slice(0, 40)}" is no id of a server`)
  }
}

function fileOf(command: string, [file, ...others]: readonly string[]): string {
  if (file === undefined || file === '') return wrong(`Say which file: verbatim ${command} FILE`)
  nothingElse(command, others)
  return file
}

function nothingElse(command: string, [other]: readonly string[]): void {
  if (other !== undefined) wrong(`"${other}" is not expected after verbatim ${command}`)
}

function languageTag(given: string): string {
  const tag = canonical(given)
  return tag ?? wrong(`"${given.slice(0, 40)}" is no language: use a tag such as en, de or pt-BR`)
}

function canonical(given: string): string | undefined {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(given) ? Intl.getCanonicalLocales(given)[0] : undefined
  } catch {
    return undefined
  }
}
