import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { isRecord } from './json.ts'

export interface Problem {
  readonly rule: string
  readonly at: string
  readonly msg: string
}

export interface CheckContext {
  readonly multipart?: boolean
  readonly files?: readonly string[]
  readonly ctx?: { readonly interactionType: number; readonly fromComponent: boolean }
}

export type CheckRequest = (method: string, path: string, body: unknown, context: CheckContext) => readonly Problem[]

/** Discord's published rules are data that lies beside the project, not in it; without them requests go unchecked. */
const rules = new URL('../../../../shared/discord/', import.meta.url)

let loaded: Promise<CheckRequest | undefined> | undefined

/** Compiled once for all servers of a process. */
export function loadRequestCheck(): Promise<CheckRequest | undefined> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<CheckRequest | undefined> {
  const checker = new URL('check-request.mjs', rules)
  const description = new URL('openapi.json', rules)
  if (!existsSync(checker) || !existsSync(description)) return undefined
  const checkerModule: unknown = await import(checker.href)
  if (!isCheckerModule(checkerModule)) throw new Error('check-request.mjs does not export loadSpec')
  const spec: unknown = checkerModule.loadSpec(fileURLToPath(description), { Ajv2020, addFormats, strict: true })
  if (!isSpec(spec)) throw new Error('loadSpec gave no checkRequest')
  // The schema of a callback takes seconds to compile, which the first of a process must not be blamed for.
  spec.checkRequest('POST', '/interactions/1/token/callback', { type: 1 }, callbackOfCommand)
  return (method, path, body, context) => {
    const problems: unknown = spec.checkRequest(method, path, body, context)
    if (!isProblemList(problems)) throw new Error('checkRequest gave no list of problems')
    return problems
  }
}

const callbackOfCommand: CheckContext = { ctx: { interactionType: 2, fromComponent: false } }

interface CheckerModule {
  loadSpec(file: string, tools: object): unknown
}

function isCheckerModule(value: unknown): value is CheckerModule {
  // A module namespace has no prototype but is an object all the same.
  return isRecord(value) && typeof value['loadSpec'] === 'function'
}

interface Spec {
  checkRequest(method: string, path: string, body: unknown, context: CheckContext): unknown
}

function isSpec(value: unknown): value is Spec {
  return isRecord(value) && typeof value['checkRequest'] === 'function'
}

function isProblemList(value: unknown): value is Problem[] {
  return Array.isArray(value) && value.every(item => isRecord(item) && typeof item['rule'] === 'string')
}

interface CheckedRequest {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly problems: readonly Problem[]
  readonly answerProblems: () => readonly Problem[]
}

interface CheckedServer {
  readonly requests: readonly CheckedRequest[]
  readonly eventProblems: () => readonly { readonly event: string; readonly problems: readonly Problem[] }[]
}

/**
 * Throws when a request broke one of Discord's rules, or when the loopback Discord answered or sent what Discord would
 * not; says what and which rule.
 */
export function assertNoProblems({ requests, eventProblems }: CheckedServer): void {
  const refused = requests.filter(({ problems }) => problems.length > 0)
  const unlike = [
    ...requests.map(({ method, path, answerProblems }) => ({ what: `${method} ${path}`, problems: answerProblems() })),
    ...eventProblems().map(({ event, problems }) => ({ what: event, problems })),
  ].filter(({ problems }) => problems.length > 0)
  const complaints = [
    ...titled(`Discord would refuse ${refused.length} request(s):`, refused.map(asLines)),
    ...titled(
      `The loopback Discord answered or sent ${unlike.length} time(s) what Discord would not:`,
      unlike.map(({ what, problems }) => [`  ${what}`, ...problems.map(asLine)].join('\n')),
    ),
  ]
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
}

const titled = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [title, ...lines] : []

function asLines({ method, path, body, problems }: CheckedRequest): string {
  const shown = JSON.stringify(body) ?? '(no body)'
  return [`  ${method} ${path}`, ...problems.map(asLine), `    body: ${shown.slice(0, 1_000)}`].join('\n')
}

const asLine = ({ rule, at, msg }: Problem): string => `    ${rule} at ${at === '' ? '(whole)' : at}: ${msg}`
