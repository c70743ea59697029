import { LONGEST_QUESTION, type Trace, trace } from '../answer/answerer.ts'
import { chatterOf } from '../answer/chatter.ts'
import { answerThreshold } from '../answer/weights.ts'
import { createChat } from '../chat/chat.ts'
import { readDocuments } from '../corpus/reading.ts'
import { log } from '../log.ts'
import { collectionOf } from '../retrieval/collection.ts'
import { createLibrary, type Library } from '../retrieval/library.ts'
import { candidateSection } from './explain-candidates.ts'
import { evidenceSection } from './explain-evidence.ts'
import { meaningSection } from './explain-meaning.ts'
import { findingSection, termSection } from './explain-terms.ts'
import { PLAIN, replyText, type Style } from './terminal-text.ts'
import { TERMINAL } from './terminal-visitor.ts'

/** How the answer to a question is found in the documents at some paths, as text for people. */
export async function explain(question: string, documents: readonly string[], style: Style): Promise<string> {
  const read = await readDocuments(documents)
  for (const problem of read.problems) log.warn(problem)
  return explanation(createLibrary(read.documents), question, style)
}

/**
 * How the answer to a question is found: the terms that are searched with, the best candidates with what their scores
 * are made of, the evidence that the confidence is made of, and the reply that people get.
 */
export async function explanation(library: Library, question: string, style: Style = PLAIN): Promise<string> {
  const reply = section(
    'Reply',
    replyText(await createChat(collectionOf([library])).ask({ text: question }, TERMINAL), style),
  )
  const chatter = chatterOf(question.slice(0, LONGEST_QUESTION))
  if (chatter !== null) return `Taken for chatter (${chatter}): nothing is searched for.\n\n${reply}`
  const traced = await trace(library, { text: question })
  const { ranked, evidence } = traced
  return [
    section('Question', `asks for: ${traced.question.expected}`),
    section('Terms', termSection(library, question, traced)),
    section('Also found out', findingSection(traced)),
    section(candidateTitle(traced), candidateSection(library, ranked)),
    section('Meaning', meaningSection(library, traced)),
    section('Evidence', ranked.length === 0 ? '' : evidenceSection(evidence)),
    section('Decision', decision(traced)),
    reply,
  ]
    .filter(text => text !== '')
    .join('\n\n')
}

/** Nothing at all if there is nothing to say. */
const section = (title: string, text: string): string => (text === '' ? '' : `== ${title}\n${text}`)

function candidateTitle({ ranked }: Trace): string {
  const passages = new Set(ranked.map(({ candidate }) => candidate.number)).size
  return `Candidates: ${ranked.length} sentences of ${passages} passages`
}

function decision({ ranked, confidence }: Trace): string {
  if (ranked.length === 0) return 'nothing was found'
  const outcome = confidence >= answerThreshold ? 'answered' : 'not answered, the closest passage is shown'
  return `confidence ${confidence.toFixed(3)}, threshold ${answerThreshold}: ${outcome}`
}
