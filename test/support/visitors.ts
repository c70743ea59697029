import type { Visitor } from '../../src/chat/visitor.ts'
import { english } from '../../src/wording/wording.ts'

/** Somebody who reads English and has no say over what others wrote and over the documents. */
export const somebody: Visitor = { person: '1', channel: '2', wording: english, mayModerate: false, mayKeep: false }
