import { type Datum, dagenTussen, datum } from '../../gedeeld/datum.ts'
import type { Waarde } from '../../gedeeld/verantwoording.ts'
import { waardeOp } from '../../gedeeld/reeks.ts'
import { type Reeksnaam, reeksen, reeksnamen, vervallen } from '../waarden/reeksen.ts'

/** A value whose source is not certain. */
export interface TeBevestigen {
  readonly reeks: Reeksnaam
  /** What people call the series. Dutch. */
  readonly naam: string
  readonly vanaf: string
  readonly waarde: unknown
  readonly eenheid: string
  readonly bron: string
  /** Whether this is the value of the peildatum. */
  readonly geldt: boolean
}

/** A series with a last known day. */
export interface Reekseinde {
  readonly reeks: Reeksnaam
  readonly naam: string
  readonly totEnMet: Datum
  /** Days from the peildatum to that day; 0: today is the last; below 0: it has passed. */
  readonly dagen: number
}

/** What needs work on the values of law and norm, seen from a day. */
export interface Waardenrapport {
  readonly peildatum: Datum
  readonly teBevestigen: readonly TeBevestigen[]
  /** Ends within 60 days: the next value is awaited. */
  readonly looptAf: readonly Reekseinde[]
  /** Has ended, while the law goes on: calculations after that day are refused. */
  readonly afgelopen: readonly Reekseinde[]
}

/** How long before the end of a series it is reported, in days. */
export const waarschuwtijd = 60

/**
 * Reports which values still have to be confirmed, whenever they hold, and which series end within 60 days or have
 * ended. A series that the law ended is not reported: after its last day nothing is missing.
 */
export function waardenrapport(peildatum: Datum): Waardenrapport {
  const namen = Object.keys(reeksen).filter(isReeksnaam)
  const einden = namen
    .filter((reeks) => !vervallen.includes(reeks))
    .flatMap((reeks) => eindeVan(reeks, peildatum))
    .toSorted((a, b) => a.dagen - b.dagen)
  return {
    peildatum,
    teBevestigen: namen.flatMap((reeks) => open(reeks, peildatum)),
    looptAf: einden.filter(({ dagen }) => dagen >= 0 && dagen <= waarschuwtijd),
    afgelopen: einden.filter(({ dagen }) => dagen < 0),
  }
}

function isReeksnaam(naam: string): naam is Reeksnaam {
  return Object.hasOwn(reeksen, naam)
}

function rijenVan(reeks: Reeksnaam): readonly Waarde<unknown>[] {
  return reeksen[reeks]
}

function open(reeks: Reeksnaam, peildatum: Datum): readonly TeBevestigen[] {
  const nu = waardeOp(rijenVan(reeks), peildatum)
  return rijenVan(reeks)
    .filter(({ status }) => status === 'te-bevestigen')
    .map((rij) => {
      const { vanaf, waarde, eenheid, bron } = rij
      return { reeks, naam: reeksnamen[reeks], vanaf, waarde, eenheid, bron, geldt: rij === nu }
    })
}

function eindeVan(reeks: Reeksnaam, peildatum: Datum): readonly Reekseinde[] {
  const laatst = rijenVan(reeks).at(-1)?.totEnMet
  if (laatst === undefined) return []
  const totEnMet = datum(laatst)
  return [{ reeks, naam: reeksnamen[reeks], totEnMet, dagen: dagenTussen(peildatum, totEnMet) }]
}
