import { expect, test } from '@jest/globals'
import { entryNamed, suggestedEntries } from '../../../src/chat/keeping/document-choices.ts'
import { documentId } from '../../../src/corpus/document.ts'

const twins = [
  { id: documentId('a'), title: 'Twin', origin: { kind: 'file', name: 'twin-2025.pdf' }, changedAt: 0 },
  { id: documentId('b'), title: 'Twin', origin: { kind: 'page', url: 'https://town.example/twin' }, changedAt: 0 },
  { id: documentId('c'), title: 'Twin', origin: { kind: 'text' }, changedAt: Date.UTC(2026, 0, 31, 9, 5) },
  { id: documentId('d'), title: 'Rules', origin: { kind: 'text' }, changedAt: 0 },
] as const

test('documents of one title are told apart by where they came from', () => {
  expect(suggestedEntries(twins, '').map(({ name }) => name)).toEqual([
    'Twin · twin-2025.pdf',
    'Twin · https://town.example/twin',
    'Twin · 2026-01-31 09:05',
    'Rules',
  ])
})

test('both what they are called and where they came from fits into what Discord shows', () => {
  const long = 'x'.repeat(300)
  const entries = ['a', 'b'].map(id => ({
    id: documentId(id),
    title: long,
    origin: { kind: 'file', name: `${id}${long}.txt` } as const,
  }))
  for (const { name } of suggestedEntries(entries, '')) expect(name.length).toBeLessThanOrEqual(100)
})

test('what was chosen from the suggestions names one, and a title that several have names none', () => {
  expect(entryNamed(twins, 'b')).toBe(twins[1])
  expect(entryNamed(twins, 'twin')).toBeUndefined()
  expect(entryNamed(twins, 'rules')).toBe(twins[3])
})
