import type { Datum } from '../../../gedeeld/datum.ts'
import { type Centen, alsDecimaal } from '../../../gedeeld/geld.ts'
import { type Taal, landinstelling } from '../../onderdelen/talen.ts'

// Made once per language: making one costs more than a hundred times what using it does.
function perTaal<T>(maak: (land: string) => T): (taal: Taal) => T {
  const gemaakt = new Map<Taal, T>()
  return (taal) => {
    const vorm = gemaakt.get(taal) ?? maak(landinstelling(taal))
    gemaakt.set(taal, vorm)
    return vorm
  }
}

const dagen = perTaal(
  (land) =>
    new Intl.DateTimeFormat(land, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
)
const momenten = perTaal(
  (land) => new Intl.DateTimeFormat(land, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }),
)
const bedragen = perTaal((land) => new Intl.NumberFormat(land, { style: 'currency', currency: 'EUR' }))
const lijsten = perTaal((land) => new Intl.ListFormat(land, { type: 'conjunction' }))

/** Writes a day as people say it, with its weekday: `dinsdag 24 november 2026`. */
export const dagTekst = (taal: Taal, dag: Datum): string => dagen(taal).format(new Date(`${dag}T12:00:00Z`))

/** Writes an instant as day and time in the Netherlands. */
export const momentTekst = (taal: Taal, instant: string): string => momenten(taal).format(new Date(instant))

/** Writes an amount in euros as the language does. */
export const bedragTekst = (taal: Taal, bedrag: Centen): string => bedragen(taal).format(Number(alsDecimaal(bedrag)))

/** Joins words as the language does: `a, b en c`. */
export const opsomming = (taal: Taal, delen: readonly string[]): string => lijsten(taal).format(delen)
