import { X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as x509 from '@peculiar/x509'
import { type Uitgever, geefUit, idVeld, neemUitgever, schrijfHeel } from '../certificaten.ts'
import type { Inschrijving } from './adresboek.ts'

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
  const ca = await neemUitgever(join(map, 'ca'), 'Schuldenknooppunt (simulatie) CA', 'ec')
  if (!existsSync(join(hub, 'tls.crt'))) await geef(ca, hub, 'tls', [{ CN: ['localhost'] }])
  schrijfHeel(join(hub, 'ca.crt'), ca.cert.toString('pem'))
  const adresboek = join(hub, 'adresboek.json')
  const er: readonly Inschrijving[] = existsSync(adresboek) ? JSON.parse(readFileSync(adresboek, 'utf8')) : []
  const bekend = new Set(er.map(({ id }) => id))
  const nieuw: Inschrijving[] = []
  for (const een of aanmeldingen) if (!bekend.has(een.id)) nieuw.push(await schrijfIn(ca, map, een))
  if (nieuw.length > 0 || er.length === 0) schrijfHeel(adresboek, JSON.stringify([...er, ...nieuw]))
}

async function schrijfIn(ca: Uitgever, map: string, wie: Aanmelding): Promise<Inschrijving> {
  const eigen = join(map, 'deelnemers', wie.id)
  mkdirSync(eigen, { recursive: true })
  const naam: x509.JsonName = [{ [idVeld]: [wie.id] }, { CN: [wie.naam.slice(0, 64)] }]
  const tls = await geef(ca, eigen, 'tls', naam)
  const ondertekenen = await geef(ca, eigen, 'ondertekenen', naam)
  const versleutelen = await geef(ca, eigen, 'versleutelen', naam)
  schrijfHeel(join(eigen, 'ca.crt'), ca.cert.toString('pem'))
  return {
    ...wie,
    vingerafdruk: tls.fingerprint256,
    ondertekenen: ondertekenen.raw.toString('base64'),
    versleutelen: versleutelen.raw.toString('base64'),
  }
}

/** Makes a key with a certificate of the CA: `<naam>.key` and `<naam>.crt`. */
async function geef(ca: Uitgever, map: string, naam: string, subject: x509.JsonName): Promise<X509Certificate> {
  const { sleutel, cert } = await geefUit(ca, subject)
  schrijfHeel(join(map, `${naam}.key`), sleutel, 0o600)
  schrijfHeel(join(map, `${naam}.crt`), cert.toString('pem'))
  return new X509Certificate(cert.toString('pem'))
}
