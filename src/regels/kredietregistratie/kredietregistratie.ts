import { vergelijk } from '../../gedeeld/breuk.ts'
import { type Datum, plusDagen, plusMaanden } from '../../gedeeld/datum.ts'
import { type Centen, alsBreuk, centenUitDecimaal } from '../../gedeeld/geld.ts'
import { bedragUit, toonBedrag } from '../../gedeeld/tonen.ts'
import { type Uitkomst, geweigerd, gelukt } from '../../gedeeld/uitkomst.ts'
import { type WaardeOntbreekt, type Zoeker, zoekerOp } from '../../gedeeld/wetswaarden.ts'
import { bkrAfboeking, bkrBewaartermijn, bkrDrempel } from '../waarden/kredietregistratie.ts'
import { type Bijzonderheid, type Registratiesoort, naAchterstand, registratievormen } from './soorten.ts'

type Zoek<T> = (zoeker: Zoeker) => T | null

function opDag<T>(peildatum: Datum, zoek: Zoek<T>): Uitkomst<T, WaardeOntbreekt> {
  const zoeker = zoekerOp(peildatum)
  const gevonden = zoek(zoeker)
  return gevonden === null ? geweigerd(...zoeker.ontbreekt) : gelukt(gevonden)
}

/**
 * Decides whether a saneringskrediet stands in the CKI: only above the line, and exactly the line is not above it.
 * @param bruto everything that the inwoner pays, in cents
 * @returns whether; or which value is not known on that day
 * @bron Algemeen Reglement CKI art. 18
 */
export function isTeRegistreren(bruto: Centen, peildatum: Datum): Uitkomst<boolean, WaardeOntbreekt> {
  return opDag(peildatum, (zoeker) => {
    const drempel = zoeker.zoek('Saneringskrediet bij BKR boven', bkrDrempel, (e) => toonBedrag(bedragUit(e)))
    return drempel === null ? null : vergelijk(alsBreuk(bruto), bedragUit(drempel)) > 0
  })
}

/** Why a code cannot stand with a registration. */
export type Codebezwaar =
  /** A registration of this kind never has it. */
  | { readonly code: 'NietBijSoort' }
  /** It says what came of arrears, and there are none. */
  | { readonly code: 'ZonderAchterstand' }
  /** It is there to prevent arrears, and they are there already. */
  | { readonly code: 'MetAchterstand' }
  | { readonly code: 'AfboekingTeKlein'; readonly laagste: Centen }
  | WaardeOntbreekt

/**
 * Decides whether a code may stand with a registration.
 * @param afgeboekt what was written off, in cents; null: nothing
 * @returns why not; null: it may
 * @bron BKR, aanpassingen CKI (november 2020)
 */
export function toetsCode(
  bijzonderheid: Bijzonderheid,
  bij: { readonly soort: Registratiesoort; readonly achterstand: boolean; readonly afgeboekt: Centen | null },
  peildatum: Datum,
): Codebezwaar | null {
  if (!registratievormen[bij.soort].codes.includes(bijzonderheid)) return { code: 'NietBijSoort' }
  if (naAchterstand.includes(bijzonderheid) && !bij.achterstand) return { code: 'ZonderAchterstand' }
  if (bijzonderheid === '5' && bij.achterstand) return { code: 'MetAchterstand' }
  return bijzonderheid === '3' ? toetsAfboeking(bij.afgeboekt, peildatum) : null
}

function toetsAfboeking(afgeboekt: Centen | null, peildatum: Datum): Codebezwaar | null {
  const zoeker = zoekerOp(peildatum)
  const grens = zoeker.zoek('Afboeking bij BKR vanaf', bkrAfboeking, (e) => toonBedrag(bedragUit(e)))
  const laagste = grens === null ? null : centenUitDecimaal(grens)
  if (laagste === null) return zoeker.ontbreekt[0] ?? null
  return afgeboekt === null || afgeboekt < laagste ? { code: 'AfboekingTeKlein', laagste } : null
}

/**
 * The day on which the CKI drops a registration itself.
 * @param einde the day on which what was registered ended
 * @returns that day; or which value is not known on the day of the end
 * @bron BKR, June 2023
 */
export function vervaldag(einde: Datum): Uitkomst<Datum, WaardeOntbreekt> {
  return opDag(einde, (zoeker) => {
    const maanden = zoeker.zoek('Bewaartermijn bij BKR', bkrBewaartermijn, (n) => `${n} maanden`)
    return maanden === null ? null : plusMaanden(einde, maanden)
  })
}

/** The first day on which the gemeente removes a registration that ended well, when it does so after so many months. */
export const verwijderdag = (einde: Datum, naMaanden: number): Datum => plusMaanden(einde, naMaanden)

// 31 August and six months is 28 February: three days earlier in its month than it began.
const kortsteMaand = 3

/** Every end whose removal can have come by a day ends by this one; some of those are still to come. */
export const eindeTotEnMet = (vandaag: Datum, naMaanden: number): Datum =>
  plusDagen(plusMaanden(vandaag, -naMaanden), kortsteMaand)
