import { type Datum, leesDatum } from '../../../gedeeld/datum.ts'
import type { Beeindigingsgrond } from '../../../domein/dossier/index.ts'
import type { Medewerker } from '../../../domein/toegang/index.ts'
import {
  type Normuitkomst,
  type Periode,
  type WachtOp,
  type Werkvoorraadvraag,
  fasen,
  gemeten,
  wachtOpNamen,
} from '../../../domein/verloop/index.ts'
import { grondnamen } from '../../onderdelen/teksten/namen.ts'

/** In which order the werkvoorraad can be shown. */
export const sorteringen = {
  beste: 'Past het best',
  termijn: 'Eerste termijn',
  naam: 'Naam',
  sinds: 'Langst wachtend',
} as const

/** In the address: dossiers that nobody handles yet. */
export const niemand = 'niemand'

const uitkomsten: Readonly<Record<Normuitkomst, true>> = { 'op-tijd': true, 'te-laat': true }

function isSleutel<T extends object>(van: T, sleutel: string): sleutel is keyof T & string {
  return Object.hasOwn(van, sleutel)
}

const standaard = (gezocht: string) => (gezocht === '' ? 'termijn' : 'beste')

/** Reads the question out of an address; what is unknown is left out. */
export function vraagUit(zoek: URLSearchParams, vandaag: Datum): Omit<Werkvoorraadvraag, 'pagina'> {
  const veld = (naam: string): string => zoek.get(naam)?.trim() ?? ''
  const wachtOp: string = veld('wachtOp')
  const sorteer = veld('sorteer')
  const behandelaar = veld('behandelaar')
  return {
    sorteer: isSleutel(sorteringen, sorteer) ? sorteer : standaard(veld('q')),
    ...(veld('q') === '' ? {} : { zoek: veld('q').slice(0, 200) }),
    ...(isSleutel(fasen, veld('fase')) ? { fase: veld('fase') } : {}),
    ...(isSleutel<Record<WachtOp, string>>(wachtOpNamen, wachtOp) ? { wachtOp } : {}),
    ...(behandelaar === '' || behandelaar === niemand ? {} : { behandelaarId: behandelaar }),
    ...(behandelaar === niemand ? { zonderBehandelaar: true } : {}),
    ...(veld('einde') === 'ja' ? { metEinde: true } : {}),
    ...(veld('crisis') === 'ja' ? { crisis: true } : {}),
    ...(veld('laat') === 'ja' ? { teLaatOp: vandaag } : {}),
    ...uitPeriode(veld),
  }
}

/** What stands behind a figure of the board: only whole, with both its days. */
function uitPeriode(veld: (naam: string) => string): Pick<Werkvoorraadvraag, 'norm' | 'einde'> {
  const [van, totEnMet] = [leesDatum(veld('van')), leesDatum(veld('tot'))]
  if (van === null || totEnMet === null) return {}
  const [soort, uitkomst, grond] = [veld('norm'), veld('uitkomst'), veld('grond')]
  return {
    ...(isSleutel(gemeten, soort) && isSleutel(uitkomsten, uitkomst)
      ? { norm: { soort, uitkomst, van, totEnMet } }
      : {}),
    ...(isSleutel<Record<Beeindigingsgrond, string>>(grondnamen, grond) ? { einde: { grond, van, totEnMet } } : {}),
  }
}

/**
 * Stops a page that asks for the dossiers of somebody who does not, and never did, work here.
 * @throws Response 404
 */
export function alleenEigen(
  { behandelaarId }: Pick<Werkvoorraadvraag, 'behandelaarId'>,
  medewerkers: readonly Pick<Medewerker, 'id'>[],
): void {
  if (behandelaarId !== undefined && !medewerkers.some(({ id }) => id === behandelaarId))
    throw new Response(null, { status: 404 })
}

const periodevelden = ({ van, totEnMet }: Periode) => ({ van, tot: totEnMet })

/** What the search form does not show of a question, as an address. */
export function achtergrondUit({ norm, einde, crisis, teLaatOp }: Omit<Werkvoorraadvraag, 'pagina'>): URLSearchParams {
  return new URLSearchParams({
    ...(norm === undefined ? {} : { norm: norm.soort, uitkomst: norm.uitkomst, ...periodevelden(norm) }),
    ...(einde === undefined ? {} : { grond: einde.grond, ...periodevelden(einde) }),
    ...(crisis === true ? { crisis: 'ja' } : {}),
    ...(teLaatOp === undefined ? {} : { laat: 'ja' }),
  })
}

/** The question as an address, without the page. */
export function filterVan(vraag: Omit<Werkvoorraadvraag, 'pagina'>): URLSearchParams {
  const { zoek, sorteer } = vraag
  const behandelaar = vraag.zonderBehandelaar === true ? niemand : vraag.behandelaarId
  return new URLSearchParams({
    ...(zoek === undefined ? {} : { q: zoek }),
    ...(vraag.fase === undefined ? {} : { fase: vraag.fase }),
    ...(vraag.wachtOp === undefined ? {} : { wachtOp: vraag.wachtOp }),
    ...(behandelaar === undefined ? {} : { behandelaar }),
    ...(sorteer === undefined || sorteer === standaard(zoek ?? '') ? {} : { sorteer }),
    ...(vraag.metEinde === true ? { einde: 'ja' } : {}),
    ...Object.fromEntries(achtergrondUit(vraag)),
  })
}
