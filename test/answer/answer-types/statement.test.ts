import { describe, expect, test } from '@jest/globals'
import { statement } from '../../../src/answer/answer-types/statement.ts'
import { foundIn } from '../../support/found.ts'

describe('what somebody says', () => {
  test.each<[string, readonly string[]]>([
    ['Lind said that the quay is safe.', ['that the quay is safe']],
    ['“The quay is safe today,” said Lind.', ['“The quay is safe today,”', 'said Lind']],
    ['According to Lind, it is safe.', ['According to']],
    ['She wrote: "Never again in winter."', ['"Never again in winter."']],
  ])('are found in "%s": %j', (text, things) => {
    expect(foundIn(statement, text)).toEqual(things)
  })

  test.each(['The quay is safe.'])('are not found in "%s"', text => {
    expect(foundIn(statement, text)).toEqual([])
  })
})
