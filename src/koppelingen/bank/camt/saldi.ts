import type { Datum } from '../../../gedeeld/datum.ts'
import type { Centen } from '../../../gedeeld/geld.ts'
import type { Foutenlijst } from '../fouten.ts'
import { type Meldhier, leesDag, leesMetTeken } from './bedragen.ts'
import { type Element, alle, element, plaatsVan, tekstVan } from './xml.ts'

interface Saldo {
  readonly bedrag: Centen
  readonly dag: Datum | null
  readonly regel: number
}

/** The booked balances of a statement; `regel` is where the closing one stands. */
export interface Saldi {
  readonly begin: Centen | null
  readonly eind: Centen | null
  readonly begindag: Datum | null
  readonly einddag: Datum | null
  readonly regel: number | null
}

/**
 * Reads what was on the account: OPBD or PRCD to begin with, CLBD to end with. Every other code (available, forward,
 * interim, or one that does not exist) is no balance.
 * @returns null, with the faults told, when a balance cannot be read or two of them contradict each other
 */
export function leesSaldi(stmt: Element, regelOp: (plaats: number) => number, lijst: Foutenlijst): Saldi | null {
  const voorheen = lijst.fouten.length
  const begin: Saldo[] = []
  const eind: Saldo[] = []
  for (const waarde of alle(stmt, 'Bal')) {
    const bal = element(waarde)
    const code = tekstVan(bal, 'Tp', 'CdOrPrtry', 'Cd')
    const soort = code === 'CLBD' ? eind : code === 'OPBD' || code === 'PRCD' ? begin : null
    if (bal === null || soort === null) continue
    const regel = regelOp(plaatsVan(bal))
    const meld: Meldhier = (code, detail) => lijst.meld(regel, code, detail)
    const bedrag = leesMetTeken(bal, meld)
    const dag = leesDag(bal, 'Dt', meld)
    if (bedrag !== null) soort.push({ bedrag, dag, regel })
  }
  const eerste = kies(begin, (a, b) => a < b, lijst)
  const laatste = kies(eind, (a, b) => a > b, lijst)
  if (lijst.fouten.length > voorheen) return null
  return {
    begin: eerste?.bedrag ?? null,
    eind: laatste?.bedrag ?? null,
    begindag: eerste?.dag ?? null,
    einddag: laatste?.dag ?? null,
    regel: laatste?.regel ?? null,
  }
}

/** One of several: a statement of more days may state one per day, then the outermost counts. */
function kies(saldi: readonly Saldo[], voor: (a: Datum, b: Datum) => boolean, { meld }: Foutenlijst): Saldo | null {
  return saldi.reduce<Saldo | null>((beste, saldo) => {
    if (beste === null) return saldo
    if (beste.dag !== null && saldo.dag !== null && beste.dag !== saldo.dag)
      return voor(saldo.dag, beste.dag) ? saldo : beste
    if (beste.bedrag !== saldo.bedrag)
      meld(saldo.regel, 'saldi-tegenstrijdig', 'Dit saldo is een ander dan hetzelfde saldo hierboven.')
    return beste
  }, null)
}
