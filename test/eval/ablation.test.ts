import { expect, test } from '@jest/globals'
import { ablationTable, groupsToLeaveOut } from '../../eval/ablation.ts'
import { featureNames } from '../../src/answer/ranking.ts'

test('every group can be left out, with the features that compare its own with the best', () => {
  const places = groupsToLeaveOut.flatMap(group => [...group.places])
  expect(new Set(places).size).toBe(places.length)
  expect(featureNames.filter((_, place) => !places.includes(place))).toEqual(['passage-score'])
  const words = groupsToLeaveOut.find(({ title }) => title === 'words')
  expect([...(words?.places ?? [])].map(place => featureNames[place])).toContain('coverage-of-best')
})

test('the table has one row for each ablation', () => {
  const scores = new Map([['harbour', { questions: 2, handled: 0.5, hit1: 0.5, hit3: 1, auc: 0.5 }]])
  expect(ablationTable([{ title: 'words', left: 3, scores }])).toBe(
    '| left out | features | harbour |\n| --- | --- | --- |\n| words | 3 | 0.500, 1.000 |',
  )
})
