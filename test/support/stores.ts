import { openStore } from '../../src/store/sql-store.ts'
import type { Store } from '../../src/store/store.ts'

/** A store that is gone when it is closed. */
export const openMemoryStore = (): Promise<Store> => openStore(':memory:')
