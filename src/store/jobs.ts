import type { Kysely } from 'kysely'
import { type CommunityId, communityId, type Job } from './store.ts'
import type { JobRow, Tables } from './tables.ts'

/** The ids of jobs that are done are remembered for so long, in ms. */
export const REMEMBERED_FOR = 24 * 60 * 60_000

/** @returns false if a job of this id was added before */
export async function addJob(
  database: Kysely<Tables>,
  job: Omit<Job, 'attempts'>,
  now: number,
  claim?: { readonly worker: string; readonly lease: number },
): Promise<boolean> {
  await database
    .deleteFrom('jobs')
    .where('done_at', '<', now - REMEMBERED_FOR)
    .execute()
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('jobs')
    .values({
      id: job.id,
      community: job.community,
      request: job.request,
      bytes: job.bytes,
      attempts: claim ? 1 : 0,
      added_at: now,
      worker: claim?.worker ?? null,
      lease_until: claim ? now + claim.lease : null,
      done_at: null,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** A claim that two workers try for at once is given to one of them: the other one's update finds no row any more. */
export async function claimJob(
  database: Kysely<Tables>,
  claim: { readonly worker: string; readonly lease: number; readonly now: number; readonly id?: string },
): Promise<Job | null> {
  const { worker, lease, now, id } = claim
  for (;;) {
    let candidates = database
      .selectFrom('jobs')
      .select('id')
      .where('done_at', 'is', null)
      .where(row => row.or([row('worker', 'is', null), row('lease_until', '<', now)]))
      .orderBy('added_at')
      .orderBy('id')
      .limit(1)
    if (id !== undefined) candidates = candidates.where('id', '=', id)
    const candidate = await candidates.executeTakeFirst()
    if (!candidate) return null
    const claimed = await database
      .updateTable('jobs')
      .set(row => ({ worker, lease_until: now + lease, attempts: row('attempts', '+', 1) }))
      .where('id', '=', candidate.id)
      .where('done_at', 'is', null)
      .where(row => row.or([row('worker', 'is', null), row('lease_until', '<', now)]))
      .returningAll()
      .executeTakeFirst()
    if (claimed) return jobOf(claimed)
  }
}

const jobOf = ({ id, community, request, bytes, attempts }: JobRow): Job => ({
  id,
  community: communityId(community),
  request,
  bytes,
  attempts,
})

/** @returns false if it is another worker's now */
export async function extendJob(database: Kysely<Tables>, id: string, worker: string, until: number): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('jobs')
    .set({ lease_until: until })
    .where('id', '=', id)
    .where('worker', '=', worker)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends the claims of a worker, on one job or all, and does not count them. */
export async function releaseJobs(database: Kysely<Tables>, worker: string, id?: string): Promise<void> {
  let update = database
    .updateTable('jobs')
    .set(row => ({ worker: null, lease_until: null, attempts: row('attempts', '-', 1) }))
    .where('worker', '=', worker)
    .where('done_at', 'is', null)
  if (id !== undefined) update = update.where('id', '=', id)
  await update.execute()
}

/** What a job is when it is done: nothing stays of what was asked for. */
const done = (now: number) => ({ request: '', bytes: null, worker: null, lease_until: null, done_at: now })

/** Ends all jobs of a community, whoever has claimed them. */
export async function dropJobsOf(database: Kysely<Tables>, community: CommunityId, now: number): Promise<void> {
  await database
    .updateTable('jobs')
    .set(done(now))
    .where('community', '=', community)
    .where('done_at', 'is', null)
    .execute()
}

/**
 * Ends a job: only that there was one is remembered.
 *
 * @param community the job is ended only if it is this community's
 * @returns false if the worker has not claimed it
 */
export async function finishJob(
  database: Kysely<Tables>,
  { id, worker, now, community }: { id: string; worker: string; now: number; community?: CommunityId },
): Promise<boolean> {
  let update = database
    .updateTable('jobs')
    .set(done(now))
    .where('id', '=', id)
    .where('worker', '=', worker)
    .where('done_at', 'is', null)
  if (community !== undefined) update = update.where('community', '=', community)
  const { numUpdatedRows } = await update.executeTakeFirst()
  return numUpdatedRows > 0n
}
