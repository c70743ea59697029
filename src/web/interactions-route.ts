import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Answering } from '../discord/answering.ts'
import { isInteraction, isPing } from '../discord/connection/received.ts'
import { deliverRest, firstWord, type LateTransport } from '../discord/delivery.ts'
import { log } from '../log.ts'
import type { Claim, Verifier } from './signature.ts'

/** Discord's interactions are a few kB, with the message whose button was pressed perhaps 30; in bytes. */
export const MOST_BYTES = 1_000_000

export interface InteractionsRoute {
  readonly verifier: Verifier
  readonly answering: Answering
  /** Loaded when an answer is late for the first time. */
  readonly late: () => Promise<LateTransport>
}

type Request = Context<{ Bindings: HttpBindings }>

/** Takes interactions as Discord posts them: nothing is parsed before it is known that Discord has signed it. */
export function interactionsRoute(settings: InteractionsRoute): Hono<{ Bindings: HttpBindings }> {
  const {
    verifier,
    answering: { recent },
  } = settings
  const route = new Hono<{ Bindings: HttpBindings }>()
  route.post(
    '/',
    async (context, next) => {
      if (!isJson(context.req.header('content-type'))) return context.text('Send application/json.\n', 415)
      if (!verifier.isPlausible(claimOf(context))) return refused(context)
      return next()
    },
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: context => context.text(`Send at most ${MOST_BYTES} bytes.\n`, 413),
    }),
    async context => {
      const body = Buffer.from(await context.req.arrayBuffer())
      if (!verifier.isGenuine(claimOf(context), body)) return refused(context)
      const payload = parsed(body)
      if (payload === undefined) return context.text('This is no JSON.\n', 400)
      if (!isInteraction(payload)) return context.text('This is no interaction that is known here.\n', 400)
      if (!isPing(payload) && !recent.isNew(payload.id))
        return context.text('This interaction was answered already.\n', 409)
      return answered(context, payload, settings)
    },
  )
  return route
}

type Interaction = Parameters<Answering['handle']>[0]

async function answered(
  context: Request,
  interaction: Interaction,
  { answering: { handle, work }, late }: InteractionsRoute,
): Promise<Response> {
  const handling = handle(interaction)
  const first = await firstWord(handling)
  if (first.hasRest) {
    const { outgoing } = context.env
    const sendRest = async (): Promise<void> => {
      // Discord knows of no message to edit before it has read the announcement.
      if (await isWritten(outgoing)) await deliverRest(interaction, handling, first, await late())
      else log.warn('An answer came after Discord had given up on it.')
    }
    work.add(sendRest().catch((thrown: unknown) => log.error({ err: thrown }, 'An answer could not be sent.')))
  }
  return context.json(first.response)
}

/** True once all of a response is on its way; false if the other side went away before. */
async function isWritten(outgoing: ServerResponse): Promise<boolean> {
  if (!outgoing.closed) await once(outgoing, 'close')
  return outgoing.writableFinished
}

const isJson = (contentType = ''): boolean => /^application\/json\s*(?:;|$)/i.test(contentType)

const claimOf = ({ req }: Request): Claim => ({
  signature: req.header('x-signature-ed25519'),
  timestamp: req.header('x-signature-timestamp'),
})

const refused = (context: Request): Response => context.text('The signature is missing, wrong or too old.\n', 401)

/** What some bytes say in JSON, which is never undefined; undefined if they are none. */
function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}
