import type { APIAttachment, APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10'
import { isRecord, type JsonRecord, listAt, numberAt, stringAt } from './json.ts'

/** The components of a message as Discord stores them: each with a numeric id, and uploaded files with their address. */
export function storedComponents(
  components: unknown,
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  const copy: unknown = structuredClone(components)
  if (!isComponentList(copy)) return []
  const all = copy.flatMap(flatten)
  const taken = new Set(all.map(component => numberAt(component, 'id') ?? 0))
  let next = 1
  for (const component of all) {
    if ((numberAt(component, 'id') ?? 0) === 0) {
      while (taken.has(next)) next += 1
      taken.add(next)
      component['id'] = next
    }
    for (const media of mediaOf(component)) resolveAttachment(media, attachments)
  }
  return copy
}

function isComponentList(value: unknown): value is APIMessageTopLevelComponent[] {
  return Array.isArray(value) && value.every(item => isRecord(item) && typeof item['type'] === 'number')
}

/** A component and everything in it, in reading order. */
function flatten(component: unknown): JsonRecord[] {
  if (!isRecord(component)) return []
  const inside = [...listAt(component, 'components'), component['accessory'], component['component']]
  return [component, ...inside.flatMap(flatten)]
}

function mediaOf(component: JsonRecord): JsonRecord[] {
  const items = listAt(component, 'items').filter(isRecord)
  return [component, ...items].flatMap(holder => [holder['media'], holder['file']]).filter(isRecord)
}

function resolveAttachment(media: JsonRecord, attachments: readonly APIAttachment[]): void {
  const name = stringAt(media, 'url')?.match(/^attachment:\/\/(.+)$/)?.[1]
  const attachment = attachments.find(candidate => candidate.filename === name)
  if (attachment === undefined) return
  media['url'] = attachment.url
  media['proxy_url'] = attachment.proxy_url
  media['attachment_id'] = attachment.id
}

export interface FoundComponent {
  readonly type: ComponentType
  readonly id: number
  readonly disabled: boolean
  readonly label: string | undefined
}

export function findComponent(components: readonly unknown[], customId: string): FoundComponent | undefined {
  const found = components.flatMap(flatten).find(component => component['custom_id'] === customId)
  if (found === undefined) return undefined
  return {
    type: numberAt(found, 'type') ?? 0,
    id: numberAt(found, 'id') ?? 0,
    disabled: found['disabled'] === true,
    label: stringAt(found, 'label'),
  }
}

/** The custom ids in a message or modal, for the error message of a press that hit nothing. */
export function customIdsOf(components: readonly unknown[]): string[] {
  return components.flatMap(flatten).flatMap(component => stringAt(component, 'custom_id') ?? [])
}
