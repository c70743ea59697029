import { AppError } from '../errors.ts'
import type { FetchProblem } from './page.ts'

/** An address that gives nothing. Its message is one sentence that says why. */
export class FetchError extends AppError {
  readonly problem: FetchProblem

  constructor(problem: FetchProblem, options?: ErrorOptions) {
    super('page-refused', sentenceOf(problem), options)
    this.problem = problem
  }
}

function sentenceOf(problem: FetchProblem): string {
  switch (problem.kind) {
    case 'no-address':
      return 'This is no address of a public page: write it as a browser shows it, beginning with https://, without a password or a port.'
    case 'not-http':
      return 'Only pages of the web can be fetched: use an address that begins with https:// or http://.'
    case 'private-address':
      return 'The address leads into a private network: use a page that everybody can open.'
    case 'not-found':
      return 'There is no page at this address: open it in a browser and copy the address from there.'
    case 'refused':
      return `The server does not give the page out (status ${problem.status}): save it in a browser and add the file.`
    case 'unreachable':
      return 'The page cannot be reached: check the address, or try again later.'
    case 'too-many-redirects':
      return `The address leads on to another more than ${problem.most} times: use the one that a browser ends up at.`
    case 'too-slow':
      return `The page takes longer than ${problem.most} s: try again later, or save it in a browser and add the file.`
    case 'too-large':
      return `What is at this address is larger than ${problem.most} MB: use a smaller page or file.`
    case 'wrong-type':
      return `What is at this address is of a kind that cannot be read (${problem.type}): use a page, a text, a PDF or a DOCX file.`
  }
}

/** The problem that lies behind something that was thrown, if it is one. */
export function fetchErrorIn(thrown: unknown): FetchError | null {
  // A cause may lead back to where it came from.
  for (let at = thrown, depth = 0; at !== undefined && depth < 5; at = causeOf(at), depth++)
    if (at instanceof FetchError) return at
  return null
}

/** Not by its class: an error of Node.js may be of another realm. */
const causeOf = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null && 'cause' in thrown ? thrown.cause : undefined
