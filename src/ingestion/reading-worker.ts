import { type MessagePort, parentPort } from 'node:worker_threads'
import { DocumentError } from '../corpus/problem.ts'
import { messageOf } from '../errors.ts'
import { type ReadingReport, type ReadingRequest, readingRequest } from './messages.ts'
import { prepareFile } from './preparing.ts'

/** Reads what it is sent, one file after the other: the sender waits for the report on each. */
function listen(port: MessagePort): void {
  const report = (message: ReadingReport): void => port.postMessage(message)
  port.on('message', (message: unknown) => {
    answer(readingRequest.parse(message), report).catch((thrown: unknown) => {
      // Ends the thread, and whoever waits hears of it.
      throw thrown
    })
  })
}

async function answer({ id, file, described }: ReadingRequest, report: (report: ReadingReport) => void): Promise<void> {
  try {
    const prepared = await prepareFile(file, described, ({ stage, done, total }) => {
      if (stage !== 'fetched' && stage !== 'kept') report({ kind: 'progress', id, progress: { stage, done, total } })
    })
    report({ kind: 'prepared', id, prepared: { documents: [...prepared.documents], leftOut: [...prepared.leftOut] } })
  } catch (thrown) {
    if (thrown instanceof DocumentError) report({ kind: 'problem', id, problem: thrown.problem })
    else
      report({
        kind: 'fault',
        id,
        message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : messageOf(thrown),
      })
  }
}

if (parentPort === null) throw new Error('This runs as a thread of another program.')
listen(parentPort)
