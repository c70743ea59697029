/** A moment as every reader's client says it, such as "in 5 seconds". @param seconds since 1970 */
export const relativeTime = (seconds: number): string => `<t:${seconds}:R>`

/** A day likewise, such as "2 months ago", or null for none. @param day YYYY-MM-DD */
export function timestamp(day: string | undefined): string | null {
  const seconds = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`) / 1_000
  return Number.isNaN(seconds) ? null : relativeTime(seconds)
}
