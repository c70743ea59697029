import { remembering } from '../../text/remembering.ts'
import type { AnswerType } from '../expected-type.ts'
import { count } from './count.ts'
import { date } from './date.ts'
import { definition } from './definition.ts'
import { type Detector, disjoint, type Found } from './detector.ts'
import { duration } from './duration.ts'
import { frequency } from './frequency.ts'
import { manner } from './manner.ts'
import { measure } from './measure.ts'
import { money } from './money.ts'
import { name } from './name.ts'
import { organisation } from './organisation.ts'
import { percentage } from './percentage.ts'
import { permission } from './permission.ts'
import { person } from './person.ts'
import { place } from './place.ts'
import { reason } from './reason.ts'
import { statement } from './statement.ts'

/** A thing of another kind that will do, but speaks less for itself. */
const less =
  (detect: Detector, factor: number): Detector =>
  text =>
    detect(text).map(found => ({ ...found, strength: found.strength * factor }))

const either =
  (...detectors: readonly Detector[]): Detector =>
  text =>
    disjoint(detectors.flatMap(detect => detect(text)))

const DETECTORS: Readonly<Record<Exclude<AnswerType, 'any'>, Detector>> = {
  money,
  percentage: either(percentage, less(count, 0.4)),
  count: either(count, less(percentage, 0.6)),
  measure,
  duration: either(duration, less(measure, 0.4)),
  frequency,
  date,
  person: either(person, less(organisation, 0.6)),
  organisation: either(organisation, less(name, 0.5)),
  place,
  reason,
  manner,
  definition,
  permission,
  statement,
  name,
}

const NOTHING: readonly Found[] = []

/** Of longer texts only so many UTF-16 code units are looked at. */
const LONGEST_TEXT = 2_000

/** The sentences of a document are judged again with every question. */
const REMEMBERED = 500

const memories = new Map<AnswerType, (text: string) => readonly Found[]>()

/** What a text holds of a type. */
export function thingsIn(text: string, type: AnswerType): readonly Found[] {
  if (type === 'any') return NOTHING
  let remembered = memories.get(type)
  if (!remembered) {
    remembered = remembering(unknown => DETECTORS[type](unknown.slice(0, LONGEST_TEXT)), REMEMBERED)
    memories.set(type, remembered)
  }
  return remembered(text)
}
