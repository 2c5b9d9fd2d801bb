import { createPublicKey, randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Geldigheid,
  type Uitgever,
  geefUit,
  idVeld,
  maakTussenuitgever,
  maakUitgever,
  schrijfHeel,
} from '../certificaten.ts'

/** The numbers (OIN) of both sides; invented. */
export const oin = { cbs: '00000009990000010000', wij: '00000009990000020000' } as const

/** What a token says of where it is for. */
export const token = {
  uitgever: 'https://token.example/ddas',
  publiek: 'https://kwijting.example/ddas/v1',
  groep: 'ddas.simulatie',
  dienst: 'DDAS-schuldhulpverlening-ophaal-kwijting',
} as const

/**
 * Makes what CBS and we need to speak, as PKIoverheid and the issuer of tokens would: a root and a CA below it, for both
 * sides a key to sign with, the key of the tokens and the password of CBS. `wij/cbs.json` is the file of KWIJTING_CBS.
 * @param geldig the validity of both signing certificates; default always
 */
export async function richtCbsIn(
  map: string,
  geldig: { readonly cbs?: Geldigheid; readonly wij?: Geldigheid } = {},
): Promise<{ readonly ca: Uitgever; readonly aansluiting: string }> {
  const wortel = await maakUitgever('DDAS (simulatie) wortel', 'rsa')
  const ca = await maakTussenuitgever(wortel, 'DDAS (simulatie) CA')
  const pem = wortel.cert.toString('pem')
  const paden = { cbs: join(map, 'cbs'), wij: join(map, 'wij') }
  for (const pad of Object.values(paden)) {
    mkdirSync(pad, { recursive: true })
    schrijfHeel(join(pad, 'wortel.crt'), pem)
  }
  for (const wie of ['cbs', 'wij'] as const) {
    const { sleutel, cert } = await geefUit(ca, [{ [idVeld]: [oin[wie]] }, { CN: [wie] }], geldig[wie])
    schrijfHeel(join(paden[wie], 'ondertekenen.key'), sleutel, 0o600)
    schrijfHeel(join(paden[wie], 'ondertekenen.crt'), `${cert.toString('pem')}\n${ca.cert.toString('pem')}\n`)
  }
  const uitgever = await geefUit(wortel, [{ CN: ['Tokens (simulatie)'] }])
  schrijfHeel(join(paden.cbs, 'token.key'), uitgever.sleutel, 0o600)
  schrijfHeel(join(paden.cbs, 'geheim'), randomBytes(32).toString('base64url'), 0o600)
  const publiek = createPublicKey(uitgever.sleutel).export({ type: 'spki', format: 'pem' })
  schrijfHeel(join(paden.wij, 'token.pub'), publiek.toString())
  const aansluiting = join(paden.wij, 'cbs.json')
  schrijfHeel(aansluiting, JSON.stringify(aansluitingVan(), null, 2))
  return { ca, aansluiting }
}

const aansluitingVan = () => ({
  ondertekenen: { sleutel: 'ondertekenen.key', keten: 'ondertekenen.crt', kid: 'kwijting-1' },
  vertrouwd: 'wortel.crt',
  vrager: oin.cbs,
  token: { ...token, sleutels: ['token.pub'] },
})
