import { isIPv6 } from 'node:net'

/**
 * An address as one visitor counts: IPv4 whole, of IPv6 the network (/64). A household, and a machine that is hired, has all
 * addresses of such a network; with each of them one could guess again.
 * @param adres as a connection or a proxy gives it, with a port or a zone or without
 * @returns what is no address: itself
 */
export function alsBezoeker(adres: string): string {
  const kaal = adres.trim().replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
  const ip = kaal.replace(/^(?:::ffff:)?(\d+(?:\.\d+){3})(?::\d+)?$/i, '$1')
  if (!isIPv6(ip)) return ip
  const [voor = '', na] = ip.replace(/%.*$/, '').toLowerCase().split('::')
  const groepen = voor === '' ? [] : voor.split(':')
  // `::` stands for as many zeros as are missing; behind it stands what ends at the eighth group.
  const achter = na === undefined || na === '' ? [] : na.split(':')
  // The last two groups can be written as an IPv4 address.
  const lengte = achter.length + (na?.includes('.') === true ? 1 : 0)
  const alle =
    na === undefined ? groepen : [...groepen, ...Array<string>(8 - groepen.length - lengte).fill('0'), ...achter]
  return `${alle
    .slice(0, 4)
    .map((groep) => groep.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
