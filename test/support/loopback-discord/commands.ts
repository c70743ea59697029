import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10'
import { isRecord, type JsonRecord, listAt, numberAt } from './json.ts'
import type { World } from './world.ts'

const localizations = ['name_localizations', 'description_localizations']

/** The registered commands, global ones (scope '') and those of a guild, with the ids and versions Discord gives them. */
export class Commands {
  readonly #world: World
  readonly #scopes = new Map<string, APIApplicationCommand[]>()
  #all: readonly APIApplicationCommand[] | undefined

  constructor(world: World, initial: readonly APIApplicationCommand[]) {
    this.#world = world
    this.#scopes.set('', [...initial])
  }

  /** Of all scopes; every command that somebody uses is looked for here. */
  all(): readonly APIApplicationCommand[] {
    this.#all ??= [...this.#scopes.values()].flat()
    return this.#all
  }

  list(scope: string, withLocalizations: boolean): readonly unknown[] {
    const commands = this.#scopes.get(scope) ?? []
    return withLocalizations ? commands : commands.map(withoutLocalizations)
  }

  /** PUT: the list becomes exactly this. A command that was there keeps its id, an unchanged one its version too. */
  replace(scope: string, definitions: readonly unknown[]): readonly APIApplicationCommand[] {
    const before = this.#scopes.get(scope) ?? []
    const after = definitions.filter(isRecord).map(definition => this.#stored(scope, definition, before))
    this.#scopes.set(scope, after)
    this.#all = undefined
    return after
  }

  #stored(scope: string, definition: JsonRecord, before: readonly APIApplicationCommand[]): APIApplicationCommand {
    const type: ApplicationCommandType = numberAt(definition, 'type') ?? ApplicationCommandType.ChatInput
    const old = before.find(command => command.name === definition['name'] && command.type === type)
    const stored: JsonRecord = {
      id: old?.id ?? this.#world.ids.next(),
      application_id: this.#world.applicationId,
      version: old?.version ?? this.#world.ids.next(),
      default_member_permissions: permissionsOf(definition),
      type,
      name: definition['name'],
      ...withDefaults(definition, sharedDefaults),
      ...(scope === '' ? withDefaults(definition, globalDefaults) : { guild_id: scope }),
    }
    const options = listAt(definition, 'options').filter(isRecord)
    if (options.length > 0) stored['options'] = options.map(storedOption)
    if (old !== undefined && JSON.stringify(old) !== JSON.stringify(stored)) stored['version'] = this.#world.ids.next()
    if (!isCommand(stored)) throw new Error('an application command without a name')
    return stored
  }
}

/** What a definition may leave out, in the order in which Discord stores it. */
const sharedDefaults: JsonRecord = {
  name_localizations: null,
  description: '',
  description_localizations: null,
  dm_permission: true,
  nsfw: false,
}

/** Commands of one guild have none of these. */
const globalDefaults: JsonRecord = { contexts: null, integration_types: [0] }

const withDefaults = (definition: JsonRecord, defaults: JsonRecord): JsonRecord =>
  Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, definition[key] ?? value]))

function permissionsOf(definition: JsonRecord): unknown {
  const permissions = definition['default_member_permissions']
  return typeof permissions === 'number' ? String(permissions) : (permissions ?? null)
}

/** Discord leaves out what is false or empty, so that a definition and its stored form are not equal as text. */
function storedOption(option: JsonRecord): JsonRecord {
  const stored: JsonRecord = { name_localizations: null, description_localizations: null, ...option }
  for (const key of ['required', 'autocomplete']) if (stored[key] !== true) delete stored[key]
  for (const key of ['options', 'choices', 'channel_types']) if (listAt(stored, key).length === 0) delete stored[key]
  if (stored['options'] !== undefined) stored['options'] = listAt(stored, 'options').filter(isRecord).map(storedOption)
  if (stored['choices'] !== undefined) {
    const choices = listAt(stored, 'choices').filter(isRecord)
    stored['choices'] = choices.map(choice => ({ name_localizations: null, ...choice }))
  }
  return stored
}

function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations)
  if (!isRecord(value)) return value
  const kept = Object.entries(value).filter(([key]) => !localizations.includes(key))
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutLocalizations(inner)]))
}

function isCommand(value: unknown): value is APIApplicationCommand {
  return isRecord(value) && typeof value['name'] === 'string' && typeof value['type'] === 'number'
}
