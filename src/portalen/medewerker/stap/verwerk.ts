import type { Veld } from '../../../gedeeld/invoer.ts'
import type { Antwoord } from '../../../domein/verloop/index.ts'
import { type Veldfout, veldfouten } from '../../onderdelen/formulier/fouten.ts'
import { type Ingetypt, ingetyptUit, padVan, verdicht } from '../../onderdelen/formulier/ingetypt.ts'
import { leesFormulier } from '../../onderdelen/formulier/lezen.ts'

type Sindsdien = Extract<Antwoord, { soort: 'verouderd' }>['sindsdien']

/** A form as it goes back to the screen: everything typed, what is wrong, and what others did meanwhile. */
export interface Teruggekregen {
  readonly ingetypt: Ingetypt
  readonly fouten: readonly Veldfout[]
  readonly extraRij: string | null
  /** A fresh id, but when nothing was sent yet. */
  readonly opdrachtId: string
  readonly gezienVersie: number | null
  /** What others recorded while this form was open; null: nobody did. */
  readonly sindsdien: Sindsdien | null
  /** The form was sent before, with other answers. */
  readonly alVerstuurd: boolean
}

export type Verwerkt =
  { readonly soort: 'gedaan'; readonly opdrachtId: string } | { readonly soort: 'terug'; readonly terug: Teruggekregen }

/** What goes to the werkplaats: the filled-in form with its id and the version that was seen. */
export interface Ingediend {
  readonly opdrachtId: string
  readonly gezienVersie: number | null
  readonly invoer: unknown
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Reads a hidden field that holds an id; anything else did not come from our form. */
export function idUit(formulier: FormData, naam: string): string {
  const waarde = formulier.get(naam)
  if (typeof waarde !== 'string' || !uuid.test(waarde)) throw new Response(null, { status: 400 })
  return waarde
}

/** The version that somebody saw who filled in this form; null: none was asked. @throws Response 400 */
export function versieUit(formulier: FormData): number | null {
  const waarde = formulier.get('gezienVersie')
  if (waarde === null) return null
  if (typeof waarde !== 'string' || !/^\d{1,9}$/.test(waarde)) throw new Response(null, { status: 400 })
  return Number(waarde)
}

/**
 * Takes a submitted form through the werkplaats. Whatever comes of it, nothing that was typed is lost (L-07).
 * @throws Response 400 when the id or the version is not one that our form made
 */
export async function verwerk(
  velden: readonly Veld[],
  formulier: FormData,
  voerUit: (ingediend: Ingediend) => Promise<Antwoord>,
): Promise<Verwerkt> {
  const opdrachtId = idUit(formulier, 'opdrachtId')
  const gezienVersie = versieUit(formulier)
  const ingetypt = verdicht(velden, ingetyptUit(formulier))
  const terug = nieuwFormulier(gezienVersie, ingetypt)
  const extraRij = gevraagdeRij(velden, formulier)
  if (extraRij !== null) return { soort: 'terug', terug: { ...terug, opdrachtId, extraRij } }
  const antwoord = await voerUit({ opdrachtId, gezienVersie, invoer: leesFormulier(velden, ingetypt) })
  switch (antwoord.soort) {
    case 'gedaan':
      return { soort: 'gedaan', opdrachtId }
    case 'geweigerd':
      return { soort: 'terug', terug: { ...terug, fouten: veldfouten(velden, antwoord.weigeringen) } }
    case 'verouderd':
      return {
        soort: 'terug',
        terug: { ...terug, gezienVersie: antwoord.huidigeVersie, sindsdien: antwoord.sindsdien },
      }
    case 'id-hergebruikt':
      return { soort: 'terug', terug: { ...terug, alVerstuurd: true } }
  }
}

/** The list of which one more row was asked, instead of an answer; null: none. */
export function gevraagdeRij(velden: readonly Veld[], formulier: FormData): string | null {
  const nogEen = formulier.get('nogEen')
  return typeof nogEen === 'string' && isLijst(velden, nogEen) ? nogEen : null
}

function isLijst(velden: readonly Veld[], gevraagd: string, basis = ''): boolean {
  return velden.some((veld) => {
    const pad = padVan(basis, veld.naam)
    if (veld.soort === 'lijst' && pad === gevraagd) return true
    return veld.soort === 'groep' && isLijst(veld.velden ?? [], gevraagd, pad)
  })
}

/** The status of a page that gives a form back. */
export function statusVan({ fouten, sindsdien, alVerstuurd }: Teruggekregen): number {
  if (sindsdien !== null || alVerstuurd) return 409
  return fouten.length > 0 ? 422 : 200
}

/** A form that nobody filled in yet. */
export function nieuwFormulier(gezienVersie: number | null, ingetypt: Ingetypt = new Map()): Teruggekregen {
  return {
    ingetypt,
    fouten: [],
    extraRij: null,
    opdrachtId: crypto.randomUUID(),
    gezienVersie,
    sindsdien: null,
    alVerstuurd: false,
  }
}
