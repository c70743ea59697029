import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { eventParts } from './event-parts.ts'
import { asRecord, isRecord, type JsonRecord, listAt, parseJson, stringAt } from './json.ts'
import type { Problem } from './request-check.ts'

/** Where what this server says is not what Discord would say. */
export interface AnswerCheck {
  /** The answer to a request; `path` is without /api and the version. */
  readonly answer: (method: string, path: string, status: number, body: unknown) => readonly Problem[]
  /** Those parts of a gateway event that the description of the HTTP API knows too. */
  readonly event: (name: string, data: unknown) => readonly Problem[]
}

/** Lies beside the project, not in it; without it answers go unchecked. */
const description = new URL('../../../../shared/discord/openapi.json', import.meta.url)

let loaded: AnswerCheck | undefined

/** Compiled once for all servers of a process, when something is first checked. */
export function answerCheckIfPossible(): AnswerCheck | undefined {
  if (!existsSync(description)) return undefined
  const compiled = (): AnswerCheck => {
    loaded ??= load()
    return loaded
  }
  return {
    answer: (...given) => compiled().answer(...given),
    event: (...given) => compiled().event(...given),
  }
}

function load(): AnswerCheck {
  const document = asRecord(parseJson(readFileSync(description, 'utf8')))
  // What is checked is little: to compile the rules takes longer than to apply them, so they are compiled plainly.
  const ajv = new Ajv2020({ strict: false, allErrors: true, inlineRefs: false, code: { optimize: false } })
  formats.default(ajv)
  // 0 is the owner of an installation where there is none.
  ajv.addFormat('snowflake', /^(0|\d{15,20})$/)
  ajv.addFormat('nonce', true)
  ajv.addFormat('uri', text => URL.canParse(text))
  ajv.addSchema({ $id: 'discord', components: corrected(asRecord(prepared(document['components']))) })
  const compiled = new Map<string, ValidateFunction>()
  const problemsOf = (schema: JsonRecord, value: unknown, at = ''): readonly Problem[] => {
    const key = JSON.stringify(schema)
    const validate = compiled.get(key) ?? ajv.compile(absolute(schema))
    compiled.set(key, validate)
    if (validate(value)) return []
    const telling = (validate.errors ?? []).filter(isTelling)
    return telling.slice(0, mostProblems).map(error => asProblem(error, at))
  }
  const operations = operationsOf(document)
  return {
    answer: (method, path, status, body) => {
      const operation = findOperation(operations, method, path)
      // What Discord does not serve it answers with a plain error, as here.
      const schema = operation === undefined ? errorSchema : schemaFor(operation.responses, status)
      if (schema === 'undocumented')
        return [{ rule: 'answer:status', at: '', msg: `${operation?.template ?? path} never answers ${status}` }]
      if (schema === 'empty')
        return body === undefined ? [] : [{ rule: 'answer:body', at: '', msg: `a ${status} here has no body` }]
      return problemsOf(schema, body)
    },
    event: (name, data) =>
      eventParts(name, data).flatMap(({ schema, value, at }) => problemsOf(component(schema), value, at)),
  }
}

/** A branch that was not meant complains of everything: the first few say enough. */
const mostProblems = 8

interface Operation {
  readonly method: string
  readonly template: string
  readonly parts: readonly string[]
  readonly responses: JsonRecord
}

/** Those with fewer parameters first: /users/@me before /users/{user_id}. */
function operationsOf(document: JsonRecord): readonly Operation[] {
  const parameters = ({ parts }: Operation): number => parts.filter(part => part.startsWith('{')).length
  return Object.entries(asRecord(document['paths']))
    .flatMap(([template, methods]) =>
      Object.entries(asRecord(methods)).map(([method, operation]) => ({
        method: method.toUpperCase(),
        template,
        parts: template.split('/'),
        responses: asRecord(asRecord(operation)['responses']),
      })),
    )
    .toSorted((a, b) => parameters(a) - parameters(b))
}

function findOperation(operations: readonly Operation[], method: string, path: string): Operation | undefined {
  const parts = path.split('/')
  return operations.find(
    operation =>
      operation.method === method &&
      operation.parts.length === parts.length &&
      operation.parts.every((part, index) => part.startsWith('{') || part === parts[index]),
  )
}

const component = (name: string): JsonRecord => ({ $ref: `#/components/schemas/${name}` })

const errorSchema = component('ErrorResponse')

function schemaFor(responses: JsonRecord, status: number): JsonRecord | 'empty' | 'undocumented' {
  if (status === 429) return component('RatelimitedResponse')
  if (status >= 400) return errorSchema
  const response = responses[String(status)]
  if (!isRecord(response)) return 'undocumented'
  const schema = asRecord(asRecord(response['content'])['application/json'])['schema']
  return isRecord(schema) ? schema : 'empty'
}

/** A schema from outside the components, with its references made to lead there. */
const absolute = (schema: JsonRecord): JsonRecord =>
  asRecord(parseJson(JSON.stringify(prepared(schema)).replaceAll('"#/components/', '"discord#/components/')))

function prepared(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(prepared)
  if (!isRecord(node)) return node
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, prepared(value)]))
  // Of the branches of an answer several may fit: the errors of a field are also a map of fields.
  if (Array.isArray(copy['oneOf'])) {
    copy['anyOf'] = copy['oneOf']
    delete copy['oneOf']
  }
  return copy
}

/** The description is wrong on one point: the codes of a field's errors are names such as BASE_TYPE_REQUIRED. */
function corrected(components: JsonRecord): JsonRecord {
  const schemas = asRecord(components['schemas'])
  const fieldError = { type: 'object', properties: { code: { type: 'string' }, message: { type: 'string' } } }
  const list = { type: 'array', items: { ...fieldError, required: ['code', 'message'] } }
  const innerErrors = { ...asRecord(schemas['InnerErrors']), properties: { _errors: list } }
  return { ...components, schemas: { ...schemas, InnerErrors: innerErrors } }
}

const wrappers = new Set(['anyOf', 'oneOf', 'allOf', 'if'])

const isTelling = ({ keyword }: ErrorObject): boolean => !wrappers.has(keyword)

function asProblem({ keyword, instancePath, message = 'is wrong', params }: ErrorObject, at = ''): Problem {
  const allowed = listAt(params, 'allowedValues')
  const detail = allowed.length > 0 ? ` ${JSON.stringify(allowed)}` : (stringAt(params, 'missingProperty') ?? '')
  return { rule: `answer:${keyword}`, at: `${at}${instancePath}`, msg: `${message} ${detail}`.trim() }
}
