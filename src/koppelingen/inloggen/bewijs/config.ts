import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import * as z from 'zod'
import { isLoopback } from '../../../platform/config/index.ts'
import type { Deur } from '../../../domein/verloop/index.ts'

// Over anything but TLS whoever listens signs in too; on this machine nobody listens.
const issuer = z.url().refine((tekst) => {
  const { protocol, hostname } = new URL(tekst)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}, 'give an https address')
const tekst = z.string().trim().min(1)
const bestand = tekst.describe('a path, from the folder of this file')
const lijst = z.array(tekst).min(1)

const gedeeld = {
  /** In the address that the provider sends back to, and in the log. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'use lower case letters, digits and dashes'),
  naam: tekst,
  issuer,
  clientId: tekst,
  /** One of the two: a shared secret, or a key of our own with which we sign (`private_key_jwt`). */
  geheim: bestand.optional(),
  sleutel: z
    .strictObject({
      bestand,
      alg: z.enum(['RS256', 'PS256', 'ES256']),
      kid: tekst.optional(),
    })
    .optional(),
  scopes: lijst.default(['openid']),
  acrValues: lijst.optional(),
  prompt: z.enum(['login', 'select_account']).optional(),
  /** Where the claims stand. */
  claimsUit: z.enum(['id-token', 'userinfo']).default('id-token'),
}
const loa = tekst.default('acr')

const vorm = z.strictObject({
  aansluitingen: z
    .array(
      z.discriminatedUnion('deur', [
        z.strictObject({
          ...gedeeld,
          deur: z.literal('inwoner'),
          organisatie: tekst,
          niveaus: lijst,
          claims: z.strictObject({
            bsn: tekst,
            loa,
            sector: tekst.optional(),
            /** Who acts for that person; false: at this provider nobody acts for another. */
            vertegenwoordigt: z.union([tekst, z.literal(false)], 'name the claim, or give false').optional(),
            naam: tekst.optional(),
          }),
        }),
        z.strictObject({
          ...gedeeld,
          deur: z.literal('schuldeiser'),
          niveaus: lijst,
          claims: z.strictObject({ kvk: tekst, loa, naam: tekst.optional() }),
        }),
        z.strictObject({
          ...gedeeld,
          deur: z.literal('medewerker'),
          organisatie: tekst,
          /** At least one: the second factor is that of the provider. */
          niveaus: lijst.optional(),
          amr: lijst.optional(),
          claims: z.strictObject({ gebruiker: tekst, loa }),
        }),
      ]),
    )
    .default([]),
  /** Whether one can also sign in with a name and a password of our own. */
  lokaal: z
    .strictObject({
      medewerker: z.boolean().default(true),
      inwoner: z.boolean().default(true),
      schuldeiser: z.boolean().default(true),
    })
    .prefault({}),
})

const deuren: readonly Deur[] = ['medewerker', 'inwoner', 'schuldeiser']

type Gelezen = z.infer<typeof vorm>['aansluitingen'][number]

/** One connection with an identity provider, with what we prove ourselves by. */
export type Aansluiting = Gelezen & {
  readonly bewijs:
    | { readonly soort: 'geheim'; readonly geheim: string }
    | {
        readonly soort: 'sleutel'
        readonly pem: string
        readonly alg: 'RS256' | 'PS256' | 'ES256'
        readonly kid: string | undefined
      }
}

/** A connection of one door. */
export type AansluitingVoor<D extends Deur> = Extract<Aansluiting, { deur: D }>

/** How people sign in by a provider, and at which doors also with a password of our own. */
export interface Bewijsconfig {
  readonly aansluitingen: readonly Aansluiting[]
  readonly lokaal: Readonly<Record<Deur, boolean>>
}

/**
 * Reads the file with the connections; paths in it count from the file.
 * @throws Error that names every fault, and nothing of what is in the files with secrets
 */
export function leesBewijsconfig(pad: string): Bewijsconfig {
  const gelezen = vorm.safeParse(alsJson(pad))
  if (!gelezen.success) throw new Error(`${pad}: ${z.prettifyError(gelezen.error)}`)
  const { aansluitingen, lokaal } = gelezen.data
  const fouten: string[] = []
  const map = dirname(resolve(pad))
  const haal = (waar: string, naam: string): string => {
    try {
      const inhoud = readFileSync(resolve(map, naam), 'utf8').trim()
      if (inhoud === '') fouten.push(`${waar}: ${naam} is empty`)
      return inhoud
    } catch {
      fouten.push(`${waar}: ${naam} cannot be read`)
      return ''
    }
  }
  const klaar = aansluitingen.map((een, i): Aansluiting => {
    const waar = `aansluitingen[${i}]`
    if (aansluitingen.findIndex(({ id }) => id === een.id) < i) fouten.push(`${waar}.id: two connections have it`)
    if ((een.geheim === undefined) === (een.sleutel === undefined)) fouten.push(`${waar}: give geheim or sleutel`)
    if (een.deur === 'medewerker' && een.niveaus === undefined && een.amr === undefined)
      fouten.push(`${waar}: give niveaus or amr, because the second factor is that of the provider`)
    // Left out, whoever acts for another would be taken for that person.
    if (een.deur === 'inwoner' && een.claims.vertegenwoordigt === undefined)
      fouten.push(
        `${waar}.claims.vertegenwoordigt: name the claim that says who acts for another, or give false when nobody can`,
      )
    if (!een.scopes.includes('openid')) fouten.push(`${waar}.scopes: openid is missing`)
    const { sleutel, geheim } = een
    return {
      ...een,
      bewijs:
        sleutel === undefined
          ? { soort: 'geheim', geheim: geheim === undefined ? '' : haal(`${waar}.geheim`, geheim) }
          : {
              soort: 'sleutel',
              pem: alsSleutel(`${waar}.sleutel.bestand`, haal(`${waar}.sleutel.bestand`, sleutel.bestand), fouten),
              alg: sleutel.alg,
              kid: sleutel.kid,
            },
    }
  })
  for (const deur of deuren)
    if (!lokaal[deur] && !klaar.some((een) => een.deur === deur))
      fouten.push(`lokaal.${deur}: nobody could sign in at this door, because no connection is of it`)
  if (fouten.length > 0) throw new Error([`${pad}:`, ...fouten].join('\n'))
  return { aansluitingen: klaar, lokaal }
}

function alsJson(pad: string): unknown {
  const inhoud = readFileSync(pad, 'utf8')
  try {
    return JSON.parse(inhoud)
  } catch {
    // What JSON.parse says repeats a piece of the file.
    throw new Error(`${pad}: this is no JSON`)
  }
}

function alsSleutel(waar: string, pem: string, fouten: string[]): string {
  try {
    return createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString()
  } catch {
    if (pem !== '') fouten.push(`${waar}: this is no private key in PEM`)
    return ''
  }
}
