import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readDocuments } from '../src/corpus/reading.ts'
import { createLibrary, type Library } from '../src/retrieval/library.ts'
import { type GoldQuestion, goldSchema } from './judgment.ts'

/** Questions over the documents of one library. */
export interface QuestionSet {
  readonly name: string
  readonly library: Library
  readonly questions: readonly GoldQuestion[]
  /** The files that the library was read from: what `batch --documents` takes. */
  readonly paths: readonly string[]
}

const ENDING = '.questions.jsonl'

/**
 * The sets NAME.questions.jsonl of `questionFolder`: each over the records NAME.documents.jsonl beside it, or over those
 * documents of `documentFolders` that its questions name.
 *
 * @throws Error if a set names a document that is not there
 */
export async function readQuestionSets(
  questionFolder: string,
  ...documentFolders: readonly string[]
): Promise<readonly QuestionSet[]> {
  const files = (await readdir(questionFolder)).filter(file => file.endsWith(ENDING))
  return Promise.all(
    files.toSorted().map(async file => {
      const name = file.replace(ENDING, '')
      const questions = await readQuestions(path.join(questionFolder, file))
      const records = path.join(questionFolder, `${name}.documents.jsonl`)
      const paths = existsSync(records) ? [records] : await filesNamed(questions, name, documentFolders)
      const { documents } = await readDocuments(paths)
      return { name, questions, paths, library: createLibrary(documents) }
    }),
  )
}

/** The questions of one file, in its order. */
export async function readQuestions(file: string): Promise<readonly GoldQuestion[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(line => line.trim() !== '')
  return lines.map(line => goldSchema.parse(JSON.parse(line)))
}

async function filesNamed(
  questions: readonly GoldQuestion[],
  set: string,
  folders: readonly string[],
): Promise<readonly string[]> {
  const there = (
    await Promise.all(
      folders.map(async folder => (await readdir(folder)).map((file): string => path.join(folder, file))),
    )
  ).flat()
  return [...new Set(questions.map(({ document }) => document ?? set))].map(document => {
    const file = there.find(each => path.parse(each).name === document)
    if (file === undefined)
      throw new Error(`The question set ${set} names the document ${document}, which is not in ${folders.join(', ')}.`)
    return file
  })
}
