import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { remembering } from '../../src/text/remembering.ts'

test('a text that comes again is not looked through again', () => {
  const asked: string[] = []
  const find = remembering(text => asked.push(text), 10)
  expect([find('oak'), find('elm'), find('oak')]).toEqual([1, 2, 1])
  expect(asked).toEqual(['oak', 'elm'])
})

test('a text that was not asked for lately is forgotten, one that was is not', () => {
  const asked: string[] = []
  const find = remembering(text => asked.push(text), 2)
  for (const text of ['oak', 'elm', 'oak', 'ash', 'oak', 'fir', 'oak', 'yew', 'oak', 'elm']) find(text)
  expect(asked.filter(text => text === 'oak')).toHaveLength(1)
  expect(asked.filter(text => text === 'elm')).toHaveLength(2)
})

test('with or without memory, what is found is the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('oak', 'elm', 'ash', 'fir')),
      fc.integer({ min: 1, max: 3 }),
      (texts, size) => {
        const find = remembering(text => text.length + text.charCodeAt(0), size)
        expect(texts.map(find)).toEqual(texts.map(text => text.length + text.charCodeAt(0)))
      },
    ),
  )
})
