/** How the bot is, for whoever watches over it. */
export interface Health {
  /** `lost` once Discord has closed the gateway's connection for good. */
  readonly status: 'ok' | 'loading' | 'lost'
  /** How many documents are loaded. */
  readonly documents: number
  /** `off` where interactions come over HTTP alone. */
  readonly gateway: 'ready' | 'connecting' | 'lost' | 'off'
  /** Since the start, in whole seconds. */
  readonly uptime: number
}

/** 200 for a bot that answers, else 503: Service Unavailable. */
export const statusOf = ({ status }: Health): 200 | 503 => (status === 'ok' ? 200 : 503)
