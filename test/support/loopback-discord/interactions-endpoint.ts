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

  /** Settles when the answer has taken effect. */
  async post(record: InteractionRecord, { url, sign }: EndpointAddress): Promise<void> {
    const { interaction } = record
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
    const body = response.ok ? parseJson(text) : text
    const path = `/interactions/${interaction.id}/${interaction.token}/callback`
    const ctx = { interactionType: interaction.type, fromComponent: record.source !== undefined }
    const problems = (response.ok && this.#check?.('POST', path, body, { ctx })) || []
    this.answers.push({ status: response.status, body, problems })
    if (response.ok && problems.length === 0)
      this.#interactions.answer(interaction.id, interaction.token, asRecord(body), [])
    this.#changed()
  }
}
