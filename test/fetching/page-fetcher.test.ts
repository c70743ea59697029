import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createPageFetcher, MOST_REDIRECTS } from '../../src/fetching/page-fetcher.ts'
import { problemOf } from '../support/fetch-problems.ts'
import { type PageServer, pageServer } from '../support/page-server.ts'

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

type Pages = Readonly<Record<string, (response: ServerResponse) => unknown>>

/** A server of some pages by their paths, and a fetcher that may fetch from it. */
async function serving(pages: Pages) {
  const server = await pageServer((request, response) => {
    const page = pages[request.url ?? '']
    if (page) page(response)
    else response.writeHead(404, { 'content-type': 'text/html' }).end('Nothing is here.')
  })
  const fetcher = createPageFetcher({ allow: server.allow })
  opened.push(fetcher, server)
  return { server, fetch: (path: string) => fetcher.fetch({ url: server.url + path }), fetcher }
}

const html = (response: ServerResponse): unknown =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>The harbour opens at 6.</p>')

const to =
  (location: string, status = 302) =>
  (response: ServerResponse): unknown =>
    response.writeHead(status, { location }).end()

describe('a page', () => {
  test('comes with its bytes, its type and where it was found', async () => {
    const { server, fetch } = await serving({ '/rules?b=1': html })
    expect(await fetch('/rules?b=1#opening')).toEqual({
      kind: 'page',
      url: `${server.url}/rules?b=1`,
      bytes: new TextEncoder().encode('<p>The harbour opens at 6.</p>'),
      contentType: 'text/html; charset=utf-8',
    })
  })

  test('is asked for in the name of the bot, and with nothing that tells of people', async () => {
    const { server, fetch } = await serving({ '/': html })
    await fetch('/')
    const { headers } = server.requests[0] ?? {}
    expect(headers).toEqual({
      host: `127.0.0.1:${server.port}`,
      connection: expect.any(String),
      'user-agent': expect.stringMatching(/^Verbatim\/\d+\.\d+\.\d+ \(/),
      'accept-encoding': 'gzip, br',
    })
  })

  test('that has not changed is not sent again', async () => {
    const server = await pageServer((request, response) => {
      const isKnown =
        request.headers['if-none-match'] === '"v1"' &&
        request.headers['if-modified-since'] === 'Thu, 01 Oct 2026 10:00:00 GMT'
      if (isKnown) response.writeHead(304).end()
      else
        response
          .writeHead(200, {
            'content-type': 'text/plain',
            etag: '"v1"',
            'last-modified': 'Thu, 01 Oct 2026 10:00:00 GMT',
          })
          .end('text')
    })
    const fetcher = createPageFetcher({ allow: server.allow })
    opened.push(fetcher, server)
    const first = await fetcher.fetch({ url: server.url })
    expect(first).toMatchObject({ kind: 'page', etag: '"v1"', lastModified: 'Thu, 01 Oct 2026 10:00:00 GMT' })
    const known = { etag: '"v1"', lastModified: 'Thu, 01 Oct 2026 10:00:00 GMT' }
    expect(await fetcher.fetch({ url: server.url, ...known })).toEqual({ kind: 'not-modified' })
    expect(await fetcher.fetch({ url: server.url, ...known, etag: '"v0"' })).toMatchObject({ kind: 'page' })
  })

  test('keeps no mark that could not be sent back', async () => {
    const { fetch } = await serving({
      '/': response =>
        response
          .writeHead(200, { 'content-type': 'text/plain', etag: `"${'e'.repeat(600)}"`, 'last-modified': 'é' })
          .end('x'),
    })
    expect(Object.keys(await fetch('/'))).toEqual(['kind', 'url', 'bytes', 'contentType'])
  })

  test.each([
    [404, { kind: 'not-found' }],
    [410, { kind: 'not-found' }],
    [401, { kind: 'refused', status: 401 }],
    [403, { kind: 'refused', status: 403 }],
    [500, { kind: 'refused', status: 500 }],
    [204, { kind: 'refused', status: 204 }],
    [206, { kind: 'refused', status: 206 }],
    [304, { kind: 'refused', status: 304 }],
    [302, { kind: 'refused', status: 302 }],
  ])('that is answered with status %i is none', async (status, problem) => {
    const { fetch } = await serving({
      '/': response => response.writeHead(status, { 'content-type': 'text/html' }).end(),
    })
    expect(await problemOf(() => fetch('/'))).toEqual(problem)
  })

  test('cannot be reached where nothing listens, where nobody speaks HTTP, or where it breaks off', async () => {
    const { server, fetch } = await serving({
      '/gone': response => response.destroy(),
      '/cut': response => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': 1_000 }).write('part')
        setTimeout(() => response.destroy(), 20)
      },
      '/noise': response => response.socket?.end('220 mail.example.org ESMTP\r\n'),
    })
    for (const path of ['/gone', '/cut', '/noise'])
      expect(await problemOf(() => fetch(path))).toEqual({ kind: 'unreachable' })
    await server.close()
    opened.pop()
    expect(await problemOf(() => fetch('/'))).toEqual({ kind: 'unreachable' })
  })
})

describe('the kind of a page', () => {
  const sent = async (path: string, type: string | null) => {
    const { fetch } = await serving({
      [path]: response => response.writeHead(200, type === null ? {} : { 'content-type': type }).end('x'),
    })
    return problemOf(() => fetch(path))
  }

  test.each([
    ['/', 'text/html'],
    ['/', 'Text/HTML;charset=ISO-8859-1'],
    ['/', 'application/xhtml+xml'],
    ['/', 'text/plain'],
    ['/', 'text/markdown; charset=utf-8'],
    ['/', 'application/pdf'],
    ['/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['/', 'text/csv'],
    ['/', 'application/jsonl'],
    ['/', 'application/x-ndjson'],
    ['/', 'text/tab-separated-values'],
    ['/', 'application/x-pdf'],
    ['/', 'application/zip'],
    ['/files/Rules.PDF?download=1', 'application/octet-stream'],
    ['/files/rules.docx', 'application/octet-stream'],
    ['/rules.tsv', 'binary/octet-stream'],
    ['/rules.ndjson', 'application/force-download'],
    ['/rules.csv', 'application/vnd.ms-excel'],
    ['/rules.md', null],
    ['/', null],
  ])('can be read: %s, %s', async (path, type) => {
    expect(await sent(path, type)).toBeNull()
  })

  test.each([
    ['/', 'image/png', 'image/png'],
    ['/rules.pdf', 'video/mp4', 'video/mp4'],
    ['/', 'application/octet-stream', 'application/octet-stream'],
    ['/program.exe', 'application/octet-stream', 'application/octet-stream'],
    ['/rules.xls', 'application/vnd.ms-excel', 'application/vnd.ms-excel'],
    ['/', 'application/json', 'application/json'],
    ['/', 'text/html-@everyone <b>', 'unknown'],
    ['/', `text/html; ${'x'.repeat(300)}`, 'text/html'],
    ['/', '', 'unknown'],
  ])('cannot be read: %s, %s', async (path, type, shown) => {
    expect(await sent(path, type)).toEqual({ kind: 'wrong-type', type: shown })
  })
})

describe('an address that leads on', () => {
  /** Addresses that lead on `count` times, to a page. */
  const chain = (count: number): Pages => ({
    ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`/${at}`, to(`/${at + 1}`)] as const)),
    [`/${count}`]: html,
  })

  test(`is followed ${MOST_REDIRECTS} times`, async () => {
    const { server, fetch } = await serving(chain(MOST_REDIRECTS))
    expect(await fetch('/0')).toMatchObject({ kind: 'page', url: `${server.url}/${MOST_REDIRECTS}` })
  })

  test('is not followed once more', async () => {
    const { server, fetch } = await serving(chain(MOST_REDIRECTS + 1))
    expect(await problemOf(() => fetch('/0'))).toEqual({ kind: 'too-many-redirects', most: MOST_REDIRECTS })
    expect(server.requests).toHaveLength(MOST_REDIRECTS + 1)
  })

  test('to itself is left after as many', async () => {
    const { server, fetch } = await serving({ '/': to('/') })
    expect(await problemOf(() => fetch('/'))).toEqual({ kind: 'too-many-redirects', most: MOST_REDIRECTS })
    expect(server.requests).toHaveLength(MOST_REDIRECTS + 1)
  })

  test.each([301, 302, 303, 307, 308])('with status %i is followed', async status => {
    const { fetch } = await serving({ '/': to('/page', status), '/page': html })
    expect(await fetch('/')).toMatchObject({ kind: 'page' })
  })

  test.each([
    ['http://169.254.169.254/latest/meta-data/', 'private-address'],
    ['http://localhost/', 'private-address'],
    ['http://[::1]/', 'private-address'],
    ['http://2130706433:1/', 'private-address'],
    ['//10.0.0.1/', 'private-address'],
    ['file:///etc/passwd', 'not-http'],
    ['ftp://example.org/', 'not-http'],
    ['http://robin:secret@example.org/', 'no-address'],
    ['http://', 'no-address'],
  ])('is checked each time: %s', async (location, kind) => {
    const { fetch } = await serving({ '/': to('/next'), '/next': to(location) })
    expect(await problemOf(() => fetch('/'))).toEqual({ kind })
  })

  test('to another port of the same machine is not followed', async () => {
    const inside: PageServer = await pageServer((_, response) => html(response))
    opened.push(inside)
    const { fetch } = await serving({ '/': to(inside.url) })
    expect(await problemOf(() => fetch('/'))).toEqual({ kind: 'private-address' })
    expect(inside.requests).toHaveLength(0)
  })
})

describe('a file that Discord keeps', () => {
  test('comes whatever type it is said to be of', async () => {
    const { server, fetcher } = await serving({
      '/rules.pdf': response => response.writeHead(200, { 'content-type': 'image/png' }).end('%PDF'),
    })
    expect(await fetcher.fetchAttachment(`${server.url}/rules.pdf`, 4)).toEqual(new TextEncoder().encode('%PDF'))
  })

  test('is not asked for if it is said to be too large', async () => {
    const { server, fetcher } = await serving({ '/': html })
    const fetching = () => fetcher.fetchAttachment(server.url, 10 * 2 ** 20 + 1)
    expect(await problemOf(fetching)).toEqual({ kind: 'too-large', most: 10 })
    expect(server.requests).toHaveLength(0)
  })

  test('leads on to nowhere, and may be gone', async () => {
    const { server, fetcher } = await serving({ '/': to('/page'), '/page': html })
    expect(await problemOf(() => fetcher.fetchAttachment(server.url, 4))).toEqual({ kind: 'refused', status: 302 })
    expect(await problemOf(() => fetcher.fetchAttachment(`${server.url}/x`, 4))).toEqual({ kind: 'not-found' })
  })
})
