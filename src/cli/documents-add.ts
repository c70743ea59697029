import { randomUUID } from 'node:crypto'
import type { Added, Keeper, KeptDocument } from '../communities/keeper.ts'
import { DocumentError } from '../corpus/problem.ts'
import { AppError } from '../errors.ts'
import { counted } from './counted.ts'
import { type GivenSource, givenSources } from './given-sources.ts'
import type { KeepingTask } from './keeping-arguments.ts'
import { leftOutSentence, refusalSentence } from './refusals.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { harmless } from './terminal-text.ts'

type Addition = Extract<KeepingTask, { readonly kind: 'add-documents' }>

/**
 * Adds files and pages to a server's documents, in their order; while one is written the next one is read. One that cannot
 * be added is said, and the others are added all the same.
 *
 * @throws AppError bad-input if a path does not exist
 */
export async function addDocuments(
  { sources, ...about }: Addition,
  keeper: Pick<Keeper, 'add'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const given = await givenSources(sources)
  let missing = 0
  const begin = (at: number): Promise<Added> | undefined => {
    const source = given[at]
    const place = given.length === 1 ? '' : `${at + 1}/${given.length} `
    const adding =
      source &&
      addOne(source, about, keeper, (stage, done, total) =>
        terminal.progress.show(`${place}${source.name}: ${stage}`, done, total),
      )
    // It is waited for, and heard of, when it is its turn.
    adding?.catch(() => {})
    return adding
  }
  let next = begin(0)
  for (const [at, source] of given.entries()) {
    const current = next
    next = begin(at + 1)
    const added = await current
    if (!added) break
    terminal.progress.clear()
    if (added.kind === 'added') for (const line of reportOn(added)) terminal.print(harmless(line))
    else {
      missing++
      terminal.complain(harmless(refusalSentence(added, source.name)))
    }
  }
  if (given.length > 1) terminal.print(`${given.length - missing} of ${given.length} done.`)
  return missing === 0 ? 0 : 1
}

async function addOne(
  source: GivenSource,
  { server, title, language }: Omit<Addition, 'sources'>,
  keeper: Pick<Keeper, 'add'>,
  show: (stage: string, done: number, total: number) => void,
): Promise<Added> {
  try {
    const request = {
      id: `command-line-${randomUUID()}`,
      source: await source.read(),
      described: { ...(title === undefined ? {} : { title }), ...(language === undefined ? {} : { language }) },
    }
    return await keeper.add(server, request, ({ stage, done, total }) => show(stage, done, total))
  } catch (thrown) {
    if (thrown instanceof DocumentError) return { kind: 'document', problem: thrown.problem }
    // Of a file that vanished, or may not be read: another than the database's, which has a sentence of its own.
    if (isFileError(thrown))
      throw new AppError('bad-input', `"${source.name}" cannot be read: ${thrown.code}.`, { cause: thrown })
    throw thrown
  }
}

const isFileError = (thrown: unknown): thrown is { readonly code: string; readonly path: string } =>
  typeof thrown === 'object' &&
  thrown !== null &&
  'code' in thrown &&
  typeof thrown.code === 'string' &&
  'path' in thrown

function* reportOn({ documents, same, leftOut }: Extract<Added, { readonly kind: 'added' }>): Generator<string, void> {
  for (const document of documents) {
    yield `Added "${document.title}": ${summaryOf(document)}.`
    for (const each of document.leftOut) yield `  ${leftOutSentence(each)}`
  }
  for (const title of same) yield `"${title}" is there already, with the same content.`
  for (const each of leftOut) yield `  ${leftOutSentence(each)}`
}

const summaryOf = ({ passages, headings, pages, language, id }: KeptDocument): string =>
  [
    counted(passages, 'passage'),
    counted(headings, 'heading'),
    ...(pages === undefined ? [] : [counted(pages, 'page')]),
    `language ${language}`,
    `id ${id}`,
  ].join(', ')
