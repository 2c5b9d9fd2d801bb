import { type Datum, leesDatum } from '../../gedeeld/datum.ts'
import { type Centen, centenUitDecimaal } from '../../gedeeld/geld.ts'
import type { Foutcode } from './fouten.ts'

/** A cell as it came: text of a CSV, a number or a day of a spreadsheet, or a formula, which is never looked into. */
export type Cel = string | number | { readonly dag: string } | { readonly formule: true } | null

/** What a cell says, or why that is not clear. */
export type Gelezen<T> = { readonly waarde: T | null } | { readonly code: Foutcode; readonly detail: string }

// What a spreadsheet takes for the beginning of a formula; a list may be opened in one.
const formulebegin = /^[=+\-@\t\r]/

/**
 * Makes a text that a spreadsheet does not take for a formula: with an apostrophe before it, which says "this is text".
 * @bron OWASP, CSV Injection
 */
export const alsTekst = (tekst: string): string => (formulebegin.test(tekst) ? `'${tekst}` : tekst)

/** The text of a cell; the apostrophe that says "this is text" is no part of it. */
export function leesTekst(cel: Cel): Gelezen<string> {
  if (cel === null) return { waarde: null }
  if (typeof cel === 'number') return Number.isSafeInteger(cel) ? { waarde: String(cel) } : onbekend
  if (typeof cel !== 'string') return 'dag' in cel ? { waarde: cel.dag } : formule
  const tekst = cel.trim()
  if (tekst === '') return { waarde: null }
  if (tekst.startsWith("'") && formulebegin.test(tekst.slice(1))) return { waarde: tekst.slice(1) }
  return formulebegin.test(tekst) ? formule : { waarde: tekst }
}

const formule = { code: 'formule', detail: 'Hier staat een formule. Zet er de waarde zelf neer.' } as const
const onbekend = { code: 'onbekende-waarde', detail: 'Hier staat een getal waar tekst hoort.' } as const

const onduidelijk = {
  code: 'bedrag-onduidelijk',
  detail: 'Dit bedrag kan meer dan één ding betekenen. Schrijf het zo: 1234,56.',
} as const
const geenBedrag = { code: 'geen-bedrag', detail: 'Dit is geen bedrag. Schrijf het zo: 1234,56.' } as const

/**
 * Reads an amount, in cents, when it can mean one thing only: `1.234,56`, `1234.56`, `1,234.56`, `€ 12`. One separator
 * with three digits behind it may be thousands or a fraction: that is not guessed. Below zero is no amount of a claim.
 */
export function leesBedrag(cel: Cel): Gelezen<Centen> {
  if (cel === null) return { waarde: null }
  if (typeof cel === 'number') return uitGetal(cel)
  if (typeof cel !== 'string') return 'dag' in cel ? geenBedrag : formule
  const tekst = cel
    .replace(/^'/, '')
    .replace(/€|EUR/i, '')
    .replaceAll(/[\s\u00a0]/g, '')
  if (tekst === '') return cel.trim() === '' ? { waarde: null } : geenBedrag
  if (/^[=@]|^[+-].*[a-z(]/i.test(tekst)) return formule
  if (/^\d+([.,]\d+)?E[+-]?\d+$/i.test(tekst) || /^\d{1,3}[.,]\d{3}$/.test(tekst)) return onduidelijk
  const delen =
    /^(\d+)(?:[.,](\d{1,2}))?$/.exec(tekst) ??
    /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(tekst) ??
    /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(tekst)
  return delen === null ? geenBedrag : alsCenten(delen[1] ?? '', delen[2] ?? '')
}

function alsCenten(heel: string, deel: string): Gelezen<Centen> {
  const euros = heel.replaceAll(/[.,]/g, '').replace(/^0+(?=\d)/, '')
  const bedrag = centenUitDecimaal(`${euros}.${deel.padEnd(2, '0')}`)
  return bedrag === null ? geenBedrag : { waarde: bedrag }
}

// A spreadsheet holds numbers in binary: what it shows as 1234,56 is the shortest way to write that number.
function uitGetal(getal: number): Gelezen<Centen> {
  const delen = /^(\d+)(?:\.(\d{1,2}))?$/.exec(String(getal))
  if (delen === null) return /e/.test(String(getal)) ? onduidelijk : geenBedrag
  return alsCenten(delen[1] ?? '', delen[2] ?? '')
}

const datumOnduidelijk = (waarom: string) =>
  ({ code: 'datum-onduidelijk', detail: `${waarom} Schrijf de datum zo: 31-12-2026.` }) as const
const geenDatum = { code: 'geen-datum', detail: 'Dit is geen datum. Schrijf de datum zo: 31-12-2026.' } as const

/**
 * Reads a day that can mean one day only: `dd-mm-jjjj`, `jjjj-mm-dd`, a day of a spreadsheet, or with slashes when the
 * first number can be no month. A serial number, a year of two digits, or 01/03/2026 is not guessed.
 */
export function leesDag(cel: Cel): Gelezen<Datum> {
  if (cel === null) return { waarde: null }
  if (typeof cel === 'number') return datumOnduidelijk('Dit is het volgnummer van een dag in een rekenprogramma.')
  if (typeof cel !== 'string') return 'dag' in cel ? opDag(cel.dag) : formule
  const tekst = cel.trim().replace(/^'/, '')
  if (tekst === '') return { waarde: null }
  if (formulebegin.test(tekst)) return formule
  if (/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return opDag(tekst)
  if (/^\d{5}$/.test(tekst)) return datumOnduidelijk('Dit is het volgnummer van een dag in een rekenprogramma.')
  const delen = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(tekst)
  if (delen === null) return geenDatum
  const [, eerste = '', teken, tweede = '', jaar = ''] = delen
  if (jaar.length === 2) return datumOnduidelijk('Het jaar heeft maar twee cijfers.')
  if (teken === '/' && Number(eerste) <= 12 && eerste.padStart(2, '0') !== tweede.padStart(2, '0'))
    return datumOnduidelijk('Dag en maand kunnen hier omgedraaid staan.')
  return opDag(`${jaar}-${tweede.padStart(2, '0')}-${eerste.padStart(2, '0')}`)
}

function opDag(tekst: string): Gelezen<Datum> {
  const gelezen = leesDatum(tekst)
  return gelezen === null ? geenDatum : { waarde: gelezen }
}

/** Reads `Ja` or `Nee` (also `j` and `n`). */
export function leesJaNee(cel: Cel): Gelezen<boolean> {
  const tekst = leesTekst(cel)
  if (!('waarde' in tekst) || tekst.waarde === null) return 'waarde' in tekst ? { waarde: null } : tekst
  const woord = tekst.waarde.toLowerCase()
  if (woord === 'ja' || woord === 'j') return { waarde: true }
  if (woord === 'nee' || woord === 'n') return { waarde: false }
  return { code: 'onbekende-waarde', detail: 'Vul hier Ja of Nee in.' }
}
