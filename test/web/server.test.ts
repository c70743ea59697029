import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { chatsOf } from '../../src/chat/chats.ts'
import { createInteractionHandler } from '../../src/discord/interactions.ts'
import type { Health } from '../../src/web/health.ts'
import { chatThat } from '../support/chats.ts'
import { openWebDoor, type WebDoor } from '../support/web-door.ts'

let door: WebDoor
let health: Health

const open = (timeouts: { headersTimeout?: number; requestTimeout?: number } = {}): Promise<WebDoor> =>
  openWebDoor(createInteractionHandler([], chatsOf(chatThat())), { timeouts, health: () => health })

beforeEach(async () => {
  health = { status: 'ok', documents: 12, gateway: 'ready', uptime: 61 }
  door = await open()
})

afterEach(() => door.stop())

describe('/health', () => {
  test.each([
    [{ status: 'ok', gateway: 'ready' }, 200],
    [{ status: 'ok', gateway: 'connecting' }, 200],
    [{ status: 'ok', gateway: 'off' }, 200],
    [{ status: 'loading', gateway: 'ready' }, 503],
    [{ status: 'lost', gateway: 'lost' }, 503],
  ] as const)('says %j with status %d', async (changed, status) => {
    health = { ...health, ...changed }
    const response = await fetch(`${door.url}/health`)
    expect([response.status, await response.json()]).toEqual([status, { documents: 12, uptime: 61, ...changed }])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('may be asked without a body', async () => {
    const response = await fetch(`${door.url}/health`, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
})

describe('everything else', () => {
  test.each([
    ['GET', '/', 404, null],
    ['POST', '/', 404, null],
    ['GET', '/interactions/', 404, null],
    ['POST', '/interactions/1', 404, null],
    ['GET', '/healthy', 404, null],
    ['GET', '/interactions', 405, 'POST'],
    ['DELETE', '/interactions', 405, 'POST'],
    ['POST', '/health', 405, 'GET, HEAD'],
    ['OPTIONS', '/health', 405, 'GET, HEAD'],
  ])('is answered with one line: %s %s', async (method, path, status, allow) => {
    const response = await fetch(`${door.url}${path}`, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([status, allow])
    expect(await response.text()).toMatch(/^[A-Z][^\n]+\.\n$/u)
  })

  test('does not say what the server is made of', async () => {
    const { headers } = await fetch(`${door.url}/`)
    expect([...headers.keys()].toSorted()).toEqual([
      'connection',
      'content-length',
      'content-type',
      'date',
      'keep-alive',
    ])
  })
})

/** What a server says to some bytes until it closes the connection. */
async function said(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  let heard = ''
  socket.on('data', (text: string) => {
    heard += text
  })
  socket.on('error', () => {})
  socket.write(bytes)
  await once(socket, 'close')
  return heard
}

describe('whoever takes their time', () => {
  beforeEach(async () => {
    await door.stop()
    door = await open({ headersTimeout: 100, requestTimeout: 200 })
  })

  test('with the headers of a request is cut off', async () => {
    expect(await said(door.port, 'POST /interactions HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /u)
  })

  test('with the body of a request is cut off', async () => {
    const { signature, timestamp } = door.signer.sign(Buffer.from('{}'))
    const headers = [
      'Host: x',
      'Content-Type: application/json',
      'Content-Length: 100',
      `X-Signature-Ed25519: ${signature}`,
      `X-Signature-Timestamp: ${timestamp}`,
    ]
    expect(await said(door.port, `POST /interactions HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n{`)).toMatch(
      /^HTTP\/1\.1 408 /u,
    )
  })
})

test('what is no HTTP at all is refused, and the server goes on', async () => {
  expect(await said(door.port, 'hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /u)
  expect((await fetch(`${door.url}/health`)).status).toBe(200)
})

test('a port that is taken is told in one sentence', async () => {
  const second = openWebDoor(createInteractionHandler([], chatsOf(chatThat())), { port: door.port })
  await expect(second).rejects.toMatchObject({
    code: 'bad-configuration',
    message: expect.stringMatching(/^Port \d+ of 127\.0\.0\.1 cannot be listened at \(.*EADDRINUSE.*\): .*\.$/u),
  })
})

test('a server that is closed ends connections that only wait', async () => {
  const socket = connect(door.port, '127.0.0.1')
  await once(socket, 'connect')
  const ended = once(socket, 'close')
  await door.stop()
  socket.resume()
  await ended
  await expect(fetch(`${door.url}/health`)).rejects.toThrow('fetch failed')
})
