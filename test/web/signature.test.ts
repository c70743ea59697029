import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createVerifier, importKey, isSigned, MOST_SKEW } from '../../src/web/signature.ts'
import { createSigner } from '../support/signer.ts'

/** RFC 8032, section 7.1: public key, message and signature of TEST 1, 2, 3 and SHA(abc). */
const VECTORS = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
  [
    'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  ],
] as const

const NOW = 1_800_000_000_000
const signer = createSigner()
const verifier = createVerifier(signer.publicKey, () => NOW)
const body = Buffer.from('{"type":1}')
const genuine = signer.sign(body, NOW / 1_000)

describe('the vectors of RFC 8032', () => {
  test.each(VECTORS)('hold for the key %s', (key, message, signature) => {
    expect(isSigned(importKey(key), Buffer.from(message, 'hex'), signature)).toBe(true)
    expect(isSigned(importKey(key), Buffer.from(`${message}00`, 'hex'), signature)).toBe(false)
  })

  test('hold for no key but their own', () => {
    const [[, , signature], [key]] = [VECTORS[0], VECTORS[1]]
    expect(isSigned(importKey(key), Buffer.from(''), signature)).toBe(false)
  })
})

describe('a signed body', () => {
  test('is genuine', () => {
    expect(verifier.isGenuine(genuine, body)).toBe(true)
  })

  test('is genuine whatever its bytes are, also where they are no text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        expect(verifier.isGenuine(signer.sign(bytes, NOW / 1_000), bytes)).toBe(true)
      }),
    )
  })

  test.each([
    [MOST_SKEW, true],
    [-MOST_SKEW, true],
    [MOST_SKEW + 1, false],
    [-MOST_SKEW - 1, false],
  ])('that was signed %d s from now is genuine: %s', (skew, isGenuine) => {
    expect(MOST_SKEW).toBe(5 * 60)
    const claim = signer.sign(body, NOW / 1_000 + skew)
    expect([verifier.isPlausible(claim), verifier.isGenuine(claim, body)]).toEqual([isGenuine, isGenuine])
  })

  test('that somebody else signed is not genuine', () => {
    expect(verifier.isGenuine(createSigner().sign(body, NOW / 1_000), body)).toBe(false)
  })

  test('is not genuine with another signature of the same key', () => {
    const { signature } = signer.sign(Buffer.from('{"type":2}'), NOW / 1_000)
    expect(verifier.isGenuine({ ...genuine, signature }, body)).toBe(false)
  })
})

/** `bytes` with one byte replaced by another, wherever. */
const altered = (bytes: Uint8Array, place: number, by: number): Uint8Array =>
  bytes.map((byte, index) => (index === place % bytes.length ? byte ^ by : byte))

const alteredText = (text: string, place: number, by: number): string =>
  Buffer.from(altered(Buffer.from(text, 'latin1'), place, by)).toString('latin1')

describe('no altered byte', () => {
  const place = fc.nat({ max: 1_000 })
  const by = fc.integer({ min: 1, max: 255 })

  test('of the body passes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), place, by, (bytes, at, bits) => {
        const claim = signer.sign(bytes, NOW / 1_000)
        expect(verifier.isGenuine(claim, altered(bytes, at, bits))).toBe(false)
        expect(verifier.isGenuine(claim, Buffer.concat([bytes, Buffer.of(bits)]))).toBe(false)
        expect(verifier.isGenuine(claim, bytes.subarray(1))).toBe(false)
      }),
    )
  })

  test('of the timestamp passes', () => {
    fc.assert(
      fc.property(place, by, (at, bits) => {
        const timestamp = alteredText(genuine.timestamp, at, bits)
        expect(verifier.isGenuine({ ...genuine, timestamp }, body)).toBe(false)
      }),
    )
  })

  test('of the signature passes, not even the case of a digit', () => {
    fc.assert(
      fc.property(place, by, (at, bits) => {
        const signature = alteredText(genuine.signature, at, bits)
        expect(verifier.isGenuine({ ...genuine, signature }, body)).toBe(false)
      }),
    )
    expect(verifier.isGenuine({ ...genuine, signature: genuine.signature.toUpperCase() }, body)).toBe(false)
  })

  test('may move from the timestamp to the body', () => {
    const timestamp = genuine.timestamp.slice(0, -1)
    const moved = Buffer.concat([Buffer.from(genuine.timestamp.slice(-1)), body])
    const lenient = createVerifier(signer.publicKey, () => Number(timestamp) * 1_000)
    expect(lenient.isPlausible({ ...genuine, timestamp })).toBe(true)
    // The very same bytes were signed; only the clock tells the two apart.
    expect(verifier.isGenuine({ ...genuine, timestamp }, moved)).toBe(false)
  })
})

describe('a claim is not plausible', () => {
  test.each([
    ['without a signature', { signature: undefined }],
    ['with an empty signature', { signature: '' }],
    ['with a signature that is too short', { signature: genuine.signature.slice(2) }],
    ['with a signature that is too long', { signature: `${genuine.signature}00` }],
    ['with a signature that is no number', { signature: 'z'.repeat(128) }],
    ['with a line after the signature', { signature: `${genuine.signature}\n` }],
    ['without a timestamp', { timestamp: undefined }],
    ['with an empty timestamp', { timestamp: '' }],
    ['with a timestamp that is no number', { timestamp: 'now' }],
    ['with a timestamp in another notation', { timestamp: '1.8e9' }],
    ['with a negative timestamp', { timestamp: `-${genuine.timestamp}` }],
    ['with a blank before the timestamp', { timestamp: ` ${genuine.timestamp}` }],
    ['with a timestamp that is too long', { timestamp: '9'.repeat(13) }],
  ])('%s', (_, replaced) => {
    const claim = { ...genuine, ...replaced }
    expect([verifier.isPlausible(claim), verifier.isGenuine(claim, body)]).toEqual([false, false])
  })

  test('whatever it is made of but what Discord writes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (signature, timestamp) => {
        expect(verifier.isPlausible({ signature, timestamp })).toBe(false)
      }),
    )
  })
})

test.each(['', 'abc', 'g'.repeat(64), '0'.repeat(63), '0'.repeat(65)])('%j is no public key', key => {
  expect(() => createVerifier(key)).toThrow('64 hexadecimal digits')
})
