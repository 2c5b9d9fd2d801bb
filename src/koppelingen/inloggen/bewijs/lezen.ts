import { type Bsn, leesBsn } from '../../../gedeeld/bsn.ts'
import { naam as alsNaam } from '../../../gedeeld/invoer.ts'
import type { Bewezen } from '../../../domein/dossier/index.ts'
import type { Aansluiting, AansluitingVoor } from './config.ts'
import type { Verklaring } from './ronde.ts'

type Claims = Verklaring['claims']

const vanInloggen = new Set(['acr', 'amr', 'auth_time'])

/** All that a provider says of somebody. How he signed in stands in the signed ID token alone; that token goes first. */
export function samen(idToken: Claims, erbij: Claims): Claims {
  const rest = Object.entries(erbij).filter(([naam]) => !vanInloggen.has(naam))
  return { ...Object.fromEntries(rest), ...idToken }
}

/** One claim as text; null: it is not there, or is something else. */
export function claimVan(claims: Claims, naam: string | undefined): string | null {
  const waarde = naam === undefined ? undefined : claims[naam]
  // NUL is the one character that text in the database cannot hold.
  return typeof waarde === 'string' && waarde.trim() !== '' && !waarde.includes('\0') ? waarde.trim() : null
}

const naamveld = alsNaam({ label: 'Naam' })
const langsteNaam = 200

/** What a provider calls somebody, as a name is typed here: cut off when it is longer. Null: it is no name. */
export function naamUit(claims: Claims, naam: string | undefined): string | null {
  const gelezen = naamveld.safeParse(claimVan(claims, naam)?.slice(0, langsteNaam))
  return gelezen.success ? gelezen.data : null
}

/** Whether somebody signed in well enough. */
export function isNiveauGoed(
  aansluiting: Pick<Aansluiting, 'niveaus'> & {
    readonly claims: { readonly loa: string }
    readonly amr?: readonly string[] | undefined
  },
  claims: Claims,
): boolean {
  const { niveaus, amr } = aansluiting
  const loa = claimVan(claims, aansluiting.claims.loa)
  const wijzen: readonly unknown[] = Array.isArray(claims['amr']) ? claims['amr'] : []
  return (
    (niveaus === undefined || (loa !== null && niveaus.includes(loa))) &&
    (amr === undefined || amr.some((wijze) => wijzen.includes(wijze)))
  )
}

/** Whether an e-mail address may name somebody: one that the provider did not see to be his names nobody. */
export function isEigenAdres({ email_verified: gezien }: Claims): boolean {
  // Not every provider says it, and some say it as text.
  return gezien === undefined || gezien === true || gezien === 'true'
}

// A number of another sector is another person, however it looks.
const bsnSector = /^s00000000:?/i

function bsnUit(claims: Claims, naam: string | undefined): Bsn | null {
  return leesBsn((claimVan(claims, naam) ?? '').replace(bsnSector, ''))
}

/** As whom an inwoner signed in; null: not by a BSN, or by one that cannot be. */
export function leesBewezen({ claims: namen }: AansluitingVoor<'inwoner'>, claims: Claims): Bewezen | null {
  if (namen.sector !== undefined && !bsnSector.test(claimVan(claims, namen.sector) ?? '')) return null
  const bsn = bsnUit(claims, namen.bsn)
  const namens = namen.vertegenwoordigt === false ? undefined : namen.vertegenwoordigt
  const isNamens = namens !== undefined && claims[namens] !== undefined
  const gemachtigde = isNamens ? bsnUit(claims, namens) : null
  // Somebody acts for another, and we cannot tell who: then it is not the inwoner himself either.
  if (bsn === null || (isNamens && gemachtigde === null)) return null
  return { bsn, gemachtigde }
}

/** For which business somebody signed in; null: for none that has a KvK-nummer. */
export function leesKvk({ claims: namen }: AansluitingVoor<'schuldeiser'>, claims: Claims): string | null {
  // eHerkenning writes what kind of number it is before it.
  return /^(?:.*[:;])?(\d{8})$/.exec(claimVan(claims, namen.kvk) ?? '')?.[1] ?? null
}
