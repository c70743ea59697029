import type { Problem } from './request-check.ts'

/** An error answer in Discord's form: an HTTP status and `{ code, message }`. */
export class ApiError extends Error {
  readonly status: number
  readonly code: number
  readonly errors: unknown

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }

  body(): object {
    const { code, message, errors } = this
    return errors === undefined ? { message, code } : { message, code, errors }
  }
}

export const apiErrors = {
  notFound: () => new ApiError(404, 0, '404: Not Found'),
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  badRequest: (message: string) => new ApiError(400, 50109, message),
  tooLarge: () => new ApiError(413, 40005, 'Request entity too large'),
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownUser: () => new ApiError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, 10062, 'Unknown interaction'),
  invalidWebhookToken: () => new ApiError(401, 50027, 'Invalid Webhook Token'),
  alreadyAcknowledged: () => new ApiError(400, 40060, 'Interaction has already been acknowledged.'),
  notTheAuthor: () => new ApiError(403, 50005, 'Cannot edit a message authored by another user'),
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  closedDirectMessages: () => new ApiError(403, 50007, 'Cannot send messages to this user'),
  archivedThread: () => new ApiError(400, 50083, 'Thread is archived'),
  cannotReply: () => new ApiError(400, 160002, 'Cannot reply without permission to read message history'),
  tooManyFollowUps: () =>
    new ApiError(400, 40094, 'This interaction has reached the maximum number of follow-up messages.'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
}

/** Discord nests the errors of a form by the path of the field: `{ data: { content: { _errors: [...] } } }`. */
export function invalidForm(problems: readonly Problem[]): ApiError {
  const root: ErrorTree = { problems: [], fields: new Map() }
  for (const problem of problems) {
    let node = root
    for (const key of problem.at.split('/').filter(part => part !== '')) {
      const next: ErrorTree = node.fields.get(key) ?? { problems: [], fields: new Map() }
      node.fields.set(key, next)
      node = next
    }
    node.problems.push({ code: problem.rule.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_'), message: problem.msg })
  }
  return new ApiError(400, 50035, 'Invalid Form Body', plain(root))
}

interface ErrorTree {
  readonly problems: { code: string; message: string }[]
  readonly fields: Map<string, ErrorTree>
}

function plain(tree: ErrorTree): object {
  const fields = Object.fromEntries([...tree.fields].map(([key, value]) => [key, plain(value)]))
  return tree.problems.length > 0 ? { ...fields, _errors: tree.problems } : fields
}
