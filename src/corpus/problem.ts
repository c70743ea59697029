import { AppError } from '../errors.ts'

/** Why a file gives no document. */
export type DocumentProblem = TooMuch | Unreadable

/** What is over a limit. Sizes are in MB of 2^20 bytes, times in seconds; each limit is named in its problem. */
type TooMuch =
  | { readonly kind: 'too-large'; readonly most: number }
  /** Its text has more UTF-16 code units than that. */
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'too-many-pages'; readonly pages: number; readonly most: number }
  /** What is packed into it would be larger than that, or far larger than the file: a bomb. */
  | { readonly kind: 'unpacks-too-large'; readonly most: number }
  | { readonly kind: 'too-many-files'; readonly most: number }
  /** A .zip file in a .zip file. */
  | { readonly kind: 'nested-archive' }
  /** Elements in elements, brackets in brackets: deeper than any real document. */
  | { readonly kind: 'nested-too-deep' }
  | { readonly kind: 'takes-too-long'; readonly most: number }

type Unreadable =
  /** Cannot be read without a password. */
  | { readonly kind: 'encrypted'; readonly format: string }
  /** Pages without a text: scanned ones. */
  | { readonly kind: 'no-text'; readonly format: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'damaged'; readonly format: string }
  | { readonly kind: 'unknown-format'; readonly endings: string }
  /** The name promises another format than the bytes are of. */
  | { readonly kind: 'not-its-format'; readonly format: string }
  /** Bytes in no encoding that is known. */
  | { readonly kind: 'not-text' }
  | { readonly kind: 'bad-front-matter'; readonly detail: string }
  /** A list of questions and answers that has no pair of them. */
  | { readonly kind: 'no-questions' }

/** What of a file is in none of its documents. */
export type LeftOut =
  | { readonly kind: 'pages-without-text'; readonly count: number }
  /** Pages with several lines that stand across the others. */
  | { readonly kind: 'turned-text'; readonly count: number }
  | { readonly kind: 'pictures'; readonly count: number }
  /** Lines without a question or an answer, or that cannot be read. */
  | { readonly kind: 'lines'; readonly count: number; readonly first: number }
  /** A file of an archive. */
  | { readonly kind: 'file'; readonly name: string; readonly problem: DocumentProblem }

/** A file that gives no document. Its message is a clause that completes "FILE was left out: …". */
export class DocumentError extends AppError {
  readonly problem: DocumentProblem

  constructor(problem: DocumentProblem, options?: ErrorOptions) {
    super('bad-document', clauseOf(problem), options)
    this.problem = problem
  }
}

function clauseOf(problem: DocumentProblem): string {
  return 'most' in problem || isNested(problem) ? clauseOfLimit(problem) : clauseOfDefect(problem)
}

const isNested = (problem: DocumentProblem): problem is Extract<TooMuch, { kind: `nested-${string}` }> =>
  problem.kind === 'nested-archive' || problem.kind === 'nested-too-deep'

function clauseOfLimit(problem: TooMuch): string {
  switch (problem.kind) {
    case 'too-large':
      return `it is larger than ${problem.most} MB; split it into several files`
    case 'too-long':
      return `its text is longer than ${problem.most} characters; split it into several files`
    case 'too-many-pages':
      return `it has ${problem.pages} pages, and ${problem.most} is the most`
    case 'unpacks-too-large':
      return `unpacked it would be larger than ${problem.most} MB, or far larger than it is packed`
    case 'too-many-files':
      return `it holds more than ${problem.most} files`
    case 'nested-archive':
      return 'it is an archive inside of an archive'
    case 'nested-too-deep':
      return 'it is nested deeper than any real document'
    case 'takes-too-long':
      return `reading it takes longer than ${problem.most} s`
  }
}

function clauseOfDefect(problem: Unreadable): string {
  switch (problem.kind) {
    case 'encrypted':
      return `the ${problem.format} is encrypted, so there is no text to read: save it without a password`
    case 'no-text':
      return `the ${problem.format} holds no text, only pictures of pages: use one that was not scanned, or run text recognition on it first`
    case 'empty':
      return 'there is no text in it'
    case 'damaged':
      return `it is no ${problem.format} that can be read: it may be damaged`
    case 'unknown-format':
      return `it is of no kind that can be read; use a file ending in ${problem.endings}`
    case 'not-its-format':
      return `its name says that it is ${problem.format}, and its content is something else`
    case 'not-text':
      return 'it is no text in UTF-8 or in the encoding that it names; save it again in UTF-8'
    case 'bad-front-matter':
      return `its front matter is wrong: ${problem.detail}`
    case 'no-questions':
      return 'no line of it has both a question and an answer'
  }
}
