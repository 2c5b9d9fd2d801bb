import { type Bsn, leesBsn } from '../../../gedeeld/bsn.ts'
import type { Bewezen } from '../../../domein/dossier/index.ts'
import type { Aansluiting, AansluitingVoor } from './config.ts'
import type { Verklaring } from './ronde.ts'

type Claims = Verklaring['claims']

/** One claim as text; null: it is not there, or is something else. */
export function claimVan(claims: Claims, naam: string | undefined): string | null {
  const waarde = naam === undefined ? undefined : claims[naam]
  return typeof waarde === 'string' && waarde.trim() !== '' ? waarde.trim() : null
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
  const isNamens = namen.vertegenwoordigt !== undefined && claims[namen.vertegenwoordigt] !== undefined
  const gemachtigde = isNamens ? bsnUit(claims, namen.vertegenwoordigt) : null
  // Somebody acts for another, and we cannot tell who: then it is not the inwoner himself either.
  if (bsn === null || (isNamens && gemachtigde === null)) return null
  return { bsn, gemachtigde }
}

/** For which business somebody signed in; null: for none that has a KvK-nummer. */
export function leesKvk({ claims: namen }: AansluitingVoor<'schuldeiser'>, claims: Claims): string | null {
  // eHerkenning writes what kind of number it is before it.
  return /^(?:.*[:;])?(\d{8})$/.exec(claimVan(claims, namen.kvk) ?? '')?.[1] ?? null
}
