import { describe, expect, test } from '@jest/globals'
import { asksForSeveral } from '../../src/answer/asks-for-several.ts'

describe('several things are asked for', () => {
  test.each([
    'List all fees',
    'What are the fees?',
    'which boats does the club own',
    'Who are the critics?',
    'who are its owners',
    'What do critics say about the pier?',
    'The ferry vs the bridge?',
    'What is the difference between ebb and flood?',
    'how do the two locks differ',
    'Which two harbours are open?',
    'give me a timeline of the repairs',
    'What does each of them cost?',
    'Who went, and when?',
    'who went there and in which year',
    'does it run on sail, steam or diesel?',
    'Name three ferries',
  ])('by "%s"', question => {
    expect(asksForSeveral(question)).toBe(true)
  })

  test.each([
    'What is a bollard?',
    'When does the gate open?',
    'What is the address of the office?',
    'what is the news',
    'Who runs the ferry?',
    'which boat is red',
    'How many boats are there?',
    'What does the mayor say about it?',
    'Is the bridge open?',
    'opening hours',
    '',
  ])('but not by "%s"', question => {
    expect(asksForSeveral(question)).toBe(false)
  })
})
