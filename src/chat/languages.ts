import { type Wording, wordingFor } from '../wording/wording.ts'
import { CONVERSATION_LIMITS } from './conversations.ts'
import { type Clock, monotonic, ShortMemory } from './short-memory.ts'

/** Which languages people read, as far as their platform told lately: it may not tell with every message. */
export class Languages {
  readonly #locales: ShortMemory<string>

  constructor(now: Clock = monotonic) {
    this.#locales = new ShortMemory(CONVERSATION_LIMITS, now)
  }

  note(person: string, locale: string): void {
    if (person !== '' && locale !== '') this.#locales.set(person, locale)
  }

  /** @param otherwise the locale of the place, if it has one */
  of(person: string, otherwise?: string): Wording {
    return wordingFor(this.#locales.get(person) ?? otherwise ?? '')
  }
}
