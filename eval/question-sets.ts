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
}

/**
 * The sets NAME.questions.jsonl of `questionFolder`: each over the records NAME.documents.jsonl beside it, or over those
 * documents of `documentFolder` that its questions name.
 */
export async function readQuestionSets(
  questionFolder: string,
  documentFolder: string,
): Promise<readonly QuestionSet[]> {
  const files = await readdir(questionFolder)
  const names = files
    .filter(file => file.endsWith('.questions.jsonl'))
    .map(file => file.replace('.questions.jsonl', ''))
  return Promise.all(
    names.toSorted().map(async name => {
      const questions = await readQuestions(path.join(questionFolder, `${name}.questions.jsonl`))
      const records = `${name}.documents.jsonl`
      if (files.includes(records)) {
        const { documents } = await readDocuments([path.join(questionFolder, records)])
        return { name, questions, library: createLibrary(documents) }
      }
      const { documents } = await readDocuments([documentFolder])
      const named = new Set(questions.map(({ document }) => document))
      return { name, questions, library: createLibrary(documents.filter(({ id }) => named.has(id))) }
    }),
  )
}

async function readQuestions(file: string): Promise<readonly GoldQuestion[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(line => line.trim() !== '')
  return lines.map(line => goldSchema.parse(JSON.parse(line)))
}
