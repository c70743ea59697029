import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addressAfter, attachmentAddress, webAddress } from '../../src/fetching/web-address.ts'
import { problemOf } from '../support/fetch-problems.ts'

const read = (typed: string): string => webAddress(typed, undefined).href

describe('an address of a page', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['  HTTP://Example.ORG/Rules?b=1&a=2#part ', 'http://example.org/Rules?b=1&a=2'],
    ['https://example.org:443/', 'https://example.org/'],
    ['http://example.org:8080/', 'http://example.org:8080/'],
    ['https://example.org:8443/', 'https://example.org:8443/'],
    ['https://example.org./', 'https://example.org./'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://8.8.8.8/', 'https://8.8.8.8/'],
    ['https://[2606:4700:4700::1111]/', 'https://[2606:4700:4700::1111]/'],
  ])('%j is read as %s', (typed, url) => {
    expect(read(typed)).toBe(url)
  })

  test.each([
    [''],
    ['example.org'],
    ['www.example.org/rules'],
    ['https://'],
    ['https://exa mple.org/'],
    ['https://robin@example.org/'],
    ['https://robin:secret@example.org/'],
    ['https://:secret@example.org/'],
    ['https://example.org:22/'],
    ['https://example.org:6379/'],
    ['https://8.8.8.8:9200/'],
    ['https://example.org:99999/'],
    [`https://example.org/${'a'.repeat(2_000)}`],
    [`https://example.org/${'ü'.repeat(500)}`],
  ])('is not %j', async typed => {
    expect(await problemOf(() => read(typed))).toEqual({ kind: 'no-address' })
  })

  test.each(['file:///etc/passwd', 'ftp://example.org/', 'gopher://example.org/', 'data:text/html,x', 'javascript:1'])(
    'is of the web alone, not %j',
    async typed => {
      expect(await problemOf(() => read(typed))).toEqual({ kind: 'not-http' })
    },
  )

  test.each([
    'http://localhost/',
    'http://LOCALHOST./',
    'http://localhost:8080/',
    'http://app.localhost/',
    'http://printer.local/',
    'http://printer.local./',
    'http://metadata.google.internal/',
    'http://metadata/',
    'http://router.home.arpa/',
    'http://nas.lan/',
    'http://127.0.0.1/',
    'http://127.0.0.1./',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://①②⑦.0.0.1/',
    'http://127。0。0。1/',
    'http://%31%32%37.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fd00:ec2::254]/',
    'http://127.0.0.1:22/',
  ])('leads into no private network, as %j does', async typed => {
    expect(await problemOf(() => read(typed))).toEqual({ kind: 'private-address' })
  })

  test('may be on this machine where a test allows it, at that address and port alone', async () => {
    const allow = (address: string, port: number): boolean => address === '127.0.0.1' && port === 5_000
    expect(webAddress('http://127.0.0.1:5000/x', allow).href).toBe('http://127.0.0.1:5000/x')
    for (const other of [
      'http://127.0.0.1:5001/',
      'http://127.0.0.2:5000/',
      'http://[::1]:5000/',
      'http://localhost:5000/',
    ])
      expect(await problemOf(() => webAddress(other, allow))).toEqual({ kind: 'private-address' })
  })
})

describe('no private IPv4 address', () => {
  test('passes in any notation that the web knows', async () => {
    const privateNumber = fc.oneof(
      fc.integer({ min: 0x7f000000, max: 0x7fffffff }),
      fc.integer({ min: 0x0a000000, max: 0x0affffff }),
      fc.integer({ min: 0xac100000, max: 0xac1fffff }),
      fc.integer({ min: 0xc0a80000, max: 0xc0a8ffff }),
      fc.integer({ min: 0xa9fe0000, max: 0xa9feffff }),
      fc.integer({ min: 0x64400000, max: 0x647fffff }),
    )
    const radix = fc.constantFrom(
      (part: number) => String(part),
      (part: number) => `0x${part.toString(16)}`,
      (part: number) => `0X${part.toString(16).toUpperCase()}`,
      (part: number) => `0${part.toString(8)}`,
      (part: number) => `000${part.toString(8)}`,
    )
    const radixes = fc.tuple(radix, radix, radix, radix)
    await fc.assert(
      fc.asyncProperty(
        privateNumber,
        radixes,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('http', 'https'),
        fc.constantFrom('', '.'),
        async (number, [first, second, third, last], count, scheme, end) => {
          const parts = [first, second, third]
            .slice(0, count - 1)
            .map((write, at) => write((number >>> (24 - 8 * at)) & 255))
          const rest = count === 1 ? number : number % 2 ** (8 * (5 - count))
          const typed = `${scheme}://${[...parts, last(rest)].join('.')}${end}/`
          expect({ typed, problem: await problemOf(() => read(typed)) }).toEqual({
            typed,
            problem: { kind: 'private-address' },
          })
        },
      ),
    )
  })
})

describe('where an address leads on to', () => {
  const from = new URL('https://example.org/a/b')
  const after = (location: string, url = from): string => addressAfter(url, { location, status: 302 }, undefined).href

  test('may be relative, and may become more private', () => {
    expect(after('../c')).toBe('https://example.org/c')
    expect(after('//example.net/')).toBe('https://example.net/')
    expect(after('https://example.org/', new URL('http://example.org/'))).toBe('https://example.org/')
  })

  test.each([
    ['http://example.org/a/b', { kind: 'refused', status: 302 }],
    ['file:///etc/passwd', { kind: 'not-http' }],
    ['//127.0.0.1/', { kind: 'private-address' }],
    ['https://robin:secret@example.org/', { kind: 'no-address' }],
    ['https://example.org:22/', { kind: 'no-address' }],
    ['', { kind: 'no-address' }],
  ])('is checked as what somebody typed: %j', async (location, problem) => {
    expect(await problemOf(() => after(location))).toEqual(problem)
  })
})

describe('an address of a file that Discord keeps', () => {
  test.each([
    'https://cdn.discordapp.com/attachments/1/2/rules.pdf?ex=1&is=2&hm=3',
    'https://media.discordapp.net/attachments/1/2/rules.pdf',
  ])('is taken: %s', given => {
    expect(attachmentAddress(given, undefined).href).toBe(given)
  })

  test.each([
    'http://cdn.discordapp.com/attachments/1/2/rules.pdf',
    'https://cdn.discordapp.com:8443/attachments/1/2/rules.pdf',
    'https://cdn.discordapp.com.example.org/attachments/1/2/rules.pdf',
    'https://cdn.discordapp.com@example.org/attachments/1/2/rules.pdf',
    'https://example.org/rules.pdf',
    'https://8.8.8.8/rules.pdf',
  ])('is nowhere else: %s', async given => {
    expect(await problemOf(() => attachmentAddress(given, undefined))).toEqual({ kind: 'no-address' })
  })
})
