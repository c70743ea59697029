import { createKeeper } from '../communities/community-keeper.ts'
import type { Config } from '../config.ts'
import { createPageFetcher } from '../fetching/page-fetcher.ts'
import { createFileReader } from '../ingestion/worker-file-reader.ts'
import { backup } from '../store/backup.ts'
import { restore } from '../store/restore.ts'
import { openStore } from '../store/sql-store.ts'
import type { KeepingMeans } from './keep.ts'

/** What the settings of this process say that documents are kept in. */
export const keepingMeans = ({ database }: Pick<Config, 'database'>): KeepingMeans => ({
  withKeeper: async does => {
    const store = await openStore(database)
    const fetcher = createPageFetcher()
    const reader = createFileReader()
    const keeper = createKeeper({ store, fetcher, reader, resumes: false })
    try {
      return await does(keeper)
    } finally {
      await keeper.close()
      await Promise.all([reader.close(), fetcher.close()])
      await store.close()
    }
  },
  backup: (file, onProgress) => backup(database, file, { onProgress }),
  restoring: replace => (file, onProgress) => restore(file, database, { replace, onProgress }),
})
