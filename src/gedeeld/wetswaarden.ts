import { type Datum, datum } from './datum.ts'
import { waardeOp } from './reeks.ts'
import type { Waarde, Wetswaarde } from './verantwoording.ts'

/** A value that a calculation needs and that is not known on its peildatum. */
export interface WaardeOntbreekt {
  readonly code: 'WaardeOntbreekt'
  readonly naam: string
  readonly bron: string
  /** The days from and until which the value is known. */
  readonly vroegst: Datum
  readonly laatst: Datum | null
}

/** Looks values up on one day; remembers what was found, for the verantwoording, and what was not. */
export interface Zoeker {
  readonly peildatum: Datum
  /** The value under a name, written for people by `toon`; null when it is not known on this day. */
  readonly zoek: <T>(naam: string, reeks: readonly Waarde<T>[], toon: (waarde: T) => string) => T | null
  readonly gevonden: readonly Wetswaarde[]
  readonly ontbreekt: readonly WaardeOntbreekt[]
}

/** Makes a zoeker for one peildatum. */
export function zoekerOp(peildatum: Datum): Zoeker {
  const gevonden: Wetswaarde[] = []
  const ontbreekt: WaardeOntbreekt[] = []
  return {
    peildatum,
    gevonden,
    ontbreekt,
    zoek: (naam, reeks, toon) => {
      const rij = waardeOp(reeks, peildatum)
      if (rij === null) {
        ontbreekt.push(ontbrekend(naam, reeks))
        return null
      }
      gevonden.push({ naam, waarde: toon(rij.waarde), vanaf: rij.vanaf, bron: rij.bron, status: rij.status })
      return rij.waarde
    },
  }
}

/** Says from when until when a series is known. */
export function ontbrekend(naam: string, reeks: readonly Waarde<unknown>[]): WaardeOntbreekt {
  const [eerste, laatste] = [reeks[0], reeks.at(-1)]
  if (eerste === undefined) throw new RangeError(`Series without values: ${naam}`)
  const laatst = laatste?.totEnMet === undefined ? null : datum(laatste.totEnMet)
  return { code: 'WaardeOntbreekt', naam, bron: eerste.bron, vroegst: datum(eerste.vanaf), laatst }
}
