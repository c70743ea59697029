import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import type { System } from '../../eval/given-answer.ts'
import { byType, share } from '../../eval/grading.ts'
import { throughLibrary } from '../../eval/own-system.ts'
import { bm25PorterPeer } from '../../eval/peers/bm25-porter.ts'
import { systemOf } from '../../eval/peers/peer.ts'
import { readQuestionSets } from '../../eval/question-sets.ts'
import { resultOf } from '../../eval/results.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

const at = (name: string): string => fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url))
const grader = at('eval/grade.mjs')
const whereThere = existsSync(grader) ? describe : describe.skip

const figure = z.number().nullable()
const graderOutput = z.object({
  questions: z.number(),
  handled: figure,
  hit1: figure,
  hit3: figure,
  auc: figure,
  verbatim: figure,
  byType: z.record(z.string(), z.object({ questions: z.number(), handled: z.number(), hit1: z.number() })),
})

const toFourDigits = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)))

whereThere('beside the grader that comes with the question sets', () => {
  let folder: TemporaryFolder
  beforeAll(async () => {
    folder = await temporaryFolder()
  })
  afterAll(() => folder.remove())

  const systems: readonly System[] = [throughLibrary, systemOf(bm25PorterPeer)]

  test.each(systems)(
    '$name is graded the same, as a whole and by type',
    async system => {
      const sets = await readQuestionSets(at('eval'), at('corpus'))
      const small = sets.filter(({ questions }) => questions.length < 1_000)
      expect(small.length).toBeGreaterThan(0)
      for (const set of small) {
        const { figures, graded } = await resultOf(system, set)
        const answers = graded.map(({ given }) => JSON.stringify(given)).join('\n')
        const file = await folder.write(`${set.name}.jsonl`, answers)
        const gold = path.join(at('eval'), `${set.name}.questions.jsonl`)
        const args = [grader, gold, file, '--json', '--documents', at('corpus')]
        const theirs = graderOutput.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })))

        expect({ set: set.name, questions: theirs.questions }).toEqual({ set: set.name, questions: figures.questions })
        for (const name of ['handled', 'hit1', 'hit3', 'auc'] as const)
          expect([set.name, name, theirs[name]]).toEqual([set.name, name, toFourDigits(figures[name])])
        // It looks into .txt documents only.
        if (theirs.verbatim !== null) expect(theirs.verbatim).toBe(toFourDigits(figures.verbatim))
        for (const [type, ofType] of byType(graded)) {
          expect(theirs.byType[type]?.questions).toBe(ofType.length)
          expect(theirs.byType[type]?.handled).toBe((share(ofType, ({ isHandled }) => isHandled) ?? 0) * ofType.length)
        }
      }
      // Hundreds of questions, and a process for each set.
    },
    60_000,
  )
})
