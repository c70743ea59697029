import { randomBytes } from 'node:crypto'
import type { RequestListener, ServerResponse } from 'node:http'
import { setInterval, setTimeout } from 'node:timers'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from '@jest/globals'
import { MOST_BYTES } from '../../src/fetching/body.ts'
import { createPageFetcher } from '../../src/fetching/page-fetcher.ts'
import { problemOf } from '../support/fetch-problems.ts'
import { pageServer } from '../support/page-server.ts'

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

/** With more time than there is for others: sizes are tried here, on a machine that may be busy. */
async function fetching(answer: RequestListener, within = 60) {
  const server = await pageServer(answer)
  const fetcher = createPageFetcher({ allow: server.allow, within })
  opened.push(fetcher, server)
  return { fetch: () => fetcher.fetch({ url: server.url }), server, fetcher }
}

const TYPE = { 'content-type': 'text/plain' }
const TOO_LARGE = { kind: 'too-large', most: 10 }

/** Writes the same bytes until nobody reads any more, and says how many were written. */
function endless(response: ServerResponse, chunk: Uint8Array): () => number {
  let written = 0
  const write = (): void => {
    while (!response.destroyed && response.write(chunk)) written += chunk.length
    written += chunk.length
  }
  response.on('drain', write)
  write()
  return () => written
}

describe('a page of 10 MB', () => {
  const largest = randomBytes(MOST_BYTES)

  test('is taken whole, with its length and without', async () => {
    for (const length of [{ 'content-length': MOST_BYTES }, {}]) {
      const { fetch } = await fetching((_, response) => response.writeHead(200, { ...TYPE, ...length }).end(largest))
      const page = await fetch()
      expect(page.kind === 'page' && Buffer.from(page.bytes).equals(largest)).toBe(true)
    }
  })

  test('and a byte is too large, whether its length is said or not', async () => {
    for (const length of [{ 'content-length': MOST_BYTES + 1 }, {}]) {
      const { fetch } = await fetching((_, response) => {
        response.writeHead(200, { ...TYPE, ...length }).write(largest)
        response.end('x')
      })
      expect(await problemOf(fetch)).toEqual(TOO_LARGE)
    }
  })

  test('and a byte is too large as an attachment whose size was said to be less', async () => {
    const { server, fetcher } = await fetching((_, response) => {
      response.writeHead(200).write(largest)
      response.end('x')
    })
    expect(await problemOf(() => fetcher.fetchAttachment(server.url, 4))).toEqual(TOO_LARGE)
  })

  test('is left as soon as its length says that it is larger', async () => {
    let leave = (): void => {}
    const left = new Promise<void>(resolve => {
      leave = resolve
    })
    const { fetch } = await fetching((_, response) => {
      response.on('close', () => leave())
      response.writeHead(200, { ...TYPE, 'content-length': 1e15 }).write('x')
    })
    expect(await problemOf(fetch)).toEqual(TOO_LARGE)
    // Else the test does not end.
    await left
  })

  test('never becomes an endless one', async () => {
    let written = (): number => 0
    const { fetch } = await fetching((_, response) => {
      response.writeHead(200, TYPE)
      written = endless(response, randomBytes(65_536))
    })
    expect(await problemOf(fetch)).toEqual(TOO_LARGE)
    // What the system holds on the way comes on top.
    expect(written()).toBeLessThan(3 * MOST_BYTES)
  })
})

describe('a packed page', () => {
  const text = Buffer.from('The harbour opens at 6. '.repeat(1_000))

  test.each([
    ['gzip', gzipSync(text)],
    ['X-GZIP', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['identity', text],
  ])('is unpacked: %s', async (encoding, bytes) => {
    const { fetch } = await fetching((_, response) =>
      response.writeHead(200, { ...TYPE, 'content-encoding': encoding }).end(bytes),
    )
    const page = await fetch()
    expect(page.kind === 'page' && Buffer.from(page.bytes).equals(text)).toBe(true)
  })

  test.each([
    ['gzip', gzipSync(Buffer.alloc(MOST_BYTES + 1))],
    ['br', brotliCompressSync(Buffer.alloc(MOST_BYTES + 1))],
    ['deflate', deflateSync(Buffer.alloc(MOST_BYTES + 1))],
  ])('is measured unpacked: %s', async (encoding, bytes) => {
    expect(bytes.length).toBeLessThan(20_000)
    const { fetch } = await fetching((_, response) =>
      response.writeHead(200, { ...TYPE, 'content-encoding': encoding }).end(bytes),
    )
    expect(await problemOf(fetch)).toEqual(TOO_LARGE)
  })

  test('that never ends is a bomb', async () => {
    const zeros = gzipSync(Buffer.alloc(4 * MOST_BYTES))
    const { fetch } = await fetching((_, response) =>
      // The end is missing, and what is there is more than enough.
      response.writeHead(200, { ...TYPE, 'content-encoding': 'gzip' }).write(zeros.subarray(0, -100)),
    )
    expect(await problemOf(fetch)).toEqual(TOO_LARGE)
  })

  test('of nothing, again and again, is measured packed', async () => {
    const { fetch } = await fetching((_, response) => {
      response.writeHead(200, { ...TYPE, 'content-encoding': 'gzip' })
      const nothing = gzipSync(Buffer.alloc(0))
      endless(response, Buffer.concat(Array.from({ length: 4_000 }, () => nothing)))
    })
    expect(await problemOf(fetch)).toEqual(TOO_LARGE)
  })

  test('that is damaged or cut off is not reached', async () => {
    for (const bytes of [Buffer.from('not packed'), gzipSync(text).subarray(0, 60)]) {
      const { fetch } = await fetching((_, response) =>
        response.writeHead(200, { ...TYPE, 'content-encoding': 'gzip' }).end(bytes),
      )
      expect(await problemOf(fetch)).toEqual({ kind: 'unreachable' })
    }
  })

  test('in another way cannot be read', async () => {
    const { fetch } = await fetching((_, response) =>
      response.writeHead(200, { ...TYPE, 'content-encoding': 'gzip, zstd' }).end('x'),
    )
    expect(await problemOf(fetch)).toEqual({ kind: 'wrong-type', type: 'unknown' })
  })
})

describe('a server that takes its time', () => {
  const TOO_SLOW = { kind: 'too-slow', most: 0.3 }

  test('to say anything is left', async () => {
    const { fetch } = await fetching(() => {}, 0.3)
    expect(await problemOf(fetch)).toEqual(TOO_SLOW)
  })

  test('and sends a byte now and then is left', async () => {
    const { fetch } = await fetching((_, response) => {
      response.writeHead(200, TYPE)
      const drip = setInterval(() => response.write('.'), 10)
      response.on('close', () => clearInterval(drip))
    }, 0.3)
    expect(await problemOf(fetch)).toEqual(TOO_SLOW)
  })

  test('and sends a packed byte now and then is left', async () => {
    const { fetch } = await fetching((_, response) => {
      response.writeHead(200, { ...TYPE, 'content-encoding': 'gzip' })
      const packed = gzipSync(randomBytes(100_000))
      let sent = 0
      const drip = setInterval(() => response.write(packed.subarray(sent, ++sent)), 10)
      response.on('close', () => clearInterval(drip))
    }, 0.3)
    expect(await problemOf(fetch)).toEqual(TOO_SLOW)
  })

  test('with each redirect has the same time for all of them', async () => {
    const { fetch, server } = await fetching((_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/next' }).end(), 100)
    }, 0.3)
    expect(await problemOf(fetch)).toEqual(TOO_SLOW)
    expect(server.requests.length).toBeLessThan(5)
  })

  test('is left when the fetcher is closed', async () => {
    const { fetch, fetcher, server } = await fetching(() => {})
    const problem = problemOf(fetch)
    while (server.requests.length === 0) await new Promise(resolve => setTimeout(resolve, 5))
    await fetcher.close()
    expect(await problem).toEqual({ kind: 'unreachable' })
  })
})
