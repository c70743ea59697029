import type { Refusal } from '../communities/keeper.ts'
import { DocumentError, type LeftOut } from '../corpus/problem.ts'
import { FetchError } from '../fetching/fetch-error.ts'
import { counted } from './counted.ts'

/**
 * Why nothing came of what was asked for, in one sentence.
 *
 * @param name the file, the address or the document, as it was given
 */
export function refusalSentence(refusal: Refusal, name: string): string {
  switch (refusal.kind) {
    case 'document':
      return `${name} was left out: ${new DocumentError(refusal.problem).message}.`
    case 'page':
      return `${name} was left out: ${new FetchError(refusal.problem).message}`
    case 'no-such-document':
      return `The server has no document "${name}": verbatim documents list shows those that it has.`
    case 'several-documents':
      return `${name} holds ${counted(refusal.count, 'document')}, and a document is replaced by one: choose the file that is to take its place.`
    case 'ambiguous':
      return `Several documents are called "${name}": name one by its id, which verbatim documents list shows.`
    case 'not-own':
      return `"${name}" is one of the bot's own documents, which stand in CORPUS_DIR: change it there.`
    case 'full':
      return `${name} was left out: the server would have more than ${counted(refusal.most, refusal.of.slice(0, -1))}, which is the most. Remove some, and add it again.`
    case 'conflict':
      return `"${name}" was changed by somebody else at the same time: list the documents, and try again.`
    case 'asked-before':
      return `${name} is being added already: list the documents to see when it is there.`
    case 'interrupted':
      return `The program ended before ${name} was added: the bot goes on with it when it is started.`
    case 'no-page':
      return `"${name}" did not come from the web, so it cannot be loaded anew: add it as a file.`
  }
}

/** What of a file is in none of its documents, in one sentence. */
export function leftOutSentence(leftOut: LeftOut): string {
  switch (leftOut.kind) {
    case 'file':
      return `${leftOut.name} was left out: ${new DocumentError(leftOut.problem).message}.`
    case 'pages-without-text':
      return `${counted(leftOut.count, 'page')} without text left out.`
    case 'turned-text':
      return `Text across the other lines of ${counted(leftOut.count, 'page')} left out.`
    case 'pictures':
      return `${counted(leftOut.count, 'picture')} left out.`
    case 'lines':
      return `${counted(leftOut.count, 'line')} without a question and an answer left out, the first of them line ${leftOut.first}.`
  }
}
