import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import * as z from 'zod'
import { messageOf } from '../errors.ts'
import type { OpenLibrary } from '../index.ts'
import { linesOf } from './lines.ts'

/** One line of standard input. */
const request = z.object({
  id: z.union([z.string(), z.number()], 'needs an "id" that is a string or a number'),
  question: z.string('needs a "question" that is a string'),
  document: z.string('has a "document" that is not a string').nullish(),
  history: z.array(z.string(), 'has a "history" that is not a list of strings').nullish(),
})

/** An id, wherever a line that is otherwise wrong has one. */
const identified = z.object({ id: request.shape.id })

/**
 * Answers JSON lines, in order, each as soon as it is ready. A line that cannot be answered gives `{id?, error}` and the
 * run goes on.
 *
 * @returns how many lines gave an error
 */
export async function answerLines(library: OpenLibrary, input: Readable, output: Writable): Promise<number> {
  let failures = 0
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue
    const answer = await answerLine(library, line)
    if ('error' in answer) failures++
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain')
  }
  return failures
}

async function answerLine(library: OpenLibrary, line: string): Promise<object> {
  const json = parseJson(line)
  const parsed = request.safeParse(json)
  if (!parsed.success) return { ...idOf(json), error: complaint(parsed.error) }
  const { id, question, document, history } = parsed.data
  const start = performance.now()
  try {
    const answer = await library.ask(question, {
      ...(document == null ? {} : { document }),
      ...(history == null ? {} : { history }),
    })
    const { answered, confidence, quotes } = answer
    return { id, answered, confidence, ms: milliseconds(performance.now() - start), quotes }
  } catch (thrown) {
    return { id, error: messageOf(thrown) }
  }
}

/** Whatever is no JSON is undefined, which JSON never is. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function idOf(json: unknown): { readonly id?: string | number } {
  const found = identified.safeParse(json)
  return found.success ? { id: found.data.id } : {}
}

const complaint = ({ issues: [issue] }: z.ZodError): string =>
  issue && issue.path.length > 0
    ? `This line ${issue.message.replace(/^Invalid.*/u, `has a "${issue.path.join('.')}" that is not as expected`)}.`
    : 'This line is no JSON object of {id, question, document?, history?}.'

/** To a microsecond: more is noise. */
const milliseconds = (elapsed: number): number => Math.round(elapsed * 1_000) / 1_000
