import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, test } from '@jest/globals'
import { DiscordAPIError, HTTPError, REST, type RESTOptions } from 'discord.js'
import { makeRequest } from '../../../src/discord/connection/http-requests.ts'
import { type PageServer, pageServer } from '../../support/page-server.ts'

let server: PageServer | undefined
afterEach(() => server?.close())

/** discord.js with a server that answers. */
async function discord(answer: RequestListener, options: Partial<RESTOptions> = {}): Promise<REST> {
  server = await pageServer(answer)
  return new REST({ makeRequest, ...options, api: server.url }).setToken('secret')
}

const CALLBACK = '/interactions/123456789012345678/token/callback'
const BODY = { type: 4, data: { content: 'Où est le phare ?' } }

/** Gives what a request held, as JSON. */
const mirror: RequestListener = (request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const { method, url, headers } = request
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') }))
  })
}

/** Answers each request with the next status. */
function statuses(...left: number[]): RequestListener {
  return (request, response) => {
    request.resume()
    const status = left.shift() ?? 204
    if (status === 204) return void response.writeHead(204).end()
    response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0' })
    response.end(JSON.stringify({ code: 10_062, message: 'Unknown interaction' }))
  }
}

describe('a request of discord.js', () => {
  test.each(['post', 'patch', 'put'] as const)('arrives as it was meant: %s', async method => {
    const rest = await discord(mirror)
    const seen = await rest[method](CALLBACK, { body: BODY, query: new URLSearchParams({ with_response: 'false' }) })
    expect(seen).toMatchObject({
      method: method.toUpperCase(),
      url: `/v10${CALLBACK}?with_response=false`,
      headers: { authorization: 'Bot secret', 'content-type': 'application/json' },
      body: JSON.stringify(BODY),
    })
  })

  test('arrives without a body, and with files, too', async () => {
    const rest = await discord(mirror)
    expect(await rest.get('/users/@me')).toMatchObject({ method: 'GET', body: '' })
    const files = [{ name: 'list.txt', data: Buffer.from('one') }]
    expect(await rest.post('/channels/1/messages', { body: {}, files })).toMatchObject({
      headers: { 'content-type': expect.stringContaining('multipart/form-data') },
      body: expect.stringContaining('list.txt'),
    })
  })

  test('is taken where nothing is answered but that it is', async () => {
    const rest = await discord(statuses(204))
    expect(await rest.post(CALLBACK, { body: BODY, auth: false })).toEqual(new ArrayBuffer(0))
  })

  test('that is refused rejects with what Discord says', async () => {
    const rest = await discord(statuses(404))
    const refused = rest.post(CALLBACK, { body: BODY, auth: false })
    await expect(refused).rejects.toThrow(DiscordAPIError)
    await expect(refused).rejects.toMatchObject({ status: 404, code: 10_062 })
  })

  test('is sent again where Discord failed or asked to wait, and given up in the end', async () => {
    const rest = await discord(statuses(500, 429, 204))
    await rest.post(CALLBACK, { body: BODY, auth: false })
    expect(server?.requests).toHaveLength(3)
    await server?.close()
    const failing = await discord(statuses(500, 502, 503, 504, 500))
    await expect(failing.post(CALLBACK, { body: BODY, auth: false })).rejects.toThrow(HTTPError)
  })

  test('that nobody answers is tried again, and ends', async () => {
    const rest = await discord(request => request.resume(), { timeout: 50, retries: 1 })
    await expect(rest.post(CALLBACK, { body: BODY, auth: false })).rejects.toMatchObject({ name: 'AbortError' })
    expect(server?.requests).toHaveLength(2)
  })

  test('whose answer never ends is tried again too', async () => {
    const rest = await discord((_, response) => response.writeHead(200).write('{'), { timeout: 50, retries: 1 })
    await expect(rest.post(CALLBACK, { body: BODY, auth: false })).rejects.toMatchObject({ name: 'AbortError' })
    expect(server?.requests).toHaveLength(2)
  })

  test('whose connection breaks rejects', async () => {
    const rest = await discord(request => request.destroy(), { retries: 0 })
    await expect(rest.post(CALLBACK, { body: BODY, auth: false })).rejects.toThrow()
  })

  test('that was given up before it began is not sent', async () => {
    await discord(mirror)
    const url = `${server?.url}/v10${CALLBACK}`
    const sent = makeRequest(url, { method: 'POST', headers: {}, body: '{}', signal: AbortSignal.abort() })
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' })
    expect(server?.requests).toEqual([])
  })
})
