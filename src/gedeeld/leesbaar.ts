import { type Datum, jaarVan, leesDatum } from './datum.ts'
import { alsEuro, centenUitDecimaal } from './geld.ts'

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

/** Writes a sentence or a name on, in the middle of another. */
export const klein = (tekst: string): string => tekst.charAt(0).toLowerCase() + tekst.slice(1)

/** A month of a year: `november 2026`. */
export function maandTekst(d: Datum): string {
  return `${maanden[Number(d.slice(5, 7)) - 1] ?? ''} ${jaarVan(d)}`
}

/** Writes a day as `24 november 2026`. */
export function datumKort(d: Datum): string {
  return `${Number(d.slice(8))} ${maandTekst(d)}`
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
