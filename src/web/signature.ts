import { createPublicKey, type KeyObject, verify } from 'node:crypto'

/** Requests that were signed longer ago than this, or that far in the future, are refused; in seconds. */
export const MOST_SKEW = 300

/** A public key of Ed25519 in hexadecimal, as Discord's developer portal shows it. */
export const PUBLIC_KEY = /^[0-9a-f]{64}$/i

/** 64 bytes in lower case, as Discord writes them: one signature has one spelling. */
const SIGNATURE = /^[0-9a-f]{128}$/

/** Seconds since 1970. */
const TIMESTAMP = /^[0-9]{1,12}$/

/** What a request says about its origin: two headers, as they were received. */
export interface Claim {
  readonly signature: string | undefined
  readonly timestamp: string | undefined
}

/** Says whether requests come from Discord. */
export interface Verifier {
  /** False for a claim that cannot hold whatever the body is: it is missing, malformed, too old or too new. */
  isPlausible(claim: Claim): boolean
  /** True only if the claim is plausible, and its timestamp followed by these bytes was signed with the private key. */
  isGenuine(claim: Claim, body: Uint8Array): boolean
}

/**
 * Verifies what Discord signs: the timestamp's characters followed by the bytes of the body, with Ed25519 (RFC 8032).
 *
 * @param publicKey 64 hexadecimal digits
 * @param now the current time, in ms since 1970
 * @throws Error if the key is no public key of Ed25519
 */
export function createVerifier(publicKey: string, now: () => number = Date.now): Verifier {
  const key = importKey(publicKey)
  const isPlausible = ({ signature, timestamp }: Claim): boolean =>
    signature !== undefined &&
    SIGNATURE.test(signature) &&
    timestamp !== undefined &&
    TIMESTAMP.test(timestamp) &&
    Math.abs(now() / 1_000 - Number(timestamp)) <= MOST_SKEW
  return {
    isPlausible,
    isGenuine: (claim, body) =>
      isPlausible(claim) && isSigned(key, Buffer.concat([Buffer.from(claim.timestamp ?? ''), body]), claim.signature),
  }
}

/** @param signature 128 hexadecimal digits */
export function isSigned(key: KeyObject, message: Uint8Array, signature = ''): boolean {
  return verify(null, message, key, Buffer.from(signature, 'hex'))
}

/** @param publicKey 64 hexadecimal digits */
export function importKey(publicKey: string): KeyObject {
  if (!PUBLIC_KEY.test(publicKey)) throw new Error('A public key of Ed25519 has 64 hexadecimal digits.')
  const bytes = Buffer.from(publicKey, 'hex')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }, format: 'jwk' })
}
