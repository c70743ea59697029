import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isPublicAddress } from '../../src/fetching/public-address.ts'

describe('an address of the public internet', () => {
  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.167.0.1',
    '223.255.255.254',
    '2606:4700:4700::1111',
    '2a00:1450:4001::1',
    '::ffff:8.8.8.8',
    '::ffff:0:8.8.8.8',
    '64:ff9b::808:808',
    '2002:808:808::1',
    '2001:0:808:808::f7f7:f7f7',
  ])('is public: %s', address => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe('an address inside of a machine, a network or a cloud, or of no use', () => {
  test.each([
    ['this network', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.255'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['shared by a carrier', '100.64.0.1'],
    ['shared by a carrier', '100.127.255.255'],
    ['metadata of Alibaba', '100.100.100.200'],
    ['link-local', '169.254.0.1'],
    ['metadata', '169.254.169.254'],
    ['metadata of Oracle', '192.0.0.192'],
    ['platform of Azure', '168.63.129.16'],
    ['protocols', '192.0.0.1'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.1'],
    ['documentation', '203.0.113.1'],
    ['relays of 6to4', '192.88.99.1'],
    ['measuring', '198.18.0.1'],
    ['measuring', '198.19.255.255'],
    ['multicast', '224.0.0.1'],
    ['multicast', '239.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['loopback', '0:0:0:0:0:0:0:1'],
    ['IPv4 of old', '::7f00:1'],
    ['IPv4 of old', '::8.8.8.8'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['unique local', 'fc00::1'],
    ['unique local', 'fd12:3456::1'],
    ['metadata of Amazon', 'fd00:ec2::254'],
    ['multicast', 'ff02::1'],
    ['discarded', '100::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['measuring', '2001:2::1'],
    ['hashes', '2001:20::1'],
    ['not given out', '4000::1'],
    ['not given out', '5f00::1'],
    ['IPv4 in IPv6', '::ffff:127.0.0.1'],
    ['IPv4 in IPv6', '::ffff:7f00:1'],
    ['IPv4 in IPv6', '::ffff:a9fe:a9fe'],
    ['IPv4 translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64', '64:ff9b::a9fe:a9fe'],
    ['NAT64 of a network', '64:ff9b:1::808:808'],
    ['6to4', '2002:7f00:1::1'],
    ['6to4', '2002:c0a8:101::1'],
    ['Teredo, server', '2001:0:a00:1::f7f7:f7f7'],
    ['Teredo, client', '2001:0:808:808::80ff:fffe'],
    ['no address', 'example.org'],
    ['no address', ''],
    ['no address', '1.1.1.1.1'],
    ['no address', '[::1]'],
  ])('is not public: %s %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

/** Addresses of private, loopback, link-local and shared ranges, as four bytes. */
const byte = fc.integer({ min: 0, max: 255 })
const privateBytes = fc.oneof(
  fc.tuple(fc.constantFrom(0, 10, 127), byte, byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
  fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
)

const hex = (...numbers: number[]): string => numbers.map(number => number.toString(16).padStart(2, '0')).join('')

describe('no private address', () => {
  test('passes inside of an IPv6 address, however it stands in it', () => {
    fc.assert(
      fc.property(privateBytes, ([a, b, c, d]) => {
        const dotted = `${a}.${b}.${c}.${d}`
        const parts = `${hex(a, b)}:${hex(c, d)}`
        const turned = `${hex(a ^ 255, b ^ 255)}:${hex(c ^ 255, d ^ 255)}`
        for (const address of [
          dotted,
          `::${dotted}`,
          `::ffff:${dotted}`,
          `::FFFF:${parts.toUpperCase()}`,
          `0:0:0:0:0:ffff:${parts}`,
          `::ffff:0:${dotted}`,
          `64:ff9b::${dotted}`,
          `64:ff9b::${parts}`,
          `2002:${parts}::`,
          `2002:${parts}:1:2:3:4:5`,
          `2001:0:${parts}::f7f7:f7f7`,
          `2001:0:808:808:0:0:${turned}`,
        ])
          expect({ address, isPublic: isPublicAddress(address) }).toEqual({ address, isPublic: false })
      }),
    )
  })

  test('passes in IPv6 of its own', () => {
    const part = fc.integer({ min: 0, max: 0xffff }).map(number => number.toString(16))
    const first = fc.oneof(
      fc.integer({ min: 0xfc00, max: 0xffff }),
      fc.integer({ min: 0x4000, max: 0xfbff }),
      fc.integer({ min: 0x100, max: 0x1fff }),
    )
    fc.assert(
      fc.property(first, fc.array(part, { minLength: 7, maxLength: 7 }), (head, rest) => {
        const address = [head.toString(16), ...rest].join(':')
        expect({ address, isPublic: isPublicAddress(address) }).toEqual({ address, isPublic: false })
      }),
    )
  })
})
