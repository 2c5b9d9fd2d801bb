import { type Datum, datumOp } from '../../../gedeeld/datum.ts'
import { type Bericht, berichtenBij } from '../../berichten/index.ts'
import type { Organisatie, Vastgelegd } from '../../toegang/index.ts'
import { type Gebeurtenis, type Traject, evolve, leegTraject } from '../traject.ts'

/** One gebeurtenis with the state before and after it, the day of recording, and what was written because of it. */
export interface Stap {
  readonly g: Gebeurtenis
  readonly voor: Traject
  readonly na: Traject
  readonly op: Datum
  readonly berichten: readonly Bericht[]
  /** The last gebeurtenis of its opdracht: only then does the state count as a whole. */
  readonly laatste: boolean
}

/** A dossier as it went, from the first gebeurtenis. */
export interface Verhaal {
  readonly stappen: readonly Stap[]
  readonly staat: Traject
  readonly vandaag: Datum
  readonly organisatie: Organisatie
}

/** Plays a dossier again, step by step. */
export function speelVerhaal(
  historie: readonly Vastgelegd<Gebeurtenis>[],
  vandaag: Datum,
  organisatie: Organisatie,
): Verhaal {
  const stappen: Stap[] = []
  let staat = leegTraject
  for (const [i, { gebeurtenis: g, opgetekendOp, opdrachtId }] of historie.entries()) {
    const na = evolve(staat, g)
    const laatste = historie[i + 1]?.opdrachtId !== opdrachtId
    stappen.push({ g, voor: staat, na, op: datumOp(opgetekendOp), berichten: berichtenBij(g, na), laatste })
    staat = na
  }
  return { stappen, staat, vandaag, organisatie }
}
