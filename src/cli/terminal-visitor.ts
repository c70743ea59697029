import type { Visitor } from '../chat/visitor.ts'
import { english } from '../wording/wording.ts'

/** Whoever sits at this terminal. */
export const TERMINAL: Visitor = {
  person: 'terminal',
  channel: 'terminal',
  wording: english,
  mayModerate: false,
  mayKeep: false,
}
