import { type Datum, datum, plusMaanden } from '../../gedeeld/datum.ts'
import { naarSepatekst } from '../../gedeeld/sepatekst.ts'
import type { Toewijsbaar } from '../../domein/verloop/index.ts'
import { rekeningVanInwoner } from '../bank/rekeningen.ts'

/** An inwoner as the medewerker administratie knows him. */
export interface Bekende {
  readonly id: string
  readonly naam: string
}

type Geld = Pick<Toewijsbaar, 'tegenrekening' | 'tegenpartij' | 'omschrijving' | 'voorstellen'>

/**
 * The dossiers that the medewerker would put money with, best first: whose account it came from (known from the intake),
 * whose whole name the payer wrote, and what the screen puts forward.
 */
export function dossiersVoor(geld: Geld, bekenden: readonly Bekende[]): readonly string[] {
  const tekst = ` ${geld.tegenpartij ?? ''} ${geld.omschrijving} `.toLowerCase()
  const genoemd = ({ naam }: Bekende) => tekst.includes(` ${naarSepatekst(naam).toLowerCase()} `)
  return [
    ...new Set([
      ...bekenden.filter(({ id }) => rekeningVanInwoner(id) === geld.tegenrekening).map(({ id }) => id),
      ...bekenden.filter(genoemd).map(({ id }) => id),
      ...geld.voorstellen.flatMap(({ dossierId }) => (bekenden.some(({ id }) => id === dossierId) ? [dossierId] : [])),
    ]),
  ]
}

// After what is paid in on the 10th and the 25th.
const betaaldagen = ['12', '27'] as const

/** The first day after this one on which payments are made: twice a month. */
export function volgendeBetaaldag(na: Datum): Datum {
  const maand = na.slice(0, 7)
  const dag = betaaldagen.find((een) => `${maand}-${een}` > na)
  return dag === undefined
    ? datum(`${plusMaanden(datum(`${maand}-01`), 1).slice(0, 7)}-${betaaldagen[0]}`)
    : datum(`${maand}-${dag}`)
}
