import { type APIModalSubmission, ComponentType } from 'discord-api-types/v10'
import { asRecord, isRecord, type JsonRecord, listAt, numberAt, stringAt } from './json.ts'

export type ModalValue = string | readonly string[] | boolean

/** Inputs with one value; the others have a list. */
const singles = new Set<unknown>([ComponentType.TextInput, ComponentType.RadioGroup, ComponentType.Checkbox])

/** What Discord sends when the modal is submitted: each of its inputs with what was put in. */
export function modalSubmission(modal: JsonRecord, values: Readonly<Record<string, ModalValue>>): APIModalSubmission {
  const unused = new Set(Object.keys(values))
  const filled = (input: unknown, id: number): JsonRecord => {
    const { type, custom_id, value } = asRecord(input)
    const given = typeof custom_id === 'string' ? values[custom_id] : undefined
    if (typeof custom_id === 'string') unused.delete(custom_id)
    requireAllowed(asRecord(input), given ?? stringAt(asRecord(input), 'value'))
    if (!singles.has(type)) return { type, id, custom_id, values: typeof given === 'string' ? [given] : (given ?? []) }
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

/** What nobody can choose or write in a form is a fault of the test. */
function requireAllowed(input: JsonRecord, given: ModalValue | undefined): void {
  const why = given === true || given === false ? undefined : refusal(input, chosenTexts(given))
  if (why !== undefined) throw new Error(`${String(input['custom_id'])} ${why}`)
}

function refusal(input: JsonRecord, chosen: readonly string[]): string | undefined {
  const [first] = chosen
  // What must be filled in a bot has to ask for again: not every client sees to it.
  if (first === undefined) return undefined
  if (input['type'] === ComponentType.TextInput) {
    const [least, most] = [numberAt(input, 'min_length') ?? 0, numberAt(input, 'max_length') ?? 4_000]
    return first.length < least || first.length > most ? `takes ${least} to ${most} characters` : undefined
  }
  const offered = listAt(input, 'options').map(option => asRecord(option)['value'])
  const unknown = chosen.filter(value => offered.length > 0 && !offered.includes(value))
  return unknown.length > 0 ? `offers ${offered.join(', ')}, not ${unknown.join(', ')}` : undefined
}

function chosenTexts(given: string | readonly string[] | undefined): readonly string[] {
  if (given === undefined) return []
  return (typeof given === 'string' ? [given] : given).filter(text => text !== '')
}

function isSubmission(value: unknown): value is APIModalSubmission {
  return isRecord(value) && typeof value['custom_id'] === 'string' && Array.isArray(value['components'])
}
