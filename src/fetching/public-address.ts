import { isIPv4 } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address belongs to the public internet, and to nothing inside of this machine, its network or its cloud.
 * An IPv6 address that stands for an IPv4 address is judged by that one too. Whatever is no address is not public.
 *
 * @param address without brackets
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return isPublicIPv4(ipaddr.IPv4.parse(address))
  // Written without points: ipaddr.js takes ::8.8.8.8 for ::ffff:8.8.8.8.
  const written = `http://[${address}]/`
  return URL.canParse(written) && isPublicIPv6(ipaddr.IPv6.parse(new URL(written).hostname.slice(1, -1)))
}

/** Public by its number, but Azure answers there for each of its machines, with what nobody else is to know. */
const PLATFORM_OF_AZURE = '168.63.129.16'

const isPublicIPv4 = (address: ipaddr.IPv4): boolean =>
  address.range() === 'unicast' && address.toString() !== PLATFORM_OF_AZURE

/** What is given out for use on the public internet, of all IPv6 addresses. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** For documentation (RFC 9637), which ipaddr.js does not know yet. */
const DOCUMENTATION = ipaddr.IPv6.parseCIDR('3fff::/20')

/** The well-known prefix of NAT64. Others are a network's own business. */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

function isPublicIPv6(address: ipaddr.IPv6): boolean {
  const { parts } = address
  const range: string = address.range()
  switch (range) {
    case 'unicast':
      return address.match(GLOBAL_UNICAST) && !address.match(DOCUMENTATION)
    case 'ipv4Mapped':
    case 'rfc6145':
      return isPublicIPv4(embedded(parts, 6))
    case 'rfc6052':
      return address.match(NAT64) && isPublicIPv4(embedded(parts, 6))
    case '6to4':
      return isPublicIPv4(embedded(parts, 1))
    case 'teredo':
      // The server, and the client with all its bits turned over.
      return (
        isPublicIPv4(embedded(parts, 2)) &&
        isPublicIPv4(
          embedded(
            parts.map(part => part ^ 0xffff),
            6,
          ),
        )
      )
    default:
      return false
  }
}

/** The IPv4 address in two of the eight parts of an IPv6 address. */
function embedded(parts: readonly number[], from: number): ipaddr.IPv4 {
  const [high = 0, low = 0] = parts.slice(from, from + 2)
  return new ipaddr.IPv4([high >> 8, high & 0xff, low >> 8, low & 0xff])
}
