import 'reflect-metadata'
import { KeyObject, X509Certificate, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as x509 from '@peculiar/x509'
import type { Inschrijving } from './adresboek.ts'

const soort = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
// The dev certificates hold at any time to which the clock of the demo can be moved.
const geldig = { notBefore: new Date('2000-01-01T00:00:00Z'), notAfter: new Date('2099-12-31T00:00:00Z') }
/** The object identifier of serialNumber: there stands the id of a participant. */
const idVeld = '2.5.4.5'

/** Who is to take part. */
export type Aanmelding = Pick<Inschrijving, 'id' | 'naam' | 'kvk' | 'organisatietype' | 'versies'>

/**
 * Makes what a simulated Schuldenknooppunt begins with, as its operator would: a development CA, the certificate of the
 * hub, and for every participant its three keys with certificates. What is there already stays. The keys of a
 * participant stand in its own folder, which the hub never reads.
 * @param map gets `ca/`, `hub/` and `deelnemers/<id>/`
 */
export async function richtKnooppuntIn(map: string, aanmeldingen: readonly Aanmelding[]): Promise<void> {
  const hub = join(map, 'hub')
  mkdirSync(hub, { recursive: true })
  const ca = await neemCa(map)
  if (!existsSync(join(hub, 'tls.crt'))) await geefUit(ca, hub, 'tls', [{ CN: ['localhost'] }])
  schrijf(join(hub, 'ca.crt'), ca.cert.toString('pem'))
  const adresboek = join(hub, 'adresboek.json')
  const er: readonly Inschrijving[] = existsSync(adresboek) ? JSON.parse(readFileSync(adresboek, 'utf8')) : []
  const bekend = new Set(er.map(({ id }) => id))
  const nieuw: Inschrijving[] = []
  for (const een of aanmeldingen) if (!bekend.has(een.id)) nieuw.push(await schrijfIn(ca, map, een))
  if (nieuw.length > 0 || er.length === 0) schrijf(adresboek, JSON.stringify([...er, ...nieuw]))
}

interface Ca {
  readonly cert: x509.X509Certificate
  readonly sleutel: CryptoKey
}

async function schrijfIn(ca: Ca, map: string, wie: Aanmelding): Promise<Inschrijving> {
  const eigen = join(map, 'deelnemers', wie.id)
  mkdirSync(eigen, { recursive: true })
  const naam: x509.JsonName = [{ [idVeld]: [wie.id] }, { CN: [wie.naam.slice(0, 64)] }]
  const tls = await geefUit(ca, eigen, 'tls', naam)
  const ondertekenen = await geefUit(ca, eigen, 'ondertekenen', naam)
  const versleutelen = await geefUit(ca, eigen, 'versleutelen', naam)
  schrijf(join(eigen, 'ca.crt'), ca.cert.toString('pem'))
  return {
    ...wie,
    vingerafdruk: tls.fingerprint256,
    ondertekenen: ondertekenen.raw.toString('base64'),
    versleutelen: versleutelen.raw.toString('base64'),
  }
}

async function neemCa(map: string): Promise<Ca> {
  const eigen = join(map, 'ca')
  const [sleutelpad, certpad] = [join(eigen, 'ca.key'), join(eigen, 'ca.crt')]
  if (existsSync(certpad)) {
    const pkcs8 = Buffer.from(readFileSync(sleutelpad, 'utf8').replace(/-----.*-----|\s/g, ''), 'base64')
    const sleutel = await crypto.subtle.importKey('pkcs8', pkcs8, soort, true, ['sign'])
    return { cert: new x509.X509Certificate(readFileSync(certpad, 'utf8')), sleutel }
  }
  mkdirSync(eigen, { recursive: true })
  const paar = await crypto.subtle.generateKey(soort, true, ['sign', 'verify'])
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: nummer(),
    name: [{ CN: ['Schuldenknooppunt (simulatie) CA'] }],
    ...geldig,
    signingAlgorithm: soort,
    keys: paar,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  })
  schrijf(sleutelpad, alsPem(paar.privateKey), 0o600)
  schrijf(certpad, cert.toString('pem'))
  return { cert, sleutel: paar.privateKey }
}

/** Makes a key with a certificate of the CA: `<naam>.key` and `<naam>.crt`. */
async function geefUit(ca: Ca, map: string, naam: string, subject: x509.JsonName): Promise<X509Certificate> {
  const paar = await crypto.subtle.generateKey(soort, true, ['sign', 'verify'])
  const cert = await x509.X509CertificateGenerator.create({
    serialNumber: nummer(),
    subject,
    issuer: ca.cert.subject,
    ...geldig,
    signingAlgorithm: soort,
    publicKey: paar.publicKey,
    signingKey: ca.sleutel,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
      ]),
    ],
  })
  schrijf(join(map, `${naam}.key`), alsPem(paar.privateKey), 0o600)
  schrijf(join(map, `${naam}.crt`), cert.toString('pem'))
  return new X509Certificate(cert.toString('pem'))
}

const nummer = (): string => `00${randomBytes(16).toString('hex')}`

const alsPem = (sleutel: CryptoKey): string =>
  KeyObject.from(sleutel).export({ type: 'pkcs8', format: 'pem' }).toString()

/** Whole or not at all: the hub may read it at any moment. */
function schrijf(pad: string, tekst: string, mode = 0o644): void {
  const tijdelijk = `${pad}.${randomBytes(6).toString('hex')}`
  writeFileSync(tijdelijk, tekst, { mode })
  renameSync(tijdelijk, pad)
}
