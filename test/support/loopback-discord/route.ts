import type { Commands } from './commands.ts'
import type { Interactions } from './interactions.ts'
import { asRecord } from './json.ts'
import { readMessageBody, type UploadedFile } from './message-body.ts'
import type { Messages } from './messages.ts'
import type { World } from './world.ts'

export interface RouteRequest {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly json: unknown
  readonly files: readonly UploadedFile[]
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
}

export interface Route {
  readonly method: string
  readonly template: string
  /** The token in the path is enough; no Authorization is asked for. */
  readonly open?: boolean
  handle(request: RouteRequest): Answer
}

export interface RouteContext {
  readonly world: World
  readonly commands: Commands
  readonly messages: Messages
  readonly interactions: Interactions
  readonly gatewayUrl: () => string
  /** What the bot that is connected asked for. */
  readonly intents: () => number
}

export const ok = (body: unknown): Answer => ({ status: 200, body })
export const noContent: Answer = { status: 204 }

export const bodyOf = ({ json, files }: RouteRequest) => readMessageBody(asRecord(json), files)

export interface FoundRoute {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** Finds the route of a request; the templates are cut and sorted once. */
export function routeFinder(all: readonly Route[]): (method: string, path: string) => FoundRoute | undefined {
  const byForm = new Map<string, { readonly route: Route; readonly template: readonly string[] }[]>()
  for (const route of all) {
    const template = route.template.split('/')
    const form = `${route.method} ${template.length}`
    byForm.set(form, [...(byForm.get(form) ?? []), { route, template }])
  }
  return (method, path) => {
    const parts = path.split('/')
    const found = byForm
      .get(`${method} ${parts.length}`)
      ?.find(({ template }) => template.every((part, index) => part.startsWith(':') || part === parts[index]))
    if (found === undefined) return undefined
    const params: Record<string, string> = {}
    for (const [index, part] of found.template.entries())
      if (part.startsWith(':')) params[part.slice(1)] = parts[index] ?? ''
    return { route: found.route, params }
  }
}
