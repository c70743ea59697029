import { type APIAttachment, type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10'
import { copied } from './copied.ts'
import { isRecord, type JsonRecord, listAt, numberAt, stringAt } from './json.ts'

/**
 * The components of a message as Discord stores them: each with a numeric id and with what was left out, and uploaded
 * files with their address.
 */
export function storedComponents(
  components: unknown,
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  const copy = copied(components)
  if (!isComponentList(copy)) return []
  const all = copy.reduce<JsonRecord[]>(flattenInto, [])
  const taken = new Set(all.map(component => numberAt(component, 'id') ?? 0))
  let next = 1
  for (const component of all) {
    if ((numberAt(component, 'id') ?? 0) === 0) {
      while (taken.has(next)) next += 1
      taken.add(next)
      component['id'] = next
    }
    for (const [key, value] of Object.entries(defaults[numberAt(component, 'type') ?? 0] ?? {}))
      component[key] ??= value
    for (const media of mediaOf(component)) resolveMedia(media, attachments)
    if (component['type'] === ComponentType.File) nameFile(component, attachments)
  }
  return copy
}

/** What Discord fills in where a bot said nothing. */
const defaults: Readonly<Record<number, JsonRecord>> = {
  [ComponentType.StringSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.Thumbnail]: { description: null, spoiler: false },
  [ComponentType.File]: { spoiler: false },
  [ComponentType.Separator]: { spacing: 1, divider: true },
  [ComponentType.Container]: { accent_color: null, spoiler: false },
}

function isComponentList(value: unknown): value is APIMessageTopLevelComponent[] {
  return Array.isArray(value) && value.every(item => isRecord(item) && typeof item['type'] === 'number')
}

/** A component and everything in it, in reading order. */
const flatten = (component: unknown): JsonRecord[] => flattenInto([], component)

/** Every message goes through here, so no lists are made on the way. */
function flattenInto(all: JsonRecord[], component: unknown): JsonRecord[] {
  if (!isRecord(component)) return all
  all.push(component)
  for (const inner of listAt(component, 'components')) flattenInto(all, inner)
  flattenInto(all, component['accessory'])
  return flattenInto(all, component['component'])
}

const NO_MEDIA: readonly JsonRecord[] = []

function mediaOf(component: JsonRecord): readonly JsonRecord[] {
  if (!('items' in component || 'media' in component || 'file' in component)) return NO_MEDIA
  const items = listAt(component, 'items').filter(isRecord)
  return [component, ...items].flatMap(holder => [holder['media'], holder['file']]).filter(isRecord)
}

function resolveMedia(media: JsonRecord, attachments: readonly APIAttachment[]): void {
  const name = stringAt(media, 'url')?.match(/^attachment:\/\/(.+)$/)?.[1]
  const attachment = attachments.find(candidate => candidate.filename === name)
  media['id'] ??= attachment?.id ?? '100000000000000000'
  media['proxy_url'] ??= attachment?.proxy_url ?? media['url']
  if (attachment === undefined) return
  media['url'] = attachment.url
  media['attachment_id'] = attachment.id
}

function nameFile(component: JsonRecord, attachments: readonly APIAttachment[]): void {
  const file = component['file']
  const attachment = attachments.find(({ id }) => isRecord(file) && file['attachment_id'] === id)
  component['name'] = attachment?.filename ?? ''
  component['size'] = attachment?.size ?? 0
}

export interface FoundComponent {
  readonly type: ComponentType
  readonly id: number
  readonly disabled: boolean
  readonly label: string | undefined
  /** Of a select menu: what can be chosen, and how many of it. */
  readonly values: readonly string[]
  readonly most: number
  readonly least: number
}

export function findComponent(components: readonly unknown[], customId: string): FoundComponent | undefined {
  const found = components.flatMap(flatten).find(component => component['custom_id'] === customId)
  if (found === undefined) return undefined
  return {
    type: numberAt(found, 'type') ?? 0,
    id: numberAt(found, 'id') ?? 0,
    disabled: found['disabled'] === true,
    label: stringAt(found, 'label'),
    values: listAt(found, 'options')
      .filter(isRecord)
      .flatMap(option => stringAt(option, 'value') ?? []),
    most: numberAt(found, 'max_values') ?? 1,
    least: numberAt(found, 'min_values') ?? 1,
  }
}

/** The custom ids in a message or modal, for the error message of a press that hit nothing. */
export function customIdsOf(components: readonly unknown[]): string[] {
  return components.flatMap(flatten).flatMap(component => stringAt(component, 'custom_id') ?? [])
}
