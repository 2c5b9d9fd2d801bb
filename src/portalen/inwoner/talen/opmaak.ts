import type { Datum } from '../../../gedeeld/datum.ts'
import { type Centen, alsDecimaal } from '../../../gedeeld/geld.ts'
import { type Taal, landinstelling } from '../../onderdelen/talen.ts'

/** Writes a day as people say it, with its weekday: `dinsdag 24 november 2026`. */
export function dagTekst(taal: Taal, dag: Datum): string {
  const vorm = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(landinstelling(taal), vorm).format(new Date(`${dag}T12:00:00Z`))
}

/** Writes an instant as day and time in the Netherlands. */
export function momentTekst(taal: Taal, instant: string): string {
  const vorm = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' } as const
  return new Intl.DateTimeFormat(landinstelling(taal), vorm).format(new Date(instant))
}

/** Writes an amount in euros as the language does. */
export function bedragTekst(taal: Taal, bedrag: Centen): string {
  const vorm = { style: 'currency', currency: 'EUR' } as const
  return new Intl.NumberFormat(landinstelling(taal), vorm).format(Number(alsDecimaal(bedrag)))
}

/** Joins words as the language does: `a, b en c`. */
export function opsomming(taal: Taal, delen: readonly string[]): string {
  return new Intl.ListFormat(landinstelling(taal), { type: 'conjunction' }).format(delen)
}
