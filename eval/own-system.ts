import { spawnSync } from 'node:child_process'
import { recordOf } from '../src/answer/answer-record.ts'
import { createAnswerer } from '../src/answer/answerer.ts'
import { findDocument } from '../src/retrieval/texts.ts'
import { type GivenAnswer, givenAnswerSchema, type System } from './given-answer.ts'
import type { GoldQuestion } from './judgment.ts'
import type { QuestionSet } from './question-sets.ts'

export const OWN_NAME = 'verbatim'

/** The project's own answers, from the library of the set. */
export const throughLibrary: System = {
  name: OWN_NAME,
  answer: async ({ library, questions }) => {
    const answerer = createAnswerer(library)
    const given: GivenAnswer[] = []
    // One after the other, or the times would be those of all questions together.
    for (const gold of questions) {
      const question = questionOf(gold, library)
      const start = performance.now()
      const record = recordOf(await answerer.answer(question), library)
      const ms = performance.now() - start
      given.push(givenAnswerSchema.parse({ id: gold.id, ms, ...record }))
    }
    return given
  },
}

/** A gold question as the answerer takes it. */
export function questionOf(gold: GoldQuestion, library: QuestionSet['library']) {
  const within = gold.document === undefined ? undefined : findDocument(library, gold.document)?.id
  return { text: gold.question, history: gold.history, ...(within === undefined ? {} : { within }) }
}

/** The project's own answers, asked for as other programs do: through the built `verbatim batch`. */
export const throughCommandLine: System = {
  name: OWN_NAME,
  answer: async ({ paths, questions }) => {
    const lines = questions.map(({ id, question, document, history }) =>
      JSON.stringify({ id, question, document, history }),
    )
    const { stdout, stderr, status } = spawnSync(
      'npm',
      ['run', '-s', 'verbatim', '--', 'batch', '--documents', ...paths],
      { input: lines.join('\n'), encoding: 'utf8', maxBuffer: 2 ** 30 },
    )
    if (status !== 0) throw new Error(`batch failed: ${stderr}`)
    const answers = stdout.split('\n').filter(Boolean)
    return answers.map(answer => givenAnswerSchema.parse(JSON.parse(answer)))
  },
}
