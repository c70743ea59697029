import type { Bringing } from '../../src/communities/bringing.ts'
import type { FileReader } from '../../src/ingestion/prepared-document.ts'
import { prepareFile } from '../../src/ingestion/preparing.ts'

/** Reads files as the bot does, in this thread. */
export const readerInProcess: FileReader = {
  read: (file, described, progress = () => {}) => prepareFile(file, described, progress),
  close: () => Promise.resolve(),
}

/** For tests in which nothing is fetched. */
export const noFetcher: Bringing['fetcher'] = {
  fetch: () => Promise.reject(new Error('Nothing is fetched here.')),
  fetchAttachment: () => Promise.reject(new Error('Nothing is fetched here.')),
  close: () => Promise.resolve(),
}
