import { afterEach, describe, expect, test } from '@jest/globals'
import type { Resolve } from '../../src/fetching/guarded-connection.ts'
import { createPageFetcher } from '../../src/fetching/page-fetcher.ts'
import type { Allowance } from '../../src/fetching/web-address.ts'
import { problemOf } from '../support/fetch-problems.ts'
import { pageServer } from '../support/page-server.ts'

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

/** A resolver that gives one answer after the other, the last one again and again; and what it was asked. */
function answering(...answers: readonly (readonly string[] | null)[]) {
  const asked: string[] = []
  const resolve: Resolve = (name, found) => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)]
    asked.push(name)
    if (addresses == null) found(new Error('ENOTFOUND'))
    else
      found(
        null,
        addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
  }
  return { resolve, asked }
}

function fetcherWith(settings: { readonly resolve: Resolve; readonly allow?: Allowance }) {
  const fetcher = createPageFetcher({ within: 5, ...settings })
  opened.push(fetcher)
  return (url: string) => problemOf(() => fetcher.fetch({ url }))
}

describe('a name', () => {
  test.each([
    [['127.0.0.1']],
    [['10.0.0.5']],
    [['169.254.169.254']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['fe80::1']],
    [['8.8.8.8', '192.168.1.1']],
    [['2606:4700:4700::1111', 'fd00:ec2::254']],
  ])('that leads to %j is refused before anything is connected to', async addresses => {
    const { resolve, asked } = answering(addresses)
    const fetch = fetcherWith({ resolve })
    expect(await fetch('http://rebinding.example/')).toEqual({ kind: 'private-address' })
    expect(await fetch('https://rebinding.example/')).toEqual({ kind: 'private-address' })
    expect(asked).toEqual(['rebinding.example', 'rebinding.example'])
  })

  test('that is not known cannot be reached', async () => {
    for (const answer of [null, []]) {
      const { resolve } = answering(answer)
      expect(await fetcherWith({ resolve })('https://nowhere.example/')).toEqual({ kind: 'unreachable' })
    }
  })

  test('is looked up once for a connection, and what was checked is what is connected to', async () => {
    const server = await pageServer((_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('x'))
    opened.push(server)
    const { resolve, asked } = answering(['127.0.0.1'], ['127.0.0.2'])
    const fetch = fetcherWith({ resolve, allow: server.allow })
    expect(await fetch(`http://club.example:${server.port}/`)).toBeNull()
    expect(asked).toEqual(['club.example'])
    expect(server.requests[0]?.headers.host).toBe(`club.example:${server.port}`)
  })

  test('that leads elsewhere the next time is refused the next time', async () => {
    const server = await pageServer((_, response) => response.writeHead(302, { location: '/again' }).end())
    opened.push(server)
    // Both are this machine; the first stands for a public address.
    const { resolve, asked } = answering(['127.0.0.1'], ['127.0.0.2'])
    const fetch = fetcherWith({ resolve, allow: server.allow })
    expect(await fetch(`http://club.example:${server.port}/`)).toEqual({ kind: 'private-address' })
    expect(asked).toHaveLength(2)
    expect(server.requests).toHaveLength(1)
  })

  test('with an unusual port is refused before it is looked up', async () => {
    const { resolve, asked } = answering(['8.8.8.8'])
    expect(await fetcherWith({ resolve })('http://club.example:6379/')).toEqual({ kind: 'no-address' })
    expect(asked).toEqual([])
  })

  test('with an unusual port is refused where another one is allowed', async () => {
    const { resolve } = answering(['8.8.8.8'])
    const fetch = fetcherWith({ resolve, allow: (_, port) => port === 1 })
    expect(await fetch('http://club.example:6379/')).toEqual({ kind: 'no-address' })
  })
})

describe('a proxy', () => {
  test('of the environment is not used', async () => {
    const proxy = await pageServer((_, response) => response.end())
    const server = await pageServer((_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('x'))
    opened.push(proxy, server)
    const names = ['http_proxy', 'HTTP_PROXY', 'all_proxy']
    try {
      for (const name of names) process.env[name] = proxy.url
      const { resolve } = answering(['127.0.0.1'])
      expect(await fetcherWith({ resolve, allow: server.allow })(`http://club.example:${server.port}/`)).toBeNull()
    } finally {
      for (const name of names) delete process.env[name]
    }
    expect({ proxied: proxy.requests.length, direct: server.requests.length }).toEqual({ proxied: 0, direct: 1 })
  })
})
