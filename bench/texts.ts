import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createDocument, type Document, documentId } from '../src/corpus/document.ts'
import { loadPlainText } from '../src/corpus/loaders/plain-text.ts'
import { passagesOf } from '../src/corpus/passage.ts'
import { readDocuments } from '../src/corpus/reading.ts'
import { readQuestions } from './questions.ts'
import { seeded } from './seeded.ts'

/** The share of the words of a variation that are replaced, each by any word of the texts. */
const REPLACED = 0.3

/** The share of its words that no other text holds: large collections go on bringing new ones (Heaps' law). */
const NEW = 0.01

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SHARED = `${ROOT}../shared/eval/squad.documents.jsonl`

/** Texts to measure with. */
export interface Texts {
  /** Where they come from, for people. */
  readonly origin: string
  readonly documents: readonly Document[]
  readonly questions: readonly string[]
}

/** The paragraphs of `../shared`, or what the repository itself holds where that is missing; and variations of them. */
export async function readTexts(passageCount: number): Promise<Texts> {
  const isShared = existsSync(SHARED)
  const sets = `${ROOT}eval/sets/`
  const { documents } = await readDocuments(
    isShared ? [SHARED] : [`${ROOT}corpus`, `${sets}apples-on-the-line.txt`, `${sets}tool-library.md`],
  )
  return {
    origin: isShared
      ? 'squad.documents.jsonl and variations of it'
      : 'made-up variations of corpus/ and eval/sets/, since ../shared is missing',
    documents: enough(documents, passageCount),
    questions: isShared
      ? readQuestions(SHARED.replace('documents', 'questions'))
      : ['apples-on-the-line', 'the-rise-of-deepseek', 'tool-library'].flatMap(set =>
          readQuestions(`${sets}${set}.questions.jsonl`),
        ),
  }
}

/** The documents and as many variations of them as it takes to reach a number of passages. */
function enough(documents: readonly Document[], passageCount: number): readonly Document[] {
  const words = documents.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? [])
  const random = seeded(1)
  const made: Document[] = []
  let count = 0
  for (let copy = 0; ; copy++) {
    for (const document of documents) {
      const next = copy === 0 ? document : variation(document, copy, words, random)
      made.push(next)
      count += passagesOf(next).length
      if (count >= passageCount) return made
    }
  }
}

function variation(document: Document, copy: number, words: readonly string[], random: () => number): Document {
  const letter = (): string => LETTERS.charAt(Math.floor(random() * LETTERS.length))
  const text = document.text.replaceAll(/[\p{L}\p{N}]+/gu, word => {
    const drawn = random()
    if (drawn < NEW) return word + letter() + letter()
    return drawn < NEW + REPLACED ? (words[Math.floor(random() * words.length)] ?? word) : word
  })
  return createDocument(documentId(`${document.id} ${copy}`), { ...loadPlainText(text), title: document.title })
}

/** The texts of the passages of some documents, in their order. */
export const passageTexts = (documents: readonly Document[]): readonly string[] =>
  documents.flatMap(document => passagesOf(document).map(({ span }) => document.text.slice(span.start, span.end)))
