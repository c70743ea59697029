import { lookup as lookupOfSystem } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { FetchError } from './fetch-error.ts'
import { type Allowance, mayConnect, refusal } from './web-address.ts'

/** Finds the IP addresses of a name. */
export type Resolve = (
  name: string,
  found: (error: Error | null, addresses?: readonly { readonly address: string; readonly family: number }[]) => void,
) => void

const resolveBySystem: Resolve = (name, found) => lookupOfSystem(name, { all: true }, found)

/** Longer than anything that is fetched may take, in ms: whoever asks has given up before. */
const CONNECT_WITHIN = 15_000

/**
 * Connects to public addresses only. A name is looked up once for each connection, and what is connected to is what was
 * looked up and checked: a name that leads elsewhere the next time gains nothing. No proxy, no cookies, and a connection
 * for each request.
 */
export function guardedAgent(allow: Allowance | undefined, resolve: Resolve = resolveBySystem): Agent {
  return new Agent({
    pipelining: 0,
    // The time of everything together is limited.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, callback) => {
      const { hostname } = options
      const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80))
      // A number needs no lookup, so it never gets there.
      if (isIP(hostname) !== 0 && !mayConnect(hostname, port, allow)) callback(refusal(hostname), null)
      else buildConnector({ timeout: CONNECT_WITHIN, lookup: guardedLookup(resolve, port, allow) })(options, callback)
    },
  })
}

/** A lookup for one port that fails if any address of a name may not be connected to. */
function guardedLookup(resolve: Resolve, port: number, allow: Allowance | undefined): LookupFunction {
  return (name, { all }, callback) =>
    resolve(name, (error, addresses = []) => {
      const [first] = addresses
      const barred = addresses.find(({ address }) => !mayConnect(address, port, allow))
      if (error || first === undefined) callback(new FetchError({ kind: 'unreachable' }, { cause: error }), '')
      else if (barred !== undefined) callback(refusal(barred.address), '')
      else if (all === true) callback(null, [...addresses])
      else callback(null, first.address, first.family)
    })
}
