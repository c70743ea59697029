import { createRequire } from 'node:module'
import path from 'node:path'
import { clearTimeout, setTimeout } from 'node:timers'
import { pathToFileURL } from 'node:url'
import { DocumentError } from '../corpus/problem.ts'
import type { Described, FileReader, NamedBytes, PreparedFile, Progress } from './prepared-document.ts'
import { ReadingEnded, ReadingThread, type ThreadSettings } from './reading-thread.ts'

export interface FileReaderSettings extends Partial<ThreadSettings> {
  /** For one file, in seconds. */
  readonly within?: number
  /** How long a thread waits for the next file before it is ended, in seconds. */
  readonly idle?: number
}

const WITHIN_SECONDS = 30
const IDLE_SECONDS = 30
const MEMORY = 512

/** The compiled program of the thread, also for sources that are not compiled: the package finds itself. */
const compiledScript = (): URL =>
  pathToFileURL(
    path.join(
      path.dirname(createRequire(import.meta.url).resolve('verbatim/package.json')),
      'dist/src/ingestion/reading-worker.js',
    ),
  )

/**
 * Reads files in a thread of its own, so that a file that is hostile or large neither keeps the bot from answering nor
 * ends it. One file is read at a time, and the others wait in the order in which they came. The thread is started for the
 * first file and ended when there is none for a while: the parsers and what they hold go with it.
 */
export function createFileReader(settings: FileReaderSettings = {}): FileReader {
  const { script, memory = MEMORY, within = WITHIN_SECONDS, idle = IDLE_SECONDS } = settings
  let thread: ReadingThread | null = null
  let idling: NodeJS.Timeout | undefined
  let waiting = 0
  let isClosed = false
  let lastTurn: Promise<unknown> = Promise.resolve()

  const end = async (reason: Error): Promise<void> => {
    const ending = thread
    thread = null
    await ending?.end(reason)
  }

  const readNow = async (
    file: NamedBytes,
    described: Described,
    progress: (progress: Progress) => void,
  ): Promise<PreparedFile> => {
    if (isClosed) throw closedError()
    if (thread === null || thread.isOver) thread = new ReadingThread({ script: script ?? compiledScript(), memory })
    const tooLong = new DocumentError({ kind: 'takes-too-long', most: within })
    let ending: Promise<void> | undefined
    const timer = setTimeout(() => {
      ending = end(tooLong)
    }, within * 1_000)
    try {
      return await thread.read(file, described, progress)
    } finally {
      clearTimeout(timer)
      // The memory of the next thread is not taken before that of this one is given back.
      await ending
    }
  }

  const rest = (): void => {
    waiting--
    if (waiting > 0 || isClosed) return
    idling = setTimeout(() => void end(new ReadingEnded('The thread is idle.')), idle * 1_000)
    idling.unref()
  }

  return {
    read: (file, described, progress = () => {}) => {
      clearTimeout(idling)
      waiting++
      const turn = lastTurn.then(() => readNow(file, described, progress)).finally(rest)
      lastTurn = turn.catch(() => {})
      return turn
    },
    close: async () => {
      isClosed = true
      clearTimeout(idling)
      await end(closedError())
      await lastTurn
    },
  }
}

const closedError = (): ReadingEnded => new ReadingEnded('Files are read no more: the program ends.')
