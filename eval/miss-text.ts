import { type Trace, trace } from '../src/answer/answerer.ts'
import { answerThreshold } from '../src/answer/weights.ts'
import { inColumns, signed } from '../src/cli/columns.ts'
import { evidenceSection } from '../src/cli/explain-evidence.ts'
import { findDocument } from '../src/retrieval/texts.ts'
import type { Graded } from './grading.ts'
import type { GoldQuestion } from './judgment.ts'
import { type Contribution, type Miss, missOf } from './miss.ts'
import { questionOf } from './own-system.ts'
import type { QuestionSet } from './question-sets.ts'

/** What would have answered: the gold sentence or, where only its place is known, the gold answer. */
function soughtText({ document: named, sentence, spans, answers }: GoldQuestion, { library }: QuestionSet): string {
  const [start, end, name = named] = spans?.[0] ?? []
  const document = name === undefined ? undefined : findDocument(library, name)
  if (sentence === '' && document && start !== undefined) return document.text.slice(start, end)
  return sentence || answers[0] || ''
}

/** All misses of a set, each as a paragraph of text. */
export async function missesOf(set: QuestionSet, graded: readonly Graded[]): Promise<readonly string[]> {
  const missed = graded.filter(({ isHandled }) => !isHandled)
  return Promise.all(
    missed.map(async each => {
      const traced = await trace(set.library, questionOf(each.gold, set.library))
      return missText(each, traced, missOf(each.gold, traced, each.hits), soughtText(each.gold, set))
    }),
  )
}

function missText({ gold, given }: Graded, { question, evidence }: Trace, miss: Miss, sought: string): string {
  const picked = given.quotes[0]?.highlights[0]?.text
  const lines = [
    `${gold.id} (${gold.type}) ${[...gold.history, gold.question].map(oneLine).join(' → ')}`,
    `  ${given.answered ? 'answered' : 'not answered'} with confidence ${given.confidence.toFixed(3)}; threshold ${answerThreshold}`,
    `  searched with: ${question.terms.map(({ term, weight }) => `${term} (${weight.toFixed(2)})`).join(', ')}`,
    ...(picked === undefined ? [] : [`  picked: ${oneLine(picked)}`]),
  ]
  return [...lines, ...reasonLines(miss, evidence, sought)].join('\n')
}

function reasonLines(miss: Miss, evidence: Trace['evidence'], sought: string): readonly string[] {
  switch (miss.kind) {
    case 'taken-for-chatter':
      return [`  wanted: ${oneLine(sought)}`, '  taken for chatter']
    case 'not-found':
      return [
        `  wanted: ${oneLine(sought)}`,
        `  none of the ${miss.candidates} candidates answers: its passage was not found`,
      ]
    case 'ranked-lower':
      return [`  wanted: ${oneLine(miss.wanted)}`, `  ranked ${miss.place}`, indented(contributionTable(miss.why))]
    case 'refused':
      return ['  right, but the confidence is too low', indented(evidenceSection(evidence))]
    case 'answered-the-unanswerable':
      return ['  wanted: no answer', indented(evidenceSection(evidence))]
  }
}

const contributionTable = (why: readonly Contribution[]): string =>
  inColumns(
    [
      ['feature', 'picked', 'wanted', 'weight', 'difference'],
      ...why.map(({ name, picked, wanted, weight, difference }) => [
        name,
        picked.toFixed(3),
        wanted.toFixed(3),
        weight.toFixed(3),
        signed(difference),
      ]),
    ],
    ['left', 'right'],
  )

const indented = (text: string): string => text.replaceAll(/^/gm, '    ')

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
