import { type Detector, type Found } from './detector.ts'
import { namesWithKinds } from './name-kinds.ts'

/** Companies, authorities, clubs and other organisations, by their names. */
export const organisation: Detector = text =>
  namesWithKinds(text).map(({ start, end, organisation: strength }): Found => ({ start, end, strength }))
