import type { Document } from '../corpus/document.ts'
import type { Passage } from '../corpus/passage.ts'
import type { Sentence } from '../corpus/sentence.ts'
import { slice } from '../text/span.ts'
import type { Library } from './library.ts'
import type { PassageAnalysis, SentenceAnalysis } from './passage-analysis.ts'
import type { Hit } from './passage-index.ts'
import { documentOf } from './texts.ts'

export type { PassageAnalysis, SentenceAnalysis } from './passage-analysis.ts'

/** A sentence that may hold the answer, with what is needed to judge it. */
export interface Candidate {
  readonly document: Document
  readonly passage: Passage
  /** The passage's number in the library. */
  readonly number: number
  readonly sentence: Sentence
  /** The sentence's place in its passage, from 0. */
  readonly place: number
  readonly text: string
  readonly analysis: SentenceAnalysis
  readonly passageAnalysis: PassageAnalysis
  /** What the passage index gave the passage. */
  readonly passageScore: number
}

/** The sentences of the passages that were found, passage by passage. */
export function candidatesOf(library: Library, hits: readonly Hit[]): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (const { passage: number, score: passageScore } of hits) {
    const passage = library.passages.at(number)
    if (!passage) throw new RangeError(`There is no passage ${number} in this library.`)
    const document = documentOf(library, passage.documentId)
    const passageAnalysis = library.forwardIndex.analysisOf(number)
    passage.sentences.forEach((sentence, place) => {
      const analysis = passageAnalysis.sentences[place]
      const text = slice(document.text, sentence.span)
      if (analysis)
        candidates.push({ document, passage, number, sentence, place, text, analysis, passageAnalysis, passageScore })
    })
  }
  return candidates
}
