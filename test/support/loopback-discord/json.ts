export type JsonRecord = Record<string, unknown>

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function asRecord(value: unknown): JsonRecord {
  return isRecord(value) ? value : {}
}

/** JSON.parse gives `any`; what comes over the wire is unknown until it was looked at. */
export function parseJson(text: string): unknown {
  return JSON.parse(text)
}

export function stringAt(record: JsonRecord, key: string): string | undefined {
  const value = record[key]
  return typeof value === 'string' ? value : undefined
}

export function numberAt(record: JsonRecord, key: string): number | undefined {
  const value = record[key]
  return typeof value === 'number' ? value : undefined
}

export function listAt(record: JsonRecord, key: string): readonly unknown[] {
  const value: unknown = record[key]
  return Array.isArray(value) ? value : []
}

export function stringsAt(record: JsonRecord, key: string): readonly string[] {
  return listAt(record, key).filter(value => typeof value === 'string')
}
