import { X509Certificate } from 'node:crypto'
import type { Revocation } from './revocation.ts'

/** Why a certificate is not believed. */
export type ChainFault =
  | 'certificate-unreadable'
  | 'certificate-untrusted'
  | 'certificate-expired'
  | 'certificate-revoked'
  | 'revocation-unknown'

/** What is believed, and when. */
export interface Trust {
  /** The certificates that the receiver has itself: a message never brings its own. */
  readonly anchors: readonly X509Certificate[]
  /** Null: revocation is not asked. */
  readonly revocation: Revocation | null
  /** Instant, milliseconds since 1970. */
  readonly now: number
}

const longest = 6

/**
 * Decides whether a chain leads from its first certificate to one of the anchors: each issued by the next, every issuer
 * a CA, all of them valid now and none of them revoked.
 * @param chain DER, the signing certificate first; what stands after the first trusted issuer is not looked at
 */
export async function checkChain(
  chain: readonly Uint8Array[],
  { anchors, revocation, now }: Trust,
): Promise<{ readonly certificate: X509Certificate } | { readonly fault: ChainFault }> {
  const certificates = chain.slice(0, longest).map(readCertificate)
  const [certificate] = certificates
  if (certificate === undefined || certificate === null) return { fault: 'certificate-unreadable' }
  for (const [i, current] of certificates.entries()) {
    if (current === null) return { fault: 'certificate-unreadable' }
    if (!isValid(current, now)) return { fault: 'certificate-expired' }
    const issuer = anchors.find((anchor) => isIssuedBy(current, anchor)) ?? certificates[i + 1] ?? null
    if (issuer === null || !issuer.ca || !isIssuedBy(current, issuer)) return { fault: 'certificate-untrusted' }
    const revoked = revocation === null ? null : await revocation(current, issuer, now)
    if (revoked !== null) return { fault: revoked }
    if (anchors.includes(issuer)) return isValid(issuer, now) ? { certificate } : { fault: 'certificate-expired' }
  }
  return { fault: 'certificate-untrusted' }
}

const isIssuedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
  certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)

const isValid = ({ validFrom, validTo }: X509Certificate, now: number): boolean =>
  now >= Date.parse(validFrom) && now <= Date.parse(validTo)

function readCertificate(der: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(der)
  } catch {
    return null
  }
}

/** The certificates of a PEM text, in its order. @throws Error when one cannot be read */
export function readPem(text: string): readonly X509Certificate[] {
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return found.map((pem) => new X509Certificate(pem))
}

/** The serialNumber in the subject, which names an organisation; null when there is none or several. */
export function organisationOf({ subject }: X509Certificate): string | null {
  const found = subject.split('\n').flatMap((line) => /^serialNumber=(\S+)$/.exec(line)?.slice(1) ?? [])
  return found.length === 1 ? (found[0] ?? null) : null
}
