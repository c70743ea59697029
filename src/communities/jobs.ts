import { randomUUID } from 'node:crypto'
import { log } from '../log.ts'
import type { CommunityId, Job, Store } from '../store/store.ts'
import type { Ending } from './adding.ts'
import type { OnProgress } from './keeper.ts'
import { jobOf, type Task, taskOf } from './requests.ts'

/** Another process may take a job over when nothing was heard of its worker for so many ms. */
const LEASE = 60_000

/** A job that has failed so often is given up: it may be what ends its worker. */
const MOST_ATTEMPTS = 3

/** Jobs that others left are looked for so often, in ms. */
const LOOK_AGAIN = 60_000

/** Does a task; the change that it makes ends the job. */
export type Perform<Outcome> = (
  community: CommunityId,
  task: Task,
  finishes: Ending,
  progress: OnProgress,
) => Promise<Outcome>

/** Does each task once, by whichever process, and goes on with what a process that has ended left open. */
export class Jobs<Outcome> {
  readonly #store: Store
  readonly #perform: Perform<Outcome>
  readonly #worker = randomUUID()
  #timer: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(store: Store, perform: Perform<Outcome>) {
    this.#store = store
    this.#perform = perform
  }

  /**
   * Does a task that is asked for now.
   *
   * @param id of the request: the same one is done once
   * @returns null if it was asked for before
   */
  async run(id: string, community: CommunityId, task: Task, progress: OnProgress): Promise<Outcome | null> {
    if (!(await this.#store.addJob(jobOf(id, community, task)))) return null
    const job = await this.#store.claimJob(this.#worker, LEASE, id)
    return job && this.#held(job, () => this.#perform(community, task, this.#ending(job), progress))
  }

  /** Does what is left from processes that have ended, now and again later. */
  resume(): void {
    const look = (): void => {
      this.#doLeft()
        .catch((thrown: unknown) => log.error({ err: thrown }, 'Jobs that were left could not be done.'))
        .finally(() => {
          if (!this.#isClosed) this.#timer = setTimeout(look, LOOK_AGAIN).unref()
        })
    }
    look()
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
  }

  async #doLeft(): Promise<void> {
    for (;;) {
      if (this.#isClosed) return
      const job = await this.#store.claimJob(this.#worker, LEASE)
      if (!job) return
      await this.#doOver(job)
    }
  }

  async #doOver(job: Job): Promise<void> {
    if (job.attempts > MOST_ATTEMPTS) {
      log.warn(
        `A document for server ${job.community} could not be added in ${MOST_ATTEMPTS} attempts: it is given up.`,
      )
      return this.#store.dropJob(job.id, this.#worker)
    }
    try {
      await this.#held(job, () => this.#perform(job.community, taskOf(job), this.#ending(job), () => {}))
      log.info(`Documents that were being added to server ${job.community} when the bot ended are added.`)
    } catch (thrown) {
      log.warn({ err: thrown }, `Documents that were being added to server ${job.community} could not be added.`)
    }
  }

  /** Holds the claim while something is done; the job ends with that, whatever comes of it. */
  async #held<Result>(job: Job, act: () => Promise<Result>): Promise<Result> {
    const holding = setInterval(() => {
      this.#store.extendJob(job.id, this.#worker, LEASE).catch((thrown: unknown) => {
        log.warn({ err: thrown }, 'A job could not be held.')
      })
    }, LEASE / 3).unref()
    try {
      return await act()
    } finally {
      clearInterval(holding)
      await this.#store.dropJob(job.id, this.#worker)
    }
  }

  #ending(job: Job): Ending {
    return { job: job.id, worker: this.#worker }
  }
}
