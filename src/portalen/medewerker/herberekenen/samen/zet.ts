import { type Datum, leesDatum } from '../../../../gedeeld/datum.ts'
import { type Centen, centen } from '../../../../gedeeld/geld.ts'
import type { Bedragen, Samenuitkomst } from './uitkomst.ts'

/** One dossier of a preview, as its form carries it: what was seen, and on which version. */
export interface Zet extends Bedragen {
  readonly dossierId: string
  readonly versie: number
  readonly peildatum: Datum
}

/** What the form of a preview carries of a dossier that can be done. */
export function zetVan(
  { id, versie }: { readonly id: string; readonly versie: number },
  { peildatum, straks }: Extract<Samenuitkomst, { kan: true }>,
): Zet {
  return { dossierId: id, versie, peildatum, ...straks }
}

/** As a field of that form. */
export const alsVeld = ({ dossierId, versie, peildatum, vtlb, perMaand }: Zet): string =>
  [dossierId, versie, peildatum, vtlb, perMaand].join(' ')

/** Reads such a field; null: our form did not make it. */
export function leesVeld(veld: string): Zet | null {
  const delen = /^([0-9a-f-]{36}) (\d{1,9}) (\S{10}) (\d{1,12}) (\d{1,12})$/.exec(veld)
  const peildatum = leesDatum(delen?.[3] ?? '')
  if (delen === null || peildatum === null) return null
  const [, dossierId = '', versie, , vtlb, perMaand] = delen
  const bedrag = (tekst: string | undefined): Centen => centen(Number(tekst))
  return { dossierId, versie: Number(versie), peildatum, vtlb: bedrag(vtlb), perMaand: bedrag(perMaand) }
}

/**
 * The id of the opdracht for what one person saw of one dossier: the same preview gives the same id, in another tab too,
 * so that nothing is done twice.
 */
export async function opdrachtIdVan(zet: Zet, medewerkerId: string): Promise<string> {
  const gezien = new TextEncoder().encode(`samen herberekenen ${medewerkerId} ${alsVeld(zet)}`)
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', gezien))]
  const hex = hash.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  // RFC 9562, version 8: an id of our own making.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
