import { isIP } from 'node:net'
import { FetchError } from './fetch-error.ts'
import { isPublicAddress } from './public-address.ts'

/** Says of an IP address and a port whether they may be connected to although they are not public. */
export type Allowance = (address: string, port: number) => boolean

/** In UTF-16 code units. */
const LONGEST = 2_000

/** Where pages of the web are served; behind other ports are other things. */
const PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443])

/** What names inside of a machine or its network end with (RFC 6761, 6762, 8375, ICANN's reservation of .internal). */
const INSIDE = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa)$/

/**
 * An address of a page, from what somebody typed or a server redirects to. Numbers that stand for an IP address are
 * made out, in whichever notation; names are not looked up yet.
 *
 * @throws FetchError if it can be no page of the public web
 */
export function webAddress(typed: string, allow: Allowance | undefined, base?: URL): URL {
  const url = parsed(typed.trim(), base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchError({ kind: 'not-http' })
  if (url.username !== '' || url.password !== '') throw new FetchError({ kind: 'no-address' })
  const host = hostOf(url)
  if (isIP(host) !== 0) {
    if (!mayConnect(host, portOf(url), allow)) throw refusal(host)
  } else if (!host.includes('.') || INSIDE.test(host)) throw new FetchError({ kind: 'private-address' })
  else if (allow === undefined && !PORTS.has(portOf(url))) throw new FetchError({ kind: 'no-address' })
  url.hash = ''
  return url
}

/**
 * Where an address leads on to.
 *
 * @throws FetchError if that can be no page of the public web, or if what was asked for over TLS would be sent without
 */
export function addressAfter(
  url: URL,
  redirect: { readonly location: string; readonly status: number },
  allow: Allowance | undefined,
): URL {
  const next = webAddress(redirect.location, allow, url)
  if (url.protocol === 'https:' && next.protocol === 'http:')
    throw new FetchError({ kind: 'refused', status: redirect.status })
  return next
}

/** The hosts that Discord keeps files on. */
const ATTACHMENT_HOSTS: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net'])

/**
 * An address of a file that Discord keeps.
 *
 * @throws FetchError if it is elsewhere
 */
export function attachmentAddress(given: string, allow: Allowance | undefined): URL {
  const url = webAddress(given, allow)
  const isDiscords = url.protocol === 'https:' && portOf(url) === 443 && ATTACHMENT_HOSTS.has(url.hostname)
  if (!isDiscords && allow?.(hostOf(url), portOf(url)) !== true) throw new FetchError({ kind: 'no-address' })
  return url
}

/** Whether an IP address may be connected to: it is public and the port one of the web's, or it is allowed. */
export const mayConnect = (address: string, port: number, allow: Allowance | undefined): boolean =>
  (isPublicAddress(address) && PORTS.has(port)) || allow?.(address, port) === true

/** Why an IP address may not be connected to. */
export const refusal = (address: string): FetchError =>
  new FetchError({ kind: isPublicAddress(address) ? 'no-address' : 'private-address' })

/** The host of an address, without the brackets of IPv6 and the points at the end of a name. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '')

const portOf = ({ port, protocol }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80))

function parsed(typed: string, base: URL | undefined): URL {
  const isParsable = typed !== '' && typed.length <= LONGEST && URL.canParse(typed, base?.href)
  if (!isParsable) throw new FetchError({ kind: 'no-address' })
  const url = new URL(typed, base)
  if (url.href.length > LONGEST) throw new FetchError({ kind: 'no-address' })
  return url
}
