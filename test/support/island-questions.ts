import type { QuestionSet } from '../../eval/question-sets.ts'
import { goldQuestion } from './exchanges.ts'
import { islandLibrary } from './island.ts'

/** Questions about the island: one that is answered rightly, one that is not, and one that has no answer. */
export const islandQuestions: QuestionSet = {
  name: 'island',
  library: islandLibrary,
  paths: [],
  questions: [
    goldQuestion({ id: 'i1', question: 'Who built the lighthouse?', answers: ['Ida Lind'], type: 'direct' }),
    goldQuestion({ id: 'i2', question: 'What do people pay when the ferry leaves?', answers: ['twelve crowns'] }),
    goldQuestion({ id: 'i3', question: 'Who painted the lighthouse?', answerable: false }),
  ],
}
