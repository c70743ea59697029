import type * as z from 'zod'

/** The first thing that is wrong with a value, as a clause: which key, and what it should be. */
export function complaintOf(error: z.ZodError): string {
  const [issue] = error.issues
  const where = issue && issue.path.length > 0 ? `"${issue.path.join('.')}" ` : ''
  return `${where}${issue?.message ?? 'cannot be read'}`
}
