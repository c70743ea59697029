import { privateStatement, type Reply } from '../chat/reply.ts'
import { FAILED } from '../chat/wording.ts'
import { AppError } from '../errors.ts'
import { log } from '../log.ts'

/** What a person is told of a failure: what they can do about it, if anything. The cause goes into the log. */
export function apologyFor(thrown: unknown): Reply {
  const isForPeople = thrown instanceof AppError && (thrown.code === 'bad-input' || thrown.code === 'no-such-document')
  if (isForPeople) return privateStatement(thrown.message)
  log.error({ err: thrown }, 'A request could not be answered.')
  return privateStatement(FAILED)
}
