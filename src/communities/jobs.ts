import { randomUUID } from 'node:crypto'
import { log } from '../log.ts'
import type { CommunityId, Job, Store } from '../store/store.ts'
import type { Ending } from './adding.ts'
import { Interrupted, isPassing } from './interruption.ts'
import type { OnProgress, Refusal } from './keeper.ts'
import { type Outcome, refusalIn } from './outcomes.ts'
import { jobOf, type Task, taskOf } from './requests.ts'

/** Another process may take a job over when nothing was heard of its worker for so many ms. */
const LEASE = 60_000

/** A job that has failed so often is given up: it may be what ends its worker. */
const MOST_ATTEMPTS = 3

/** Jobs that others left are looked for so often, in ms. */
const LOOK_AGAIN = 60_000

/** Does a task; the change that it makes ends the job. */
export type Perform = (community: CommunityId, task: Task, finishes: Ending, progress: OnProgress) => Promise<Outcome>

/** Nobody waits for what comes of a job that was left, so that the log alone says it. */
function tellOutcome({ community }: Job, outcome: Outcome): void {
  const refusal = refusalIn(outcome)
  const what = `What was being done with documents of server ${community} when the bot ended`
  if (refusal) log.warn(`${what} was refused, or a part of it: ${reasonOf(refusal)}.`)
  else log.info(`${what} is done.`)
}

/** By its name alone: what a document holds is not for the log. */
const reasonOf = (refusal: Refusal): string => ('problem' in refusal ? refusal.problem.kind : refusal.kind)

/** Does each task once, by whichever process, and goes on with what a process that has ended left open. */
export class Jobs {
  readonly #store: Store
  readonly #perform: Perform
  readonly #worker = randomUUID()
  /** Claims that the database has not answered yet. */
  readonly #claims = new Set<Promise<unknown>>()
  #timer: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(store: Store, perform: Perform) {
    this.#store = store
    this.#perform = perform
  }

  /**
   * Does a task that is asked for now.
   *
   * @param id of the request: the same one is done once
   * @returns null if it was asked for before
   * @throws Interrupted if the program ends before it is done
   */
  async run(id: string, community: CommunityId, task: Task, progress: OnProgress): Promise<Outcome | null> {
    const job = jobOf(id, community, task)
    const claim = this.#isClosed ? undefined : { worker: this.#worker, lease: LEASE }
    if (!(await this.#claiming(this.#store.addJob(job, claim)))) return null
    if (!claim) throw new Interrupted()
    return this.#held(job, () => this.#perform(community, task, this.#ending(job), progress))
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

  /** Hands back what is not done yet: whatever comes of it here from now on changes nothing. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await Promise.allSettled(this.#claims)
    await this.#letGo('Jobs could not be handed back.', () => this.#store.releaseJobs(this.#worker))
  }

  async #doLeft(): Promise<void> {
    while (!this.#isClosed) {
      const job = await this.#claiming(this.#store.claimJob(this.#worker, LEASE))
      if (!job || !(await this.#doOver(job))) return
    }
  }

  async #claiming<Claimed>(claim: Promise<Claimed>): Promise<Claimed> {
    this.#claims.add(claim)
    try {
      return await claim
    } finally {
      this.#claims.delete(claim)
    }
  }

  /** @returns false if it waits for another time, and others with it */
  async #doOver(job: Job): Promise<boolean> {
    if (job.attempts > MOST_ATTEMPTS) {
      log.warn(
        `A document for server ${job.community} could not be added in ${MOST_ATTEMPTS} attempts: it is given up.`,
      )
      await this.#store.dropJob(job.id, this.#worker)
      return true
    }
    try {
      const outcome = await this.#held(job, () =>
        this.#perform(job.community, taskOf(job), this.#ending(job), () => {}),
      )
      tellOutcome(job, outcome)
    } catch (thrown) {
      if (thrown instanceof Interrupted) return false
      log.warn({ err: thrown }, `What was being done with documents of server ${job.community} could not be done.`)
      return !isPassing(thrown)
    }
    return true
  }

  /** Holds the claim while something is done; the job ends with that, unless what came of it says nothing of the job. */
  async #held({ id }: Pick<Job, 'id'>, act: () => Promise<Outcome>): Promise<Outcome> {
    const holding = setInterval(() => {
      this.#store.extendJob(id, this.#worker, LEASE).catch((thrown: unknown) => {
        log.warn({ err: thrown }, 'A job could not be held.')
      })
    }, LEASE / 3).unref()
    let isOver = true
    try {
      return await this.#unlessClosed(act)
    } catch (thrown) {
      isOver = !isPassing(thrown)
      throw thrown
    } finally {
      clearInterval(holding)
      // All that was not over when this was closed is handed back already.
      if (!this.#isClosed)
        await this.#letGo('The claim on a job could not be ended.', () =>
          isOver ? this.#store.dropJob(id, this.#worker) : this.#store.releaseJobs(this.#worker, id),
        )
    }
  }

  /** What is refused or fails once this is closed may do so because the program ends. */
  async #unlessClosed(act: () => Promise<Outcome>): Promise<Outcome> {
    try {
      const outcome = await act()
      if (!this.#isClosed || !refusalIn(outcome)) return outcome
    } catch (cause) {
      throw this.#isClosed ? new Interrupted({ cause }) : cause
    }
    throw new Interrupted()
  }

  /** If the database cannot be had, the claim runs out by itself; what was done is done all the same. */
  async #letGo(failure: string, act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (thrown) {
      log.warn({ err: thrown }, failure)
    }
  }

  #ending({ id }: Pick<Job, 'id'>): Ending {
    return { job: id, worker: this.#worker }
  }
}
