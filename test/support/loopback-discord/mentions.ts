import type { APIUser } from 'discord-api-types/v10'
import { asRecord, isRecord, type JsonRecord, listAt, stringsAt } from './json.ts'

export interface Mentions {
  readonly users: APIUser[]
  readonly roles: string[]
  readonly everyone: boolean
}

/**
 * Who would be notified by a text. Without `allowed_mentions` a plain message notifies everybody it names, and an
 * interaction's reply only users; with it, only what it allows.
 */
export function mentionsOf(
  text: string,
  allowed: unknown,
  defaultParse: readonly string[],
  users: ReadonlyMap<string, APIUser>,
  repliedTo?: APIUser,
): Mentions {
  const rules: JsonRecord = isRecord(allowed) ? allowed : { parse: defaultParse, replied_user: true }
  const parse = stringsAt(rules, 'parse')
  const idsOf = (pattern: RegExp) =>
    text.includes('<@') ? [...text.matchAll(pattern)].flatMap(match => match[1] ?? []) : []
  const allow = (kind: string, ids: readonly string[]) =>
    [...new Set(ids)].filter(id => parse.includes(kind) || stringsAt(rules, kind).includes(id))

  const userIds = new Set(allow('users', idsOf(/<@!?(\d+)>/g)))
  if (repliedTo !== undefined && rules['replied_user'] === true) userIds.add(repliedTo.id)
  return {
    users: [...userIds].flatMap(id => users.get(id) ?? []),
    roles: allow('roles', idsOf(/<@&(\d+)>/g)),
    everyone: parse.includes('everyone') && /@(everyone|here)\b/.test(text),
  }
}

/** All text that a message shows: its content and its text displays, which notify just the same. */
export function textOf(content: string, components: readonly unknown[]): string {
  const texts = [content]
  const collect = (value: unknown): void => {
    const component = asRecord(value)
    if (component['type'] === 10 && typeof component['content'] === 'string') texts.push(component['content'])
    for (const inner of listAt(component, 'components')) collect(inner)
  }
  for (const component of components) collect(component)
  return texts.join('\n')
}
