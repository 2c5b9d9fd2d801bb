import 'reflect-metadata'
import { KeyObject, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as x509 from '@peculiar/x509'

const soorten = {
  ec: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'ec-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  rsa: { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
} as const

/** Which keys are made: elliptic curves, or RSA where a signature must be PS256. */
export type Sleutelsoort = keyof typeof soorten

/** From when until when a certificate holds. */
export type Geldigheid = Pick<x509.X509CertificateCreateParamsBase, 'notBefore' | 'notAfter'>

// The dev certificates hold at any time to which the clock of the demo can be moved.
const altijd: Geldigheid = { notBefore: new Date('2000-01-01T00:00:00Z'), notAfter: new Date('2099-12-31T00:00:00Z') }
/** The object identifier of serialNumber: there stands the id of an organisation. */
export const idVeld = '2.5.4.5'

/** A development CA: it can issue. */
export interface Uitgever {
  readonly cert: x509.X509Certificate
  readonly sleutel: CryptoKey
  readonly soort: Sleutelsoort
}

/** A key with its certificate. */
export interface Uitgegeven {
  /** PKCS 8, PEM. */
  readonly sleutel: string
  readonly cert: x509.X509Certificate
}

/** Makes a development CA, signed by itself. @param naam as it stands in its certificate */
export async function maakUitgever(naam: string, soort: Sleutelsoort): Promise<Uitgever> {
  const paar = await maakPaar(soort)
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: nummer(),
    name: [{ CN: [naam] }],
    ...altijd,
    signingAlgorithm: soorten[soort],
    keys: paar,
    extensions: uitgeverseigenschappen(),
  })
  return { cert, sleutel: paar.privateKey, soort }
}

/** The development CA of a folder, made when it is not there. */
export async function neemUitgever(map: string, naam: string, soort: Sleutelsoort): Promise<Uitgever> {
  const [sleutelpad, certpad] = [join(map, 'ca.key'), join(map, 'ca.crt')]
  if (existsSync(certpad)) {
    const pkcs8 = Buffer.from(readFileSync(sleutelpad, 'utf8').replace(/-----.*-----|\s/g, ''), 'base64')
    const sleutel = await crypto.subtle.importKey('pkcs8', pkcs8, soorten[soort], true, ['sign'])
    return { cert: new x509.X509Certificate(readFileSync(certpad, 'utf8')), sleutel, soort }
  }
  mkdirSync(map, { recursive: true })
  const nieuw = await maakUitgever(naam, soort)
  schrijfHeel(sleutelpad, alsPem(nieuw.sleutel), 0o600)
  schrijfHeel(certpad, nieuw.cert.toString('pem'))
  return nieuw
}

/** Makes a CA below another one. */
export async function maakTussenuitgever(boven: Uitgever, naam: string): Promise<Uitgever> {
  const paar = await maakPaar(boven.soort)
  const cert = await teken(boven, paar.publicKey, [{ CN: [naam] }], altijd, uitgeverseigenschappen())
  return { cert, sleutel: paar.privateKey, soort: boven.soort }
}

/** Issues a certificate with a new key, that can be the end of a TLS connection to this machine, or sign. */
export async function geefUit(
  ca: Uitgever,
  subject: x509.JsonName,
  geldig: Geldigheid = altijd,
  soort: Sleutelsoort = ca.soort,
): Promise<Uitgegeven> {
  const paar = await maakPaar(soort)
  const cert = await teken(ca, paar.publicKey, subject, geldig, [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.SubjectAlternativeNameExtension([
      { type: 'dns', value: 'localhost' },
      { type: 'ip', value: '127.0.0.1' },
    ]),
  ])
  return { sleutel: alsPem(paar.privateKey), cert }
}

/** Makes the list of what a CA revoked. */
export async function maakIntrekkingslijst(
  ca: Uitgever,
  ingetrokken: readonly x509.X509Certificate[],
  { notBefore: thisUpdate, notAfter: nextUpdate }: Required<Geldigheid>,
): Promise<string> {
  const lijst = await x509.X509CrlGenerator.create({
    issuer: ca.cert.subject,
    thisUpdate,
    nextUpdate,
    entries: ingetrokken.map(({ serialNumber }) => ({ serialNumber })),
    signingAlgorithm: soorten[ca.soort],
    signingKey: ca.sleutel,
  })
  return lijst.toString('pem')
}

/** Whole or not at all: another process may read it at any moment. */
export function schrijfHeel(pad: string, tekst: string, mode = 0o644): void {
  const tijdelijk = `${pad}.${randomBytes(6).toString('hex')}`
  writeFileSync(tijdelijk, tekst, { mode })
  renameSync(tijdelijk, pad)
}

const maakPaar = (soort: Sleutelsoort) => crypto.subtle.generateKey(soorten[soort], true, ['sign', 'verify'])

const teken = (
  ca: Uitgever,
  publicKey: CryptoKey,
  subject: x509.JsonName,
  geldig: Geldigheid,
  extensions: x509.Extension[],
) =>
  x509.X509CertificateGenerator.create({
    serialNumber: nummer(),
    subject,
    issuer: ca.cert.subject,
    ...geldig,
    signingAlgorithm: soorten[ca.soort],
    publicKey,
    signingKey: ca.sleutel,
    extensions,
  })

const uitgeverseigenschappen = () => [
  new x509.BasicConstraintsExtension(true, undefined, true),
  new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
]

const nummer = (): string => `00${randomBytes(16).toString('hex')}`

const alsPem = (sleutel: CryptoKey): string =>
  KeyObject.from(sleutel).export({ type: 'pkcs8', format: 'pem' }).toString()
