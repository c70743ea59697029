import type { InteractionRecord } from './interaction-record.ts'
import type { Interactions } from './interactions.ts'
import { asRecord, parseJson } from './json.ts'
import type { CheckRequest, Problem } from './request-check.ts'

/** Where an application receives its interactions over HTTP. */
export interface EndpointAddress {
  readonly url: string
  readonly sign: (body: Uint8Array) => { readonly signature: string; readonly timestamp: string }
}

/** What an endpoint answered to an interaction. */
export interface EndpointAnswer {
  /** 0 if nothing came. */
  readonly status: number
  readonly body: unknown
  /** Discord's rules that it breaks. */
  readonly problems: readonly Problem[]
}

/** Posts interactions, signed, and takes what comes back for a callback, as Discord does where an address is set. */
export class InteractionsEndpoint {
  address: EndpointAddress | undefined
  readonly answers: EndpointAnswer[] = []
  readonly #interactions: Interactions
  readonly #check: CheckRequest | undefined
  readonly #changed: () => void

  constructor(interactions: Interactions, check: CheckRequest | undefined, changed: () => void) {
    this.#interactions = interactions
    this.#check = check
    this.#changed = changed
  }

  /** Settles when the answer has taken effect, or when it is clear that there will be none. */
  async post(record: InteractionRecord, address: EndpointAddress): Promise<void> {
    const { interaction } = record
    const { status, body } = await posted(interaction, address).catch((thrown: unknown) => ({
      status: 0,
      body: String(thrown),
    }))
    const isAnswer = status === 200
    const path = `/interactions/${interaction.id}/${interaction.token}/callback`
    const ctx = { interactionType: interaction.type, fromComponent: record.source !== undefined }
    const problems = (isAnswer && this.#check?.('POST', path, body, { ctx })) || []
    this.answers.push({ status, body, problems })
    if (isAnswer && problems.length === 0)
      this.#interactions.answer(interaction.id, interaction.token, asRecord(body), [])
    this.#changed()
  }
}

async function posted(
  interaction: InteractionRecord['interaction'],
  { url, sign }: EndpointAddress,
): Promise<Pick<EndpointAnswer, 'status' | 'body'>> {
  const sent = Buffer.from(JSON.stringify(interaction))
  const { signature, timestamp } = sign(sent)
  const response = await fetch(url, {
    method: 'POST',
    body: sent,
    headers: {
      'content-type': 'application/json',
      'x-signature-ed25519': signature,
      'x-signature-timestamp': timestamp,
    },
  })
  const text = await response.text()
  return { status: response.status, body: response.ok ? parseJson(text) : text }
}
