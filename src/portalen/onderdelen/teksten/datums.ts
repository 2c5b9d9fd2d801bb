import { type Datum, dagenTussen, datumOp, jaarVan, leesDatum, weekdag } from '../../../gedeeld/datum.ts'
import { alsEuro, centenUitDecimaal } from '../../../gedeeld/geld.ts'
import { werkdagenTot } from '../../../regels/termijnen/index.ts'

const weekdagen = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
const maanden = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]

/** A month of a year: `november 2026`. */
export function maandTekst(d: Datum): string {
  return `${maanden[Number(d.slice(5, 7)) - 1] ?? ''} ${jaarVan(d)}`
}

/** Writes a day as `24 november 2026`. */
export function datumKort(d: Datum): string {
  return `${Number(d.slice(8))} ${maanden[Number(d.slice(5, 7)) - 1] ?? ''} ${jaarVan(d)}`
}

/** Writes a day as `dinsdag 24 november 2026`. */
export function datumLang(d: Datum): string {
  return `${weekdagen[weekdag(d) - 1] ?? ''} ${datumKort(d)}`
}

/** Says how far away a deadline is: `vandaag`, `over 3 werkdagen`, `2 dagen te laat`. */
export function afstand(d: Datum, vandaag: Datum): string {
  const dagen = dagenTussen(vandaag, d)
  if (dagen === 0) return 'vandaag'
  if (dagen < 0) return `${telwoord(-dagen, 'dag', 'dagen')} te laat`
  if (dagen > 42) return `over ${Math.round(dagen / 7)} weken`
  const werkdagen = werkdagenTot(vandaag, d)
  return werkdagen === 0
    ? `over ${telwoord(dagen, 'dag', 'dagen')}`
    : `over ${telwoord(werkdagen, 'werkdag', 'werkdagen')}`
}

/** Writes a deadline: `dinsdag 24 november 2026 (over 3 werkdagen)`. */
export function termijnTekst(d: Datum, vandaag: Datum): string {
  return `${datumLang(d)} (${afstand(d, vandaag)})`
}

/** Writes an instant as the clock in the Netherlands shows it: `24 november 2026, 14:05`. */
export function momentTekst(instant: string): string {
  const tijd = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' })
  return `${datumKort(datumOp(instant))}, ${tijd.format(new Date(instant))}`
}

/** Writes a count with its noun: `1 dag`, `2 dagen`. */
export function telwoord(aantal: number, een: string, meer: string): string {
  return `${aantal} ${aantal === 1 ? een : meer}`
}

/** Joins words as Dutch does: `a, b en c`. */
export function opsomming(delen: readonly string[]): string {
  return delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1) ?? ''}`
}

/** Writes a value of a bericht for people: an amount as euro, every day in it in words. */
export function leesbaar(waarde: string): string {
  const bedrag = centenUitDecimaal(waarde)
  if (bedrag !== null) return alsEuro(bedrag)
  return waarde.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (tekst) => {
    const dag = leesDatum(tekst)
    return dag === null ? tekst : datumKort(dag)
  })
}
