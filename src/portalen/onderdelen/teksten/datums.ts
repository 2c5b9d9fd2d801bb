import { type Datum, dagenTussen, datumOp, weekdag } from '../../../gedeeld/datum.ts'
import { datumKort } from '../../../gedeeld/leesbaar.ts'
import { werkdagenTot } from '../../../regels/termijnen/index.ts'

export { datumKort, klein, leesbaar, maandTekst } from '../../../gedeeld/leesbaar.ts'

const weekdagen = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
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

// Made once: making one costs more than a hundred times what using it does.
const tijd = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' })

/** Writes an instant as the clock in the Netherlands shows it: `24 november 2026, 14:05`. */
export function momentTekst(instant: string): string {
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

/** A text that begins a sentence. */
export const vooraan = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)
