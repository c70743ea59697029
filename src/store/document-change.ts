import type { Transaction } from 'kysely'
import { putDocuments, removeDocuments, sizeOf, titlesByBytesIn } from './documents.ts'
import { dropIndexes } from './indexes.ts'
import { dropJobsOf, finishJob } from './jobs.ts'
import { inParts } from './revisions.ts'
import type { ChangeResult, CommunityId, CommunitySize, DocumentChange, ExpectedDocument } from './store.ts'
import type { DocumentRow, Tables } from './tables.ts'

/** Ends a transaction without its changes. */
export class NotMade extends Error {
  readonly result: Exclude<ChangeResult, 'made'>

  constructor(result: Exclude<ChangeResult, 'made'>) {
    super(`The change was not made: ${result}.`)
    this.result = result
  }
}

/**
 * Writes a change of a community's documents.
 *
 * @param transaction one that holds the community's row, so that what is looked at stays as it is
 * @throws NotMade
 */
export async function writeChange(
  transaction: Transaction<Tables>,
  community: CommunityId,
  change: DocumentChange,
  now: number,
): Promise<void> {
  const { put = [], remove = [], finishes, dropsJobs = false, atMost } = change
  if (finishes) {
    const isClaimed = await finishJob(transaction, { id: finishes.job, worker: finishes.worker, now, community })
    if (!isClaimed) throw new NotMade('not-claimed')
  }
  if (!(await isWanted(transaction, community, change))) throw new NotMade('conflict')
  if (dropsJobs) await dropJobsOf(transaction, community, now)
  await dropIndexes(transaction, community)
  await removeDocuments(transaction, community, remove)
  await putDocuments(transaction, community, put)
  if (atMost && isMore(await sizeOf(transaction, community), atMost)) throw new NotMade('conflict')
}

/** True if what is there is as the change wants it. */
async function isWanted(
  transaction: Transaction<Tables>,
  community: CommunityId,
  { expects = [], unlessBytes = [] }: DocumentChange,
): Promise<boolean> {
  if (!(await areAsExpected(transaction, community, expects))) return false
  return (await titlesByBytesIn(transaction, community, unlessBytes)).size === 0
}

/** True if each document that a change leans on is as it was. */
async function areAsExpected(
  transaction: Transaction<Tables>,
  community: CommunityId,
  expects: readonly ExpectedDocument[],
): Promise<boolean> {
  const found = new Map<string, Pick<DocumentRow, 'hash' | 'changed_at'>>()
  for (const part of inParts(expects.map(({ id }) => id))) {
    const rows = await transaction
      .selectFrom('documents')
      .select(['id', 'hash', 'changed_at'])
      .where('community', '=', community)
      .where('id', 'in', part)
      .execute()
    for (const row of rows) found.set(row.id, row)
  }
  return expects.every(({ id, hash, changedAt }) => {
    const row = found.get(id)
    return (row?.hash ?? null) === hash && (changedAt === undefined || row?.changed_at === changedAt)
  })
}

const isMore = (size: CommunitySize, most: CommunitySize): boolean =>
  size.documents > most.documents || size.passages > most.passages
