import type { Detector } from '../../src/answer/answer-types/detector.ts'
import { slice } from '../../src/text/span.ts'

/** What a detector finds in a text, as it stands there; only what is at least so sure. */
export const foundIn = (detect: Detector, text: string, atLeast = 0.5): readonly string[] =>
  detect(text)
    .filter(({ strength }) => strength >= atLeast)
    .map(found => slice(text, found))
