import { Worker } from 'node:worker_threads'
import { DocumentError } from '../corpus/problem.ts'
import { log } from '../log.ts'
import { type ReadingRequest, readingReport } from './messages.ts'
import type { Described, NamedBytes, PreparedFile, Progress } from './prepared-document.ts'

export interface ThreadSettings {
  /** The program of the thread. */
  readonly script: URL
  /** For objects of JavaScript, in MB of 2^20 bytes; a thread that needs more is ended. */
  readonly memory: number
}

/** Reading was ended from outside, and says nothing about the file. */
export class ReadingEnded extends Error {
  override readonly name = 'ReadingEnded'
}

/** What the thread is at. */
interface Open {
  readonly id: number
  readonly progress: (progress: Progress) => void
  readonly resolve: (prepared: PreparedFile) => void
  readonly reject: (thrown: Error) => void
}

/** A thread that reads one file at a time. It sees no environment, since that holds tokens, and prints nothing. */
export class ReadingThread {
  readonly #worker: Worker
  readonly #over: Promise<void>
  #open: Open | null = null
  #count = 0
  #isOver = false

  constructor({ script, memory }: ThreadSettings) {
    this.#worker = new Worker(script, {
      name: 'reading',
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    // Parsers complain of files there.
    this.#worker.stdout.resume()
    this.#worker.stderr.resume()
    this.#worker.unref()
    this.#worker.on('message', (message: unknown) => this.#take(message))
    this.#worker.on('messageerror', thrown => this.#fail(thrown))
    this.#worker.on('error', thrown => this.#fail(thrown))
    this.#over = new Promise(resolve => {
      this.#worker.once('exit', code => {
        this.#fail(new Error(`The thread that reads files ended with code ${code}.`))
        resolve()
      })
    })
  }

  /** True if it can read nothing any more. */
  get isOver(): boolean {
    return this.#isOver
  }

  /**
   * @throws DocumentError if the file gives no document, also if reading it takes more memory than there is or ends the
   * thread
   */
  async read(file: NamedBytes, described: Described, progress: (progress: Progress) => void): Promise<PreparedFile> {
    if (this.#open !== null) throw new Error('The thread reads another file.')
    const id = this.#count++
    const reading = new Promise<PreparedFile>((resolve, reject) => {
      this.#open = { id, progress, resolve, reject }
    })
    try {
      this.#worker.ref()
      // A copy of the bytes: whoever has them may need them again.
      this.#worker.postMessage({ id, file, described } satisfies ReadingRequest, [])
      return await reading
    } catch (thrown) {
      if (thrown instanceof DocumentError || thrown instanceof ReadingEnded) throw thrown
      log.error({ err: thrown }, 'A file could not be read, and the program did not expect that.')
      throw new DocumentError({ kind: 'damaged', format: formatOf(file.name) }, { cause: thrown })
    } finally {
      this.#open = null
      if (!this.#isOver) this.#worker.unref()
    }
  }

  /** Ends the thread at once; what it is at fails with the reason. */
  async end(reason: Error): Promise<void> {
    this.#isOver = true
    this.#open?.reject(reason)
    // Otherwise a process that has nothing else to do would end before the thread has.
    this.#worker.ref()
    await this.#worker.terminate()
    await this.#over
  }

  #take(message: unknown): void {
    const parsed = readingReport.safeParse(message)
    if (!parsed.success) return this.#fail(parsed.error)
    const report = parsed.data
    const open = this.#open
    if (open === null || open.id !== report.id) return
    switch (report.kind) {
      case 'progress':
        return tell(open, report.progress)
      case 'prepared':
        return open.resolve(report.prepared)
      case 'problem':
        return open.reject(new DocumentError(report.problem))
      case 'fault':
        return open.reject(new Error(report.message))
    }
  }

  #fail(thrown: Error): void {
    this.#isOver = true
    this.#open?.reject(thrown)
    // It may still run, and nobody listens to it any more.
    this.#worker.terminate().catch((error: unknown) => log.error({ err: error }, 'A thread could not be ended.'))
  }
}

/** Whoever listens must not end the program by a fault of theirs. */
function tell({ progress }: Pick<Open, 'progress'>, how: Progress): void {
  try {
    progress(how)
  } catch (thrown) {
    log.error({ err: thrown }, 'Progress could not be told.')
  }
}

/** What a name's ending calls the format, as people write it. */
function formatOf(name: string): string {
  const [, ending] = /\.([a-z\d]{1,8})$/i.exec(name) ?? []
  return ending === undefined ? 'document' : ending.toUpperCase()
}
