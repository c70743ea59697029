import { generateKeyPairSync, sign } from 'node:crypto'

/** Signs as Discord does. */
export interface Signer {
  /** 64 hexadecimal digits. */
  readonly publicKey: string
  /** @param seconds since 1970 */
  readonly sign: (body: Uint8Array, seconds?: number) => { readonly signature: string; readonly timestamp: string }
}

/** Somebody with a new pair of keys. */
export function createSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    sign: (body, seconds = Math.floor(Date.now() / 1_000)) => {
      const timestamp = String(seconds)
      const signature = sign(null, Buffer.concat([Buffer.from(timestamp), body]), privateKey).toString('hex')
      return { signature, timestamp }
    },
  }
}
