import { type Analyzer, englishAnalyzer } from '../text/analyzer.ts'
import { letterVectors } from './letter-vectors.ts'
import { type WordVectors, wordVectors } from './word-vectors.ts'

const known = new WeakMap<Analyzer, WordVectors>()

/** The vectors by which words of a language are compared: by what they mean in English, by their letters elsewhere. */
export function vectorsFor(analyzer: Analyzer): WordVectors {
  if (analyzer === englishAnalyzer) return wordVectors()
  const found = known.get(analyzer) ?? letterVectors(analyzer)
  known.set(analyzer, found)
  return found
}
