import { type APIModalSubmission, ComponentType } from 'discord-api-types/v10'
import { asRecord, isRecord, type JsonRecord, listAt } from './json.ts'

export type ModalValue = string | readonly string[] | boolean

/** What Discord sends when the modal is submitted: each of its inputs with what was put in. */
export function modalSubmission(modal: JsonRecord, values: Readonly<Record<string, ModalValue>>): APIModalSubmission {
  const unused = new Set(Object.keys(values))
  const filled = (input: unknown, id: number): JsonRecord => {
    const { type, custom_id, value } = asRecord(input)
    const given = typeof custom_id === 'string' ? values[custom_id] : undefined
    if (typeof custom_id === 'string') unused.delete(custom_id)
    const many =
      type !== ComponentType.TextInput && type !== ComponentType.RadioGroup && type !== ComponentType.Checkbox
    if (many) return { type, id, custom_id, values: typeof given === 'string' ? [given] : (given ?? []) }
    const nothing = { [ComponentType.TextInput]: value ?? '', [ComponentType.Checkbox]: false }
    return { type, id, custom_id, value: given ?? asRecord(nothing)[String(type)] ?? null }
  }
  let next = 1
  const components = listAt(modal, 'components').map(top => {
    const { type, component, components: row } = asRecord(top)
    const id = next++
    if (type === ComponentType.Label) return { type, id, component: filled(component, next++) }
    if (Array.isArray(row)) return { type, id, components: row.map(input => filled(input, next++)) }
    return { type, id }
  })
  if (unused.size > 0) throw new Error(`the modal has no input ${[...unused].join(', ')}`)
  const submission: unknown = { custom_id: modal['custom_id'], components }
  if (!isSubmission(submission)) throw new Error('the modal has no custom_id')
  return submission
}

function isSubmission(value: unknown): value is APIModalSubmission {
  return isRecord(value) && typeof value['custom_id'] === 'string' && Array.isArray(value['components'])
}
