import { zonesOf } from '../../src/answer/alignment.ts'
import type { AnswerType } from '../../src/answer/answer-type.ts'
import type { Criteria } from '../../src/answer/criteria.ts'
import type { FeatureGroup } from '../../src/answer/feature-group.ts'
import { soughtBy } from '../../src/answer/sought.ts'
import { meaningOf } from '../../src/lexicon/meaning.ts'
import type { Candidate } from '../../src/retrieval/candidates.ts'
import type { Library } from '../../src/retrieval/library.ts'
import { englishAnalyzer } from '../../src/text/analyzer.ts'

/** A question in which every word counts the same, or as much as its share says. */
export function criteriaOf(
  question: string,
  library: Library,
  expected: AnswerType = 'any',
  shares: Readonly<Record<string, number>> = {},
): Criteria {
  const occurrences = new Map(englishAnalyzer.terms(question).map(({ term, word }) => [term, word]))
  const numberOf = (term: string): number => library.forwardIndex.numberOf(term)
  const share = 1 / occurrences.size
  const meaning = meaningOf(occurrences.values())
  const sought = soughtBy(question, expected)
  return {
    expected,
    sought,
    ...(sought.askedNoun === undefined ? {} : { nounTerm: numberOf(englishAnalyzer.term(sought.askedNoun)) }),
    terms: Array.from(occurrences, ([term, word]) => ({
      term,
      number: numberOf(term),
      word,
      share: shares[word] ?? share,
      weight: share,
      isNumber: /^\d/.test(word),
    })),
    meaning,
    contentMeaning: meaning,
  }
}

/** What a group judges of one of some candidates of a library, by name. */
export function judgementsOf(
  group: FeatureGroup,
  candidate: Candidate,
  criteria: Criteria,
  { library, among = [candidate] }: { readonly library: Library; readonly among?: readonly Candidate[] },
): Readonly<Record<string, number>> {
  const row = judgementRows(group, among, criteria, library)[among.indexOf(candidate)] ?? []
  return Object.fromEntries(group.names.map((name, place) => [name, row[place] ?? Number.NaN]))
}

/** What a group judges of some candidates, each in the order of its names. */
export function judgementRows(
  group: FeatureGroup,
  candidates: readonly Candidate[],
  criteria: Criteria,
  library: Library,
): readonly (readonly number[])[] {
  const zones = zonesOf(candidates, criteria.terms, library.wordNearness)
  const values = group.describe({ candidates, criteria, zones })
  const width = group.names.length
  return candidates.map((_, at) => [...values.subarray(at * width, (at + 1) * width)])
}
