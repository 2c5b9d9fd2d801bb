import { type KeyObject, X509Certificate } from 'node:crypto'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'

/** Why a certificate does not stand for a participant. */
export type Certificaatfout =
  | 'certificaat-onleesbaar'
  | 'certificaat-andere-sleutel'
  | 'certificaat-niet-uitgegeven-door-ca'
  | 'certificaat-verlopen'
  | 'certificaat-van-ander'

/** Decides whether a certificate, base64 DER as the adresboek gives it, stands for a participant at this moment. */
export type Keuring = (
  der: string,
  wie: { readonly id: string; /** Instant, milliseconds since 1970. */ readonly nu: number },
) => Uitkomst<X509Certificate, Certificaatfout>

/**
 * Makes the judgement: issued by our CA, valid at this moment, with the id of the participant as its serialNumber. The
 * adresboek is not trusted: whoever runs it could put its own keys there and read along. A kind of key that the envelope
 * does not know is refused here: it would throw there, and what throws is fetched again for ever. What our CA issued is
 * taken apart and proven once; whether it is valid now and whose it is, is looked at each time.
 */
export function maakKeuring(ca: X509Certificate): Keuring {
  const echt = new Map<string, X509Certificate>()
  return (der, { id, nu }) => {
    const certificaat = echt.get(der) ?? leesCertificaat(Buffer.from(der, 'base64'))
    if (certificaat === null) return geweigerd('certificaat-onleesbaar')
    if (!echt.has(der) && !(certificaat.checkIssued(ca) && certificaat.verify(ca.publicKey)))
      return geweigerd('certificaat-niet-uitgegeven-door-ca')
    echt.set(der, certificaat)
    if (nu < Date.parse(certificaat.validFrom) || nu > Date.parse(certificaat.validTo))
      return geweigerd('certificaat-verlopen')
    if (!isBruikbaar(certificaat.publicKey)) return geweigerd('certificaat-andere-sleutel')
    return deelnemerVan(certificaat.subject) === id ? gelukt(certificaat) : geweigerd('certificaat-van-ander')
  }
}

/** The id of the participant that a subject names; null when it names none or several. */
export function deelnemerVan(subject: string): string | null {
  const [id, ...meer] = subject.split('\n').flatMap((regel) => /^serialNumber=(\S+)$/.exec(regel)?.slice(1) ?? [])
  return id === undefined || meer.length > 0 ? null : id
}

function isBruikbaar({ asymmetricKeyType: soort, asymmetricKeyDetails: wat }: KeyObject): boolean {
  return soort === 'ec' ? wat?.namedCurve === 'prime256v1' : soort === 'rsa' && (wat?.modulusLength ?? 0) >= 2048
}

function leesCertificaat(der: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(der)
  } catch {
    return null
  }
}
