/** A day as every reader's client says it, such as "2 months ago", or null for none. @param day YYYY-MM-DD */
export function timestamp(day: string | undefined): string | null {
  const seconds = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`) / 1_000
  return Number.isNaN(seconds) ? null : `<t:${seconds}:R>`
}
