import type { GivenAnswer } from '../given-answer.ts'
import { grade } from '../grading.ts'
import type { GoldQuestion } from '../judgment.ts'

/**
 * The confidence from which on answering handles most of these very questions; Infinity if refusing all does. It looks
 * at the gold, so it favours whoever uses it: nobody knows it in advance.
 */
export function mostHandling(questions: readonly GoldQuestion[], answers: readonly GivenAnswer[]): number {
  // What answering each question wins over refusing it: a right answer, nothing, or a lost refusal.
  const gains = new Map<number, number>()
  questions.forEach((gold, index) => {
    const given = answers[index]
    if (!given || given.quotes.length === 0) return
    const gain = gold.answerable ? Number(grade({ gold, given }).hits[0] === true) : -1
    gains.set(given.confidence, (gains.get(given.confidence) ?? 0) + gain)
  })
  let best = { threshold: Number.POSITIVE_INFINITY, gain: 0 }
  let sum = 0
  for (const [confidence, gain] of [...gains].toSorted(([a], [b]) => b - a)) {
    sum += gain
    if (sum > best.gain) best = { threshold: confidence, gain: sum }
  }
  return best.threshold
}
