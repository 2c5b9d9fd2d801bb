import { type Datum, dagenTussen, leesDatum } from '../../gedeeld/datum.ts'
import { type Centen, centen } from '../../gedeeld/geld.ts'
import type { Tegenpartij } from '../../domein/geld/index.ts'
import { leesIban } from '../../gedeeld/iban.ts'

/**
 * Reads an amount without a sign as whole cents, never by way of a float: `1234.5`, `0012,`, `,05`.
 * @returns null for a sign, a third decimal that is not 0, more than 13 digits, or anything else
 */
export function leesBedrag(tekst: string, komma: '.' | ','): Centen | null {
  const [geheel = '', deel = '', ...meer] = tekst.split(komma)
  if (meer.length > 0 || !/^\d*$/.test(geheel) || !/^\d{0,2}0*$/.test(deel) || geheel + deel === '') return null
  const euros = geheel.replace(/^0+/, '')
  return euros.length > 13 ? null : centen(Number(euros) * 100 + Number(deel.padEnd(2, '0').slice(0, 2)))
}

/** Whether amounts cannot be added exactly, whichever way their signs go: no bank has them, a made-up file may. */
export function teGroot(delen: readonly { readonly bedrag: Centen | null }[]): boolean {
  return !Number.isSafeInteger(delen.reduce((som, { bedrag }) => som + Math.abs(bedrag ?? 0), 0))
}

/** Reads `YYMMDD`; 80 and later is the previous century. */
export function leesSwiftdatum(tekst: string): Datum | null {
  const delen = /^(\d{2})(\d{2})(\d{2})$/.exec(tekst)
  if (delen === null) return null
  const [, jaar = '', maand = '', dag = ''] = delen
  return leesDatum(`${jaar < '80' ? '20' : '19'}${jaar}-${maand}-${dag}`)
}

/** Reads `MMDD` as the day nearest to another: at the turn of the year an entry is a year away from its value date. */
export function leesDagBij(tekst: string, bij: Datum): Datum | null {
  const jaar = Number(bij.slice(0, 4))
  const dagen = [jaar - 1, jaar, jaar + 1].flatMap((j) => {
    const dag = leesDatum(`${j}-${tekst.slice(0, 2)}-${tekst.slice(2)}`)
    return dag === null ? [] : [dag]
  })
  const afstand = (dag: Datum) => Math.abs(dagenTussen(bij, dag))
  return dagen.reduce<Datum | null>(
    (beste, dag) => (beste === null || afstand(dag) < afstand(beste) ? dag : beste),
    null,
  )
}

/** One line of text with single spaces, or null when nothing is left. Words are never left out (L-14). */
export function netjes(tekst: string): string | null {
  const regel = tekst.replace(/\s+/g, ' ').trim()
  return regel === '' ? null : regel
}

/** A reference, or null for the words by which banks say that there is none. */
export function kenmerkUit(tekst: string): string | null {
  const kenmerk = netjes(tekst)
  return kenmerk === null || /^(NOT ?PROVIDED|NONREF|NOREF|NIET OPGEGEVEN)$/i.test(kenmerk) ? null : kenmerk
}

/** The account on the other side: an IBAN when it is one, else as it is stated. */
export function rekeningUit(tekst: string): Pick<Tegenpartij, 'tegenrekening' | 'andereRekening'> {
  const gezet = netjes(tekst)
  const iban = gezet === null ? null : leesIban(gezet)
  return { tegenrekening: iban, andereRekening: iban === null ? gezet : null }
}

/** Nobody: what an entry has that tells nothing of the other side. */
export const onbekend: Omit<Tegenpartij, 'omschrijving'> = {
  tegenrekening: null,
  andereRekening: null,
  tegenpartij: null,
  endToEndId: null,
  betaalkenmerk: null,
  reden: null,
}
