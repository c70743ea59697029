import { expect, test } from '@jest/globals'
import { criteriaFor } from '../../src/answer/criteria-of-question.ts'
import { type KnownPart, knownPartOf } from '../../src/answer/known-part.ts'
import { analyseQuestion } from '../../src/answer/question.ts'
import { createLibrary } from '../../src/retrieval/library.ts'
import { NO_TERM } from '../../src/retrieval/passage-analysis.ts'
import { plainDocument } from '../support/documents.ts'

const library = createLibrary([plainDocument('The bridge of Arn opens at noon. Boats wait below.')])

function known(text: string): KnownPart {
  const question = analyseQuestion(text, library.questionAnalyzer)
  return knownPartOf(question, criteriaFor(question, library, undefined), library, undefined)
}

test('a question is known as far as its terms occur', () => {
  expect(known('When does the bridge open?').share).toBe(1)
  expect(known('Who painted the zeppelin?').share).toBe(0)
})

test('its names are those that are written as names', () => {
  const arn = library.forwardIndex.numberOf('arn')
  expect(arn).not.toBe(NO_TERM)
  expect(known('When does the bridge of Arn open?')).toMatchObject({ names: [arn], unknownNames: 0 })
  expect(known('Who painted the Mona Lisa in Arn?')).toMatchObject({ names: [NO_TERM, NO_TERM, arn], unknownNames: 2 })
  expect(known('who painted it?')).toMatchObject({ names: [], unknownNames: 0 })
})
