import { log } from '../log.ts'
import type { CommunityId } from './store.ts'

/** Told of each community that may have changed. */
export type Listener = (community: CommunityId) => void

/** Who wants to hear of changes, and which revision of each community they have heard of. */
export class Changes {
  readonly #listeners = new Set<Listener>()
  readonly #told = new Map<CommunityId, number>()

  /** The communities that somebody in this process knows the state of. */
  get followed(): readonly CommunityId[] {
    return [...this.#told.keys()]
  }

  add(listener: Listener): () => void {
    // Wrapped, so that the same function can be added twice.
    const added: Listener = community => listener(community)
    this.#listeners.add(added)
    return () => this.#listeners.delete(added)
  }

  /** Somebody has read a community's state: later revisions are news to them. */
  follow(community: CommunityId, revision: number): void {
    // What others have read before is older, and they have not been told of this one yet.
    if (!this.#told.has(community)) this.#told.set(community, revision)
  }

  /** A revision that was read or made; tells all listeners once if it is news. */
  tell(community: CommunityId, revision: number): void {
    if (revision <= (this.#told.get(community) ?? -1)) return
    this.#told.set(community, revision)
    for (const listener of this.#listeners) {
      try {
        listener(community)
      } catch (err) {
        log.error({ err }, 'A change of documents was not taken up.')
      }
    }
  }
}
