import { remembering } from './remembering.ts'
import { segmenterFor } from './segmenter.ts'
import { cutsCharacter } from './span.ts'

/** Scripts whose words stand without blanks between them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Intl.Segmenter is slow on one long string, so it never sees more than this many code units at once. */
const LONGEST_PIECE = 500

/** Runs of letters repeat: the same names, the same phrases between two marks. */
const REMEMBERED_RUNS = 5_000

/**
 * The words of a run of letters and digits: of one that is written with blanks the run itself, of Chinese, Japanese,
 * Thai and the like those that a dictionary finds in it. Each letter and each digit is in one of them, in order.
 */
export const wordsWithoutBlanks = (run: string): readonly string[] => (UNSPACED.test(run) ? segmented(run) : [run])

const segmented = remembering((run: string): readonly string[] => {
  const words: string[] = []
  let start = 0
  while (start < run.length) {
    const limit = Math.min(run.length, start + LONGEST_PIECE)
    const end = cutsCharacter(run, limit) ? limit - 1 : limit
    for (const { segment } of segmenterFor('word').segment(run.slice(start, end))) {
      const last = words.at(-1)
      if (last !== undefined && isPartOfName(last, segment)) words[words.length - 1] = last + segment
      else words.push(...withoutNumbers(segment))
    }
    start = end
  }
  return words.filter(word => /[\p{L}\p{N}]/u.test(word))
}, REMEMBERED_RUNS)

/** Foreign names are in no dictionary, and single letters of Katakana are no words: "リン", "ド". */
const isPartOfName = (before: string, word: string): boolean =>
  KATAKANA.test(before) && KATAKANA.test(word) && (before.length === 1 || word.length === 1)

const KATAKANA = /^[\p{Script=Katakana}ーﾞﾟ]+$/u

/** A number that stands beside letters without blanks is a word of its own. */
const withoutNumbers = (segment: string): readonly string[] =>
  UNSPACED.test(segment) ? (segment.match(/\p{N}[\p{N}.,]*|[^\p{N}]+/gu) ?? []) : [segment]
