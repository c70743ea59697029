import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addedReport, reloadedReport, replacedReport } from '../../../src/chat/keeping/reports.ts'
import type { Reply } from '../../../src/chat/reply.ts'
import type { KeptDocument } from '../../../src/communities/keeper.ts'
import { documentId } from '../../../src/corpus/document.ts'
import { LONGEST_CONTENT, plainText } from '../../../src/discord/display/plain-text.ts'
import { render } from '../../../src/discord/display/render.ts'
import { english, locales, wordingFor } from '../../../src/wording/wording.ts'
import { hostileAdded, hostileReloaded, hostileReplaced } from '../../support/keeping-problems.ts'
import { readingProblems } from '../../support/reading-rules.ts'
import { shown } from '../../support/shown-message.ts'

const handbook: KeptDocument = {
  id: documentId('handbook'),
  title: 'Handbook',
  language: 'de',
  passages: 12,
  headings: 1,
  pages: 3,
  leftOut: [{ kind: 'pictures', count: 2 }],
}

const textOf = (reply: Reply): string => shown(render(reply, english)).texts.join('\n')

describe('the report of what was added', () => {
  test('says of each document what is in it, and what was left out', () => {
    const report = addedReport({ kind: 'added', documents: [handbook], same: [], leftOut: [] }, english)
    expect(textOf(report)).toBe(
      [
        '1 document was added\\:',
        '- **Handbook** · 12 passages · 1 heading · 3 pages · German',
        '  - 2 pictures were left out',
      ].join('\n'),
    )
  })

  test('says which were there already, and which files gave none and why', () => {
    const text = textOf(
      addedReport(
        {
          kind: 'added',
          documents: [],
          same: ['Handbook', 'Rules'],
          leftOut: [{ kind: 'file', name: 'scan.pdf', problem: { kind: 'no-text', format: 'PDF' } }],
        },
        english,
      ),
    )
    expect(text).toContain('Nothing was added.')
    expect(text).toContain('left as it is: “Handbook” and “Rules”.')
    expect(text).toContain('### **1 file was left out**\n- **scan.pdf** · The PDF holds no text')
  })

  test('is the reason if nothing came of it', () => {
    expect(textOf(addedReport({ kind: 'document', problem: { kind: 'empty' } }, english))).toContain('There is no text')
  })

  test('is cut with the number of those that are not shown', () => {
    const documents = Array.from({ length: 500 }, (_, at) => ({ ...handbook, title: `Document ${at}`, leftOut: [] }))
    const leftOut = Array.from(
      { length: 300 },
      (_, at) => ({ kind: 'file', name: `f${at}`, problem: { kind: 'empty' } }) as const,
    )
    const text = textOf(addedReport({ kind: 'added', documents, same: [], leftOut }, english))
    expect(text).toContain('500 documents were added')
    expect(text).toContain('### **300 files were left out**')
    for (const [total, begins] of [
      [500, /- \*\*Document \d+/gu],
      [300, /- \*\*f\d+/gu],
    ] as const) {
      const count = text.match(begins)?.length ?? 0
      expect(count).toBeGreaterThan(5)
      expect(text).toContain(`- and ${total - count} more`)
    }
  })
})

test('what stands below a document is not counted with the documents that are not shown', () => {
  const documents = Array.from({ length: 60 }, (_, at) => ({
    ...handbook,
    title: `Document ${at}`,
    leftOut: [{ kind: 'lines', count: 2, first: 7 } as const],
  }))
  const text = textOf(addedReport({ kind: 'added', documents, same: [], leftOut: [] }, english))
  const shownOnes = text.match(/- \*\*Document \d+/gu)?.length ?? 0
  expect(text).toContain(`- and ${60 - shownOnes} more`)
})

describe('the report of what was replaced', () => {
  test('says how many sentences of the version before still stand', () => {
    const text = textOf(replacedReport({ kind: 'replaced', document: handbook, kept: 40, of: 42 }, 'x', english))
    expect(text).toContain('“Handbook” was replaced')
    expect(text).toContain('Of 42 sentences of the version before, 40 still stand in the new one.')
  })

  test('says that nothing has changed, or why nothing could be done', () => {
    expect(textOf(replacedReport({ kind: 'same', title: 'Handbook' }, 'x', english))).toContain('as it was before')
    expect(textOf(replacedReport({ kind: 'no-such-document' }, 'Handbok', english))).toContain('no document "Handbok"')
  })
})

describe('the report of what was loaded anew', () => {
  test('says of each document what became of it', () => {
    const documents = [
      { title: 'A', result: { kind: 'unchanged' } },
      { title: 'B', result: { kind: 'replaced', document: handbook, kept: 1, of: 2 } },
      { title: 'C', result: { kind: 'page', problem: { kind: 'not-found' } } },
    ] as const
    expect(textOf(reloadedReport({ kind: 'reloaded', documents }, english)).split('\n')).toEqual([
      '3 documents came from the web\\:',
      '- **A** · unchanged',
      '- **B** · replaced, 1 of 2 sentences as before',
      expect.stringContaining('- **C** · There is no page at this address.'),
    ])
  })

  test('says that there was nothing to do', () => {
    expect(textOf(reloadedReport({ kind: 'reloaded', documents: [] }, english))).toContain('nothing to load anew')
  })
})

test('whatever documents are called, a report fits into a message, is read in order, and notifies nobody', () => {
  const report = fc.oneof(
    hostileAdded.map(added => (locale: string) => addedReport(added, wordingFor(locale))),
    hostileReplaced.map(replaced => (locale: string) => replacedReport(replaced, 'x', wordingFor(locale))),
    hostileReloaded.map(reloaded => (locale: string) => reloadedReport(reloaded, wordingFor(locale))),
  )
  fc.assert(
    fc.property(report, fc.constantFrom(...locales), (reportIn, locale) => {
      const message = render({ ...reportIn(locale), isPrivate: true }, wordingFor(locale))
      expect(readingProblems(message.components)).toEqual([])
      expect(message.allowed_mentions).toEqual({ parse: [], replied_user: false })
      expect(JSON.stringify(message)).not.toMatch(/(?<!\\\\)<@/u)
      expect(plainText(reportIn(locale), wordingFor(locale)).content.length).toBeLessThanOrEqual(LONGEST_CONTENT)
    }),
    { numRuns: 120 },
  )
})
