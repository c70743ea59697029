import { privateStatement, type Reply } from '../../chat/reply.ts'
import { AppError } from '../../errors.ts'
import { log } from '../../log.ts'
import type { Wording } from '../../wording/wording.ts'

/** What a person is told of a failure: what they can do about it, if anything. The cause goes into the log. */
export function apologyFor(thrown: unknown, wording: Wording): Reply {
  const isForPeople = thrown instanceof AppError && (thrown.code === 'bad-input' || thrown.code === 'no-such-document')
  if (isForPeople) return privateStatement(thrown.message)
  log.error({ err: thrown }, 'A request could not be answered.')
  return privateStatement(wording.say('problem.failed'))
}
